using System.Collections.Immutable;
using AvdPulumi.Configuration.Estate;
using AvdPulumi.Configuration.Estate.Hosts;
using AvdPulumi.Configuration.Settings;
using AvdPulumi.Infra.Diff;
using AvdPulumi.Infra.Live;
using AvdPulumi.Infra.Operations;

namespace AvdPulumi.Infra.Roll;

/// <summary>What a roll would do.</summary>
internal sealed record RollPlan
{
    /// <summary>What the hosts become.</summary>
    public required RollTarget Target { get; init; }

    /// <summary>The limits.</summary>
    public required RollPolicy Policy { get; init; }

    /// <summary>The hosts of the roll.</summary>
    public required ImmutableArray<RollHost> Hosts { get; init; }

    /// <summary>Default: none. Personal hosts whose users have not agreed.</summary>
    public ImmutableArray<RollHost> LeftOut { get; init; } = [];

    /// <summary>The pool as it is, or as it is assumed.</summary>
    public required RollSight Sight { get; init; }

    /// <summary>The batches to expect.</summary>
    public RollForecast Forecast => RollBatches.Forecast(Hosts, Sight, Policy);

    /// <summary>A plan without Azure: all chosen hosts are replaced, and all hosts are assumed to be available without sessions.</summary>
    /// <param name="target">The target.</param>
    /// <param name="choice">The hosts.</param>
    public static RollPlan Assumed(RollTarget target, RollChoice choice)
    {
        var sight = RollSight.Of(
            target.Pool.Hosts.Select(host => new HostSight
            {
                Name = host.RegisteredName,
                Status = HostStatus.Available,
                IsDrained = false,
                IsExcluded = false,
                Sessions = 0,
            })
        );
        return Of(
            target,
            sight,
            target
                .Pool.Hosts.Where(host => choice.Has(host.ComputerName))
                .Select(host => HostOf(host, RollKind.Replace, "assumed to be due"))
        );
    }

    /// <summary>A plan from what runs.</summary>
    /// <param name="target">The target.</param>
    /// <param name="inventory">The session hosts, with the machines of those that the config does not have.</param>
    /// <param name="live">The virtual machines.</param>
    /// <param name="state">What the stack owns.</param>
    /// <param name="choice">The hosts.</param>
    public static RollPlan From(RollTarget target, HostInventory inventory, LiveEstate live, PulumiState state, RollChoice choice)
    {
        var byMachine = target
            .VirtualMachines.Select(machine => AzureIdentity.ArmIdOf(machine)!)
            .ToDictionary(MachineId.Of, live.Find, ArmPath.Comparer);
        var planned = inventory
            .Hosts.Where(host => host.Planned is not null && choice.Has(host.ComputerName))
            .Select(host =>
                byMachine[host.Planned!.MachineId] is not { } machine ? HostOf(host.Planned, RollKind.Create, "does not run")
                : target.DifferenceOf(host.Planned, machine) is { Length: > 0 } difference
                    ? HostOf(host.Planned, RollKind.Replace, difference)
                : choice.Forces ? HostOf(host.Planned, RollKind.Replace, "as the config says, replaced by --replace")
                : null
            )
            .OfType<RollHost>();
        // hosts of others in the pool are not in the state of the stack
        var leaving = inventory
            .Hosts.Where(host => host.Planned is null && choice.Has(host.ComputerName) && !state.UrnsOf(host.ComputerName).IsEmpty)
            .Select(host => new RollHost
            {
                Name = host.ComputerName,
                RegisteredName = host.Name,
                Cluster = "",
                Kind = RollKind.Remove,
                Why = "not in the config",
            });
        return Of(target, SightOf(inventory), planned.Concat(leaving));
    }

    /// <summary>The pool as a roll sees it.</summary>
    public static RollSight SightOf(HostInventory inventory) =>
        RollSight.Of(
            inventory
                .Hosts.Where(host => host.Registration is not null)
                .Select(host => new HostSight
                {
                    Name = host.Name,
                    Status = host.Status,
                    FailedChecks = [.. SessionHostState.FailedChecksOf(host.Registration!).Select(check => check.Name)],
                    IsDrained = host.IsDrained,
                    IsExcluded = host.ExclusionTag is not null,
                    Sessions = host.SessionCount,
                })
        );

    private static RollPlan Of(RollTarget target, RollSight sight, IEnumerable<RollHost> hosts)
    {
        var agreed = target.Pool.Settings.SessionHost.Update.Acknowledged.Keys.ToHashSet(StringComparer.OrdinalIgnoreCase);
        var personal = target.Pool.Settings.HostPool.Type == HostPoolType.Personal;
        var parts = hosts.ToLookup(host => !personal || host.Kind == RollKind.Create || agreed.Contains(host.Name));
        return new RollPlan
        {
            Target = target,
            Policy = RollPolicy.Of(target.Pool),
            Hosts = [.. parts[true]],
            LeftOut = [.. parts[false]],
            Sight = sight,
        };
    }

    private static RollHost HostOf(EstateHost host, RollKind kind, string why) =>
        new()
        {
            Name = host.ComputerName,
            RegisteredName = host.RegisteredName,
            Cluster = host.Cluster.Name,
            Kind = kind,
            Why = why,
        };
}

/// <summary>Which hosts a roll is about.</summary>
/// <param name="Names">Computer names; none for all.</param>
/// <param name="Forces">Whether hosts are replaced that are as the config says.</param>
internal sealed record RollChoice(ImmutableArray<string> Names, bool Forces)
{
    /// <summary>Whether a host is chosen.</summary>
    public bool Has(string computerName) => Names.IsEmpty || Names.Contains(computerName, StringComparer.OrdinalIgnoreCase);
}
