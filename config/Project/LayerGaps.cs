using System.Collections.Immutable;
using AvdPulumi.Configuration.Estate;
using AvdPulumi.Configuration.Layering;

namespace AvdPulumi.Configuration.Project;

/// <summary>Layers of a divided estate that no stack deploys: AVD5059.</summary>
internal static class LayerGaps
{
    public static IEnumerable<StackClash> Of(ImmutableArray<ProjectStack> stacks)
    {
        var made = stacks
            .SelectMany(stack => stack.Estate.Pools.Select(pool => new PoolOfStack(stack, pool)))
            .GroupBy(at => at.Pool.HostPoolId, ArmPath.Comparer);
        return made.Select(same => same.ToImmutableArray())
            .SelectMany(same =>
                same.FirstOrDefault(at => at.Stack.Estate.Share.HasHostsOf(at.Pool.Name)) is { } hosts
                    ? [.. Profiles(hosts, same), .. FileServer(hosts, same)]
                    : Enumerable.Empty<StackClash>()
            );
    }

    private static IEnumerable<StackClash> Profiles(PoolOfStack hosts, ImmutableArray<PoolOfStack> same) =>
        hosts.Pool.Profiles is null || same.Any(at => at.Stack.Estate.Share.HasProfilesOf(at.Pool.Name))
            ? []
            :
            [
                Gap(
                    hosts,
                    "fslogix.enabled",
                    "fslogix",
                    $"The session hosts {hosts.What} have no profiles: no stack deploys the layer fslogix for them."
                ),
            ];

    // a file server that this project does not make is another team's, as the key says
    private static IEnumerable<StackClash> FileServer(PoolOfStack hosts, ImmutableArray<PoolOfStack> same)
    {
        AvdEstate estate = hosts.Stack.Estate;
        if (
            hosts.Pool.Profiles is null
            || estate.FileServerOf(hosts.Pool) is null
            || !estate.Share.Contracts.SuppliersOf(Layers.Sofs).IsEmpty
        )
            return [];
        return same.Any(at => at.Stack.Estate.OwnsFileServerOf(at.Pool))
            ? []
            : [Gap(hosts, "sofs", "sofs", $"The session hosts {hosts.What} store profiles on a file server that no stack deploys.")];
    }

    private static StackClash Gap(PoolOfStack hosts, string path, string layer, string message) =>
        StackClash.Of(
            ProjectDiagnostics.NoStackDeploys,
            [(hosts.Stack, hosts.Pool.PathOf(path))],
            [hosts.Pool.HostPoolId],
            message,
            $"Add {layer} to avd:layers in one of the stacks."
        );

    private sealed record PoolOfStack(ProjectStack Stack, EstatePool Pool)
    {
        public string What => $"{(Pool.Name is { } name ? $"of the pool '{name}' " : "")}in '{Stack.Name}'";
    }
}
