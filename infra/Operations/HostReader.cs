using System.Collections.Immutable;
using AvdPulumi.Configuration.Estate;
using AvdPulumi.Configuration.Exchange.Arm;
using AvdPulumi.Infra.Diff;
using AvdPulumi.Infra.Live;
using AvdPulumi.Infra.Preview.Azure;
using AvdPulumi.Infra.Rendering;

namespace AvdPulumi.Infra.Operations;

/// <summary>Reads session hosts as they run: one list of registrations and one of sessions for each host pool, and one list of machines for each resource group, however many hosts there are.</summary>
/// <param name="azure">The connection.</param>
/// <param name="cancellation">Ends the reads.</param>
internal sealed class HostReader(HostActions azure, CancellationToken cancellation)
{
    /// <summary>The ARM type of an Arc machine.</summary>
    public static string MachineType { get; } = AzureResourceCatalogue.Find(Machines.ArcType)!.ArmType;

    /// <summary>Reads the hosts of pools.</summary>
    /// <param name="pools">The pools.</param>
    public async Task<HostInventory> ReadAsync(IEnumerable<EstatePool> pools)
    {
        ImmutableArray<EstatePool> wanted = [.. pools];
        var groups = wanted.SelectMany(pool => pool.Hosts).Select(host => host.GroupId).Distinct(ArmPath.Comparer);
        var readMachines = ListAllAsync(groups.Select(group => (group, $"{group}/providers/{MachineType}")));
        var registered = await Task.WhenAll(wanted.Select(RegisteredAsync)).ConfigureAwait(false);
        var machines = await readMachines.ConfigureAwait(false);
        return new HostInventory(
            [.. registered.SelectMany(pool => StatesOf(pool, machines.ById))],
            [.. registered.SelectMany(pool => pool.Unread), .. machines.Unread]
        );
    }

    /// <summary>All Arc machines of subscriptions.</summary>
    /// <param name="subscriptions">Ids of the subscriptions.</param>
    public async Task<(ImmutableArray<ArmResource> Machines, ImmutableArray<HostUnread> Unread)> MachinesAsync(
        IEnumerable<string> subscriptions
    )
    {
        var (byId, unread) = await ListAllAsync(subscriptions.Select(id => (id, $"/subscriptions/{id}/providers/{MachineType}")))
            .ConfigureAwait(false);
        return ([.. byId.Values], unread);
    }

    /// <summary>Whether a machine exists; null if that could not be found out.</summary>
    /// <param name="machineId">Full ARM id of the Arc machine.</param>
    public async Task<bool?> ExistsAsync(string machineId)
    {
        var answer = await azure.Reads.GetAsync(machineId, ApiVersions.Of(Machines.ArcType), cancellation).ConfigureAwait(false);
        return answer.Failure switch
        {
            null => true,
            { Reason: ReadFailureReason.NotFound } => false,
            _ => null,
        };
    }

    /// <summary>The same hosts, with the machines of registrations that the config does not have: one read for each.</summary>
    /// <param name="hosts">The hosts.</param>
    public async Task<HostInventory> WithMachinesAsync(IEnumerable<HostState> hosts)
    {
        var read = await Task.WhenAll(hosts.Select(WithMachineAsync)).ConfigureAwait(false);
        return new HostInventory([.. read.Select(host => host.Host)], [.. read.Select(host => host.Unread).OfType<HostUnread>()]);
    }

    private async Task<(HostState Host, HostUnread? Unread)> WithMachineAsync(HostState host)
    {
        if (host.Machine is not null || host.Planned is not null || host.MachineId is not { } id)
            return (host, null);
        var answer = await azure.Reads.GetAsync(id, ApiVersions.Of(Machines.ArcType), cancellation).ConfigureAwait(false);
        return answer.Failure is { Reason: not ReadFailureReason.NotFound } failure
            ? (host, new HostUnread($"the machine of {host.ComputerName}", failure, HostList.Machines))
            : (host with { Machine = answer.Resources.FirstOrDefault() }, null);
    }

    private async Task<Registered> RegisteredAsync(EstatePool pool)
    {
        var (readHosts, readSessions) = (
            azure.ListHostsAsync(pool.HostPoolId, cancellation),
            azure.ListSessionsAsync(pool.HostPoolId, cancellation)
        );
        var (hosts, sessions) = (await readHosts.ConfigureAwait(false), await readSessions.ConfigureAwait(false));
        var name = ArmPath.NameOf(pool.HostPoolId);
        var unread = ImmutableArray.CreateBuilder<HostUnread>();
        if (hosts.Failure is { } noHosts)
            unread.Add(new HostUnread($"the session hosts of {name}", noHosts, HostList.Registrations));
        if (sessions.Failure is { } noSessions)
            unread.Add(new HostUnread($"the user sessions of {name}", noSessions, HostList.Sessions));
        return new Registered(
            pool,
            [.. hosts.Resources.DistinctBy(host => host.Name, StringComparer.OrdinalIgnoreCase)],
            sessions.Resources.Select(UserSession.Of).OfType<UserSession>().ToLookup(session => session.HostId, ArmPath.Comparer),
            unread.ToImmutable()
        );
    }

    private async Task<(Dictionary<string, ArmResource> ById, ImmutableArray<HostUnread> Unread)> ListAllAsync(
        IEnumerable<(string Scope, string Path)> lists
    )
    {
        var answers = await Task.WhenAll(
                lists.Select(async list =>
                    (
                        list.Scope,
                        Answer: await azure.Reads.ListAsync(list.Path, ApiVersions.Of(Machines.ArcType), cancellation).ConfigureAwait(false)
                    )
                )
            )
            .ConfigureAwait(false);
        return (
            answers
                .SelectMany(list => list.Answer.Resources)
                .DistinctBy(machine => machine.Id, ArmPath.Comparer)
                .ToDictionary(machine => machine.Id, ArmPath.Comparer),
            [
                .. answers
                    .Where(list => list.Answer.Failure is { Reason: not ReadFailureReason.NotFound })
                    .Select(list => new HostUnread(
                        $"the machines of {ArmPath.NameOf(list.Scope)}",
                        list.Answer.Failure!,
                        HostList.Machines
                    )),
            ]
        );
    }

    private static IEnumerable<HostState> StatesOf(Registered pool, Dictionary<string, ArmResource> machines)
    {
        var byName = pool.Hosts.ToDictionary(host => host.Name, StringComparer.OrdinalIgnoreCase);
        var planned = pool.Pool.Hosts.Select(host => new HostState
        {
            Pool = pool.Pool,
            Name = host.RegisteredName,
            Planned = host,
            Registration = byName.GetValueOrDefault(host.RegisteredName),
        });
        var known = pool.Pool.Hosts.Select(host => host.RegisteredName).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var strangers = pool
            .Hosts.Where(host => !known.Contains(host.Name))
            .OrderBy(host => host.Name, NaturalOrder.Instance)
            .Select(host => new HostState
            {
                Pool = pool.Pool,
                Name = host.Name,
                Planned = null,
                Registration = host,
            });
        return planned
            .Concat(strangers)
            .Select(host =>
                host with
                {
                    Machine = host.MachineId is { } id ? machines.GetValueOrDefault(id) : null,
                    Sessions = [.. pool.Sessions[host.Id]],
                }
            );
    }

    private sealed record Registered(
        EstatePool Pool,
        ImmutableArray<ArmResource> Hosts,
        ILookup<string, UserSession> Sessions,
        ImmutableArray<HostUnread> Unread
    );
}
