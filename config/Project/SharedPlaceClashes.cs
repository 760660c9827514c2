using System.Collections.Immutable;
using System.Globalization;
using AvdPulumi.Configuration.Estate;
using AvdPulumi.Configuration.Estate.Claims;
using AvdPulumi.Configuration.Estate.Network;
using AvdPulumi.Configuration.Facts;
using AvdPulumi.Configuration.Values;

namespace AvdPulumi.Configuration.Project;

/// <summary>What resources of several stacks take in one place, although Azure knows them by different ids: AVD5061 to AVD5063.</summary>
internal static class SharedPlaceClashes
{
    // their names are part of an address that is the same for everybody
    private static readonly ImmutableHashSet<string> NamedInTheWorld = [ArmTypes.KeyVault, ArmTypes.StorageAccount];

    public static IEnumerable<StackClash> Of(ImmutableArray<ProjectStack> stacks) =>
        [.. Names(stacks), .. Pools(stacks), .. Folders(stacks)];

    private static IEnumerable<StackClash> Names(ImmutableArray<ProjectStack> stacks) =>
        InSeveralStacks(
                stacks
                    .SelectMany(stack =>
                        stack.Estate.OwnResources.Where(resource => NamedInTheWorld.Contains(resource.Type)).Select(made => (stack, made))
                    )
                    .GroupBy(at => $"{at.stack.Estate.Settings.Subscription.Cloud} {at.made.Type} {at.made.Name}", ArmPath.Comparer),
                static at => (at.stack, at.made.Id)
            )
            .Select(same =>
            {
                ImmutableArray<(ProjectStack Stack, string Path)> places = [.. same.Select(at => (at.stack, at.made.Settings[0]))];
                return StackClash.Of(
                    ProjectDiagnostics.SameNameInTheWorld,
                    places,
                    Distinct(same.Select(at => at.made.Id)),
                    $"{ProjectStack.Both(places)} create the {same[0].made.Type} '{same[0].made.Name}', each in its own resource group, but the name must be unique in all of Azure: {StackClash.From(places)}.",
                    ClashAdvice.On(same[0].made, places[^1].Path, places[^1].Stack)
                );
            });

    // networks that exist need not say their switch: they may be on any
    private static IEnumerable<StackClash> Pools(ImmutableArray<ProjectStack> stacks)
    {
        var networks = stacks
            .SelectMany(stack =>
                stack
                    .Estate.Site.Networks.Where(network => network is { CustomLocationId: not null, Settings.Pools.IsEmpty: false })
                    .Select(network => (Stack: stack, Network: network))
            )
            .ToList();
        var switches = networks.ToLookup(at => VlanOf(at.Network), at => at.Network.Settings.SwitchName, ArmPath.Comparer);
        var claims = networks.SelectMany(at =>
            (
                at.Network.Settings.SwitchName is { } own
                    ? [own]
                    : switches[VlanOf(at.Network)].OfType<string>().Distinct(ArmPath.Comparer).DefaultIfEmpty("")
            ).SelectMany(name =>
                at.Network.Settings.Pools.Select(
                    (pool, i) =>
                    {
                        var range = AddressRange.Of(pool);
                        return new Claim<PoolOfStack>(
                            $"{VlanOf(at.Network)} {name}".ToUpperInvariant(),
                            range.First,
                            range.Last,
                            at.Network.Id.ToUpperInvariant(),
                            new(at.Stack, at.Network, $"{at.Network.Setting}.pools[{i.ToString(CultureInfo.InvariantCulture)}]", range)
                        );
                    }
                )
            )
        );
        return Clashes
            .Of(claims)
            .Where(clash => clash.First.Source.Stack != clash.Second.Source.Stack)
            .DistinctBy(clash => (clash.First.Source, clash.Second.Source))
            .Select(clash =>
            {
                var (first, second) = (clash.First.Source, clash.Second.Source);
                ImmutableArray<(ProjectStack Stack, string Path)> places = [(first.Stack, first.Path), (second.Stack, second.Path)];
                return StackClash.Of(
                    ProjectDiagnostics.OverlappingPools,
                    places,
                    Distinct([first.Network.Id, second.Network.Id]),
                    $"{ProjectStack.Both(places)} have pools that overlap on VLAN {second.Network.Settings.Vlan.ToString(CultureInfo.InvariantCulture)} of '{second.Network.CustomLocationId!.Name}', {first.Range} of '{first.Network.Settings.Name}' and {second.Range} of '{second.Network.Settings.Name}': {StackClash.From(places)}.",
                    second.Network.IsMade
                        ? $"Set pools that do not overlap, or use the network of '{first.Stack.Name}' in '{second.Stack.Name}': {second.Network.Setting}.existing_id."
                        : "Let one pool end before the other begins."
                );
            });
    }

    private static IEnumerable<StackClash> Folders(ImmutableArray<ProjectStack> stacks) =>
        InSeveralStacks(
                stacks
                    .SelectMany(stack =>
                        stack
                            .Estate.Site.StoragePaths.Where(path => path is { IsMade: true, Settings.Folder: not null })
                            .Select(path => (stack, path))
                    )
                    .GroupBy(at => $"{at.path.CustomLocationId} {at.path.Settings.Folder!.TrimEnd('\\')}", ArmPath.Comparer),
                static at => (at.stack, at.path.Id)
            )
            .Select(same =>
            {
                ImmutableArray<(ProjectStack Stack, string Path)> places = [.. same.Select(at => (at.stack, $"{at.path.Setting}.folder"))];
                return StackClash.Of(
                    ProjectDiagnostics.SameFolder,
                    places,
                    Distinct(same.Select(at => at.path.Id)),
                    $"{ProjectStack.Both(places)} create a storage path in the folder '{same[0].path.Settings.Folder}' of '{same[0].path.CustomLocationId?.Name}': {StackClash.From(places)}.",
                    $"Use another folder in '{places[^1].Stack.Name}', or use the path of '{places[0].Stack.Name}' there: {same[^1].path.Setting}.existing_id."
                );
            });

    // what has one id in several stacks is one resource: AVD5050 says so, or they divide its estate
    private static IEnumerable<ImmutableArray<T>> InSeveralStacks<T>(
        IEnumerable<IEnumerable<T>> groups,
        Func<T, (ProjectStack Stack, string Id)> key
    ) =>
        groups
            .Select(group =>
                group.DistinctBy(item => key(item).Id, ArmPath.Comparer).DistinctBy(item => key(item).Stack).ToImmutableArray()
            )
            .Where(same => same.Length > 1);

    private static ImmutableArray<string> Distinct(IEnumerable<string> ids) => [.. ids.Distinct(ArmPath.Comparer)];

    private static string VlanOf(EstateNetwork network) =>
        string.Create(CultureInfo.InvariantCulture, $"{network.CustomLocationId} {network.Settings.Vlan}");

    private sealed record PoolOfStack(ProjectStack Stack, EstateNetwork Network, string Path, AddressRange Range);
}
