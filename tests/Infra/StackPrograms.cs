using AvdPulumi.Components.Foundation;
using AvdPulumi.Configuration.Estate;
using AvdPulumi.Configuration.Layering;
using AvdPulumi.Infra.Preview;
using AvdPulumi.Tests.Stacks;
using Pulumi;
using AzureNative = Pulumi.AzureNative;

namespace AvdPulumi.Tests.Infra;

/// <summary>Previews small programs of a test's own.</summary>
internal static class StackPrograms
{
    /// <summary>The subscription that everything goes to which has no provider of its own.</summary>
    public const string Subscription = "00000000-0000-0000-0000-00000000000b";

    /// <summary>Previews a program whose resources have an explicit provider, as the preview wants it.</summary>
    public static Task<PreviewModel> PreviewAsync(Action program) =>
        PreviewAsync(
            () =>
            {
                Provider.Value = new AzureNative.Provider(
                    "azure",
                    new() { SubscriptionId = Subscription, TenantId = Guid.Empty.ToString() }
                );
                program();
            },
            withProvider: true
        );

    /// <summary>Previews a program that brings its own providers, or none.</summary>
    public static Task<PreviewModel> PreviewBareAsync(Action program) => PreviewAsync(program, withProvider: false);

    private static readonly AsyncLocal<ProviderResource?> Provider = new();

    private static async Task<PreviewModel> PreviewAsync(Action program, bool withProvider)
    {
        var model = await PreviewRunner.RunAsync<ProgramStack>(
            new PreviewRequest(
                "avd",
                "test",
                "/project",
                "offline",
                AvdEstate.Of(TestSettings.Minimal),
                Layers.ControlPlane,
                DateTimeOffset.UnixEpoch,
                []
            ),
            options =>
            {
                if (withProvider)
                    options.ResourceTransformations.Insert(0, Provide);
                return new Services(program, options);
            }
        );
        return withProvider ? model with { Resources = [.. model.Resources.Where(resource => !resource.IsProvider)] } : model;
    }

    // what has no parent; the others inherit
    private static ResourceTransformationResult? Provide(ResourceTransformationArgs args)
    {
        if (args.Resource is Stack or ProviderResource || args.Options.Parent is not null || args.Options.Provider is not null)
            return null;
        args.Options.Provider = Provider.Value;
        return new ResourceTransformationResult(args.Args, args.Options);
    }

    /// <summary>A stack whose constructor runs a program.</summary>
    internal sealed class ProgramStack : Stack
    {
        public ProgramStack(Action program, StackOptions options)
            : base(options) => program();
    }

    /// <summary>A component of a given phase.</summary>
    internal sealed class PhasedGroup(string name, DeploymentPhase phase, ComponentResourceOptions? options = null)
        : ComponentResource($"avd:test:Phase{(int)phase}", name, options),
            IPhased
    {
        public DeploymentPhase Phase => phase;
    }

    private sealed class Services(Action program, StackOptions options) : IServiceProvider
    {
        public object? GetService(Type serviceType) => serviceType == typeof(ProgramStack) ? new ProgramStack(program, options) : null;
    }
}
