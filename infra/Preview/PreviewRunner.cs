using System.Collections.Concurrent;
using System.Collections.Immutable;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Estate.Outside;
using AvdPulumi.Infra.Preview.Azure;
using AvdPulumi.Infra.Preview.Overview;
using AvdPulumi.Stacks;
using AvdPulumi.Stacks.Faults;
using Pulumi;
using Pulumi.Testing;

namespace AvdPulumi.Infra.Preview;

/// <summary>
/// Runs the real stack in this process on the SDK's own test monitor, and gathers what it would register into one model.
/// Needs neither Azure nor the Pulumi CLI nor a network.
/// </summary>
public static class PreviewRunner
{
    /// <summary>Previews the program's stack. What the preview refuses comes back as diagnostics of the model.</summary>
    public static Task<PreviewModel> RunAsync(PreviewRequest request) =>
        RunAsync<AvdStack>(
            request,
            options => new StackServices(new StackContext(request.Estate, request.Layers, request.Now, new PreviewSecrets(), options))
        );

    /// <summary>Previews a stack of any kind, made by <paramref name="services"/> from the options that carry the recorder.</summary>
    internal static async Task<PreviewModel> RunAsync<TStack>(PreviewRequest request, Func<StackOptions, IServiceProvider> services)
        where TStack : Stack
    {
        var recorder = new ResourceRecorder();
        var mocks = new AzureMocks(new OtherStacks(request.Estate, request.OtherOutputs));
        var options = new StackOptions { ResourceTransformations = { recorder.Record } };
        var empty = ModelOf(request);
        var faults = new ConcurrentQueue<Diagnostic>();
        ForeseenFault.TellTo(faults.Enqueue);

        TStack stack;
        try
        {
            var resources = await Deployment
                .TestWithServiceProviderAsync<TStack>(
                    mocks,
                    services(options),
                    new TestOptions
                    {
                        ProjectName = request.Project,
                        StackName = request.Stack,
                        RootDirectory = request.RootFolder,
                        IsPreview = true,
                    }
                )
                .ConfigureAwait(false);
            stack = resources.OfType<TStack>().Single();
        }
        catch (Exception) when (mocks.Refusals.Count > 0 || !faults.IsEmpty)
        {
            // the SDK keeps only the text of what a mock threw or a stack foresaw
            return empty with { Diagnostics = [.. request.Diagnostics, .. mocks.Refusals.Concat(faults).Distinct()] };
        }

        var graph = new ResourceGraph(request.Project, request.Stack, recorder.Records);
        var builder = new PreviewBuilder(graph, mocks);
        var listed = await builder.ResourcesAsync(recorder.Records).ConfigureAwait(false);
        var exported = await StackOutputs.OfAsync(stack).ConfigureAwait(false);
        return empty with
        {
            Overview = OverviewBuilder.Of(request.Estate, request.Layers, listed),
            Resources = listed,
            Invokes = builder.Invokes(),
            Outside = OutsideTasks.Of(request.Estate),
            Outputs = OwnOutputs.Of(exported, request.Layers),
            Exported = exported,
            ReadsFrom = ReadFrom.Of(request),
            Diagnostics = [.. request.Diagnostics, .. builder.Collisions(listed)],
        };
    }

    /// <summary>The model of a stack that the config gate stopped: what it found, and nothing registered.</summary>
    public static PreviewModel Stopped(string project, string stack, string packageSource, ImmutableArray<Diagnostic> diagnostics) =>
        new()
        {
            Project = project,
            Stack = stack,
            Layers = [],
            PackageSource = packageSource,
            Diagnostics = diagnostics,
        };

    private static PreviewModel ModelOf(PreviewRequest request) =>
        new()
        {
            Project = request.Project,
            Stack = request.Stack,
            Layers = LayerNames.Of(request.Layers),
            PackageSource = request.PackageSource,
            Diagnostics = request.Diagnostics,
        };
}
