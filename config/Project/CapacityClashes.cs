using System.Collections.Immutable;
using AvdPulumi.Configuration.Estate.Network;
using AvdPulumi.Configuration.Estate.Sizing;
using AvdPulumi.Configuration.Pools;

namespace AvdPulumi.Configuration.Project;

/// <summary>Networks and clusters with enough capacity for each stack, but not for all stacks: AVD5054 and AVD5055.</summary>
internal static class CapacityClashes
{
    public static IEnumerable<StackClash> Of(ImmutableArray<ProjectStack> stacks) => [.. Networks(stacks), .. Clusters(stacks)];

    private static IEnumerable<StackClash> Networks(ImmutableArray<ProjectStack> stacks) =>
        stacks
            .SelectMany(stack => AddressSupply.Of(ConfigsOf(stack)).Select(supply => (Stack: stack, Supply: supply)))
            .GroupBy(at => at.Supply.Segment, StringComparer.Ordinal)
            .Select(same => same.ToImmutableArray())
            // who is too large alone is told so
            .Where(same => same.Length > 1 && same.All(at => at.Supply.Free >= at.Supply.Hosts))
            .Select(same =>
                (
                    Same: same,
                    Hosts: Distinct(same.SelectMany(at => at.Supply.Users.Select(user => (at.Stack, user.Pool, user.Hosts)))),
                    Free: same.Min(at => at.Supply.Free)
                )
            )
            .Where(all => all.Hosts.Sum(user => user.Hosts) > all.Free)
            .Select(all =>
            {
                ImmutableArray<(ProjectStack Stack, string Path)> places = [.. all.Same.Select(at => (at.Stack, at.Supply.Path))];
                return StackClash.Of(
                    ProjectDiagnostics.TooFewAddresses,
                    places,
                    [.. all.Same.Select(at => at.Supply.Name).Distinct()],
                    $"The network '{all.Same[0].Supply.Name}' has {all.Free} free addresses, but {all.Hosts.Sum(user => user.Hosts)} session hosts need one each: {ByStack(all.Hosts)} ({StackClash.From(places)})."
                );
            });

    private static IEnumerable<StackClash> Clusters(ImmutableArray<ProjectStack> stacks)
    {
        var alone = stacks
            .SelectMany(stack => EstateLoad.Declared(ConfigsOf(stack)))
            .Where(load => Exceeds(load).Any())
            .Select(load => load.Machines.Location)
            .ToHashSet();
        var pools = Distinct(
            stacks.SelectMany(stack =>
                stack.Estate.Pools.Select(pool => (Stack: stack, Pool: pool.Config, Hosts: (long)Fleet.Hosts(pool.Settings)))
            )
        );
        var stackOf = new Dictionary<PoolConfig, ProjectStack>(ReferenceEqualityComparer.Instance);
        foreach (var user in pools)
            stackOf[user.Pool] = user.Stack;
        foreach (var load in EstateLoad.Declared([.. pools.Select(user => user.Pool)]))
        {
            if (alone.Contains(load.Machines.Location) || Exceeds(load).ToList() is not { Count: > 0 } exceeded)
                continue;
            var parts = load
                .Parts.Where(part => part.Load.Hosts > 0)
                .Select(part =>
                    (Stack: stackOf[part.Pool], part.Pool, Hosts: (long)part.Load.Hosts, Path: part.Pool.PathOf(part.Load.Path))
                )
                .ToImmutableArray();
            ImmutableArray<(ProjectStack Stack, string Path)> places = [.. parts.Select(part => (part.Stack, part.Path))];
            yield return StackClash.Of(
                ProjectDiagnostics.Overcommitted,
                places,
                [load.Name],
                $"The machines of all stacks on {load.Name} need {string.Join(", and ", exceeded)}: {ByStack(parts.Select(part => (part.Stack, part.Pool, part.Hosts)))} ({StackClash.From(places)})."
            );
        }
    }

    private static IEnumerable<string> Exceeds(EstateLoad load)
    {
        if (load.ProcessorsAsked > load.Machines.CoresWithoutOne)
            yield return $"{load.ProcessorsAsked} processors, but only {load.Machines.CoresWithoutOne} cores are left with one node down";
        if (load.MemoryAskedGb > load.Machines.MemoryGbWithoutOne)
            yield return $"{load.MemoryAskedGb} GB of memory, but only {load.Machines.MemoryGbWithoutOne} GB are left with one node down";
        if (load.Machines.StorageGb is { } storage && load.StorageAskedGb > storage)
            yield return $"{load.StorageAskedGb} GB of disks, but only {storage} GB are usable";
    }

    // stacks of one estate all describe its pools, but each pool is there once: in the stack that deploys it
    private static List<(ProjectStack Stack, PoolConfig Pool, long Hosts)> Distinct(
        IEnumerable<(ProjectStack Stack, PoolConfig Pool, long Hosts)> users
    )
    {
        var given = users.ToList();
        var known = new Dictionary<PoolConfig, (string HostPool, bool IsAtWork)>(ReferenceEqualityComparer.Instance);
        foreach (var stack in given.Select(user => user.Stack).Distinct())
        {
            var atWork = stack.PoolsAtWork.ToHashSet();
            foreach (var pool in stack.Estate.Pools)
                known[pool.Config] = (pool.HostPoolId, atWork.Contains(pool));
        }

        return
        [
            .. given
                .GroupBy(user => known[user.Pool].HostPool, StringComparer.OrdinalIgnoreCase)
                .Select(same => same.OrderByDescending(user => known[user.Pool].IsAtWork).First()),
        ];
    }

    private static ImmutableArray<PoolConfig> ConfigsOf(ProjectStack stack) => [.. stack.Estate.Pools.Select(pool => pool.Config)];

    private static string ByStack(IEnumerable<(ProjectStack Stack, PoolConfig Pool, long Hosts)> users) =>
        string.Join(", ", users.GroupBy(user => user.Stack.Name).Select(same => $"{same.Sum(user => user.Hosts)} hosts of '{same.Key}'"));
}
