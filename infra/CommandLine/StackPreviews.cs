using System.Collections.Immutable;
using AvdPulumi.Configuration;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Estate;
using AvdPulumi.Configuration.Estate.Contracts;
using AvdPulumi.Configuration.Layering;
using AvdPulumi.Configuration.Project;
using AvdPulumi.Infra.Preview;

namespace AvdPulumi.Infra.CommandLine;

/// <summary>
/// Previews stacks of the project. The stacks that one reads from are previewed before it, and it gets their outputs; each is previewed once.
/// Their links have been checked: they exist, and there is no circle.
/// </summary>
/// <param name="root">Folder of the project.</param>
/// <param name="host">The outside world.</param>
/// <param name="now">The time that all of them would be deployed.</param>
internal sealed class StackPreviews(string root, AvdHost host, DateTimeOffset now)
{
    private readonly string _project = AvdProject.NameOf(root, host.Files);
    private readonly ProjectStacks _stacks = new(root, host);
    private readonly Dictionary<string, Task<PreviewModel>> _previews = new(StringComparer.Ordinal);

    /// <summary>The preview of a stack, or what its config gate found.</summary>
    public Task<PreviewModel> OfAsync(string stack, LoadedStack config) =>
        config.Estate is { } estate
            ? OfAsync(stack, estate, config.Layers, config.Diagnostics)
            : Task.FromResult(PreviewRunner.Stopped(_project, stack, BuildFacts.PackageSource, config.Diagnostics));

    /// <summary>The preview of a stack, or what its config gate found, with what is wrong with the stacks that it reads from, and layers that no stack deploys.</summary>
    public Task<PreviewModel> OfAsync(string stack, ConfigResult config)
    {
        var whole = _stacks.WithNeighbours(stack, config);
        return OfAsync(stack, new LoadedStack(root, whole.Estate, whole.Layers, whole.Diagnostics));
    }

    private async Task<PreviewModel> OfAsync(string stack, AvdEstate estate, Layers layers, ImmutableArray<Diagnostic> diagnostics)
    {
        var outputs = ImmutableDictionary.CreateBuilder<string, ImmutableSortedDictionary<string, PreviewValue>>();
        var assumed = new List<string>();
        foreach (var name in ReadContracts.Of(estate).SelectMany(read => read.Given.Stacks).Distinct())
        {
            if (name.Project != _project || _stacks.Find(name.Stack) is not { IsUsable: true } supplier)
            {
                assumed.Add(name.ToString());
                continue;
            }

            var model = await SupplierAsync(supplier).ConfigureAwait(false);
            if (model.HasErrors)
                return PreviewRunner.Stopped(_project, stack, BuildFacts.PackageSource, [.. diagnostics, .. model.Diagnostics]);
            outputs.Add(name.ToString(), model.Exported);
        }

        return await PreviewRunner
            .RunAsync(
                new PreviewRequest(
                    _project,
                    stack,
                    root,
                    BuildFacts.PackageSource,
                    estate,
                    layers,
                    now,
                    [.. diagnostics, .. assumed.Select(PreviewDiagnostics.OtherProject)]
                )
                {
                    OtherOutputs = outputs.ToImmutable(),
                }
            )
            .ConfigureAwait(false);
    }

    private Task<PreviewModel> SupplierAsync(ProjectStack supplier) =>
        _previews.TryGetValue(supplier.Name, out var known)
            ? known
            // with what is wrong with the stacks that it reads from itself
            : _previews[supplier.Name] = OfAsync(supplier.Name, supplier.Config);
}
