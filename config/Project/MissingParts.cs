using System.Collections.Immutable;
using AvdPulumi.Configuration.Estate;
using AvdPulumi.Configuration.Facts;
using AvdPulumi.Configuration.Layering;

namespace AvdPulumi.Configuration.Project;

/// <summary>What the stacks of an estate describe and none of them deploys, in words.</summary>
internal static class MissingParts
{
    /// <summary>Of the layers in Azure and of the session hosts; an empty text where nothing is missing.</summary>
    public static IEnumerable<(Layers Layer, string Names)> OfPoolsAndPlatform(ImmutableArray<ProjectStack> estate)
    {
        var platform = estate.Any(stack => stack.Estate.Share.Platform)
            ? []
            : Made(estate, resource => resource is { Pool: null, Layer: null });
        yield return (
            Layers.Platform,
            platform.Length == 0 ? "" : $"{platform.Length} resources of the platform, such as {Named(Main(platform))}"
        );

        var pools = PoolsWithout(estate, (stack, pool) => stack.Estate.Share.Has(pool.Name)).Where(pool => !pool.IsAdopted);
        var names = pools.Select(pool => pool.Settings.HostPool.Name).ToImmutableArray();
        yield return (Layers.Pools, names.Length == 0 ? "" : $"the host {(names.Length == 1 ? "pool" : "pools")} {Named(names)}");

        var hosts = PoolsWithout(estate, (stack, pool) => stack.Estate.Share.HasHostsOf(pool.Name)).SelectMany(pool => pool.Hosts);
        var computers = hosts.Select(host => host.ComputerName).ToImmutableArray();
        yield return (
            Layers.Hosts,
            computers.Length == 0
                ? ""
                : $"{(computers.Length == 1 ? "1 session host" : $"{computers.Length} session hosts")}, {Named(computers)}"
        );
    }

    /// <summary>Of what machines share on Azure Local; an empty text where nothing is missing.</summary>
    public static string OfSite(ImmutableArray<ProjectStack> estate)
    {
        if (estate.Any(stack => stack.Estate.Share.Site))
            return "";
        var made = Made(estate, resource => resource is { Layer: Layers.Site });
        ImmutableArray<(string One, string Many, ImmutableArray<string> Types)> kinds =
        [
            ("the logical network", "the logical networks", [ArmTypes.LogicalNetwork]),
            ("the network security group", "the network security groups", [ArmTypes.SecurityGroup]),
            ("the storage path", "the storage paths", [ArmTypes.StorageContainer]),
            ("the image", "the images", [ArmTypes.GalleryImage, ArmTypes.MarketplaceImage]),
        ];
        return string.Join(
            ", ",
            kinds
                .Select(kind => (kind.One, kind.Many, Names: NamesOf(made.Where(resource => kind.Types.Contains(resource.Type)))))
                .Where(kind => kind.Names.Length > 0)
                .Select(kind => $"{(kind.Names.Length == 1 ? kind.One : kind.Many)} {Named(kind.Names)}")
        );
    }

    private static IEnumerable<EstatePool> PoolsWithout(
        ImmutableArray<ProjectStack> estate,
        Func<ProjectStack, EstatePool, bool> deploys
    ) =>
        estate
            .SelectMany(stack => stack.Estate.Pools.Select(pool => (Stack: stack, Pool: pool)))
            .GroupBy(at => at.Pool.HostPoolId, ArmPath.Comparer)
            .Where(same => !same.Any(at => deploys(at.Stack, at.Pool)))
            .Select(same => same.First().Pool);

    private static ImmutableArray<PlannedResource> Made(ImmutableArray<ProjectStack> estate, Func<PlannedResource, bool> isOf) =>
        [.. estate.SelectMany(stack => stack.Estate.Resources.Where(isOf)).DistinctBy(resource => resource.Id, ArmPath.Comparer)];

    // what others hang on comes first: the vault, the logs, accounts
    private static ImmutableArray<string> Main(ImmutableArray<PlannedResource> resources) =>
        NamesOf(
            resources.Where(resource => resource.Type is ArmTypes.KeyVault or ArmTypes.LogAnalyticsWorkspace or ArmTypes.StorageAccount)
                is var main
            && main.Any()
                ? main
                : resources
        );

    private static ImmutableArray<string> NamesOf(IEnumerable<PlannedResource> resources) =>
        [.. resources.Select(resource => resource.Name)];

    private static string Named(ImmutableArray<string> names) => StackClash.Named(names);
}
