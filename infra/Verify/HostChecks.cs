using System.Collections.Immutable;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Estate;
using AvdPulumi.Configuration.Estate.Hosts;
using AvdPulumi.Configuration.Exchange.Arm;
using AvdPulumi.Infra.Diff;
using AvdPulumi.Infra.Live;
using AvdPulumi.Infra.Preview;

namespace AvdPulumi.Infra.Verify;

/// <summary>Session hosts are registered, available, up to date and open for users.</summary>
internal static class HostChecks
{
    /// <summary>The least role of all checks of session hosts.</summary>
    public const string Role = "Desktop Virtualization Reader on the resource group of the control plane";

    private static readonly Source Hosts = new(
        "Session Hosts - Get",
        "https://learn.microsoft.com/rest/api/desktopvirtualization/session-hosts/get"
    );

    /// <summary>All of them.</summary>
    public static ImmutableArray<VerifyCheck> All { get; } =
    [
        new()
        {
            Id = "hosts-image",
            Phase = 3,
            Proves = "Each session host and file server was created from the image of the config.",
            How =
                "Compares the image of each virtual machine instance with the preview, also where a deployment ignores a new image: nodes of file servers, and hosts with session_host.update.mode manual.",
            Severity = Severity.Warning,
            Remedy = "Replace the machine: docs/runbooks/new-image.md, and for a node of a file server docs/file-server.md.",
            LeastRole = "Reader on the resource groups of the machines",
            Source = new("Session hosts", "docs/session-hosts.md"),
            Run = reads => reads.EachAsync([Machines.InstanceType], OtherImage),
        },
        new()
        {
            Id = "hosts-registered",
            Phase = 4,
            Proves = "Each host of the config is registered in its host pool.",
            How = "Lists the session hosts of each host pool and looks for the names of the config.",
            Remedy = "Read the output of the host's run command agent, and the events of RDAgentBootLoader in the guest.",
            LeastRole = Role,
            Source = Hosts,
            Run = RegisteredAsync,
        },
        new()
        {
            Id = "hosts-no-strangers",
            Phase = 4,
            Proves = "Each registration in a host pool is a host of the config.",
            How = "Looks in the same list for other names, such as registrations of machines that are gone.",
            Severity = Severity.Warning,
            Remedy = "Remove registrations without a machine: avd hosts prune --stack <stack> --dry-run; or add the host to the config.",
            LeastRole = Role,
            Source = Hosts,
            Run = StrangersAsync,
        },
        .. HealthChecks.All,
        new()
        {
            Id = "hosts-agent",
            Phase = 4,
            Proves = "The agent of each host has the newest version of its host pool, and its last update did not fail.",
            How = "Compares agentVersion among the hosts of a host pool, and reads updateState.",
            Severity = Severity.Warning,
            Remedy =
                "Agents update in the maintenance window of the host pool. A host that stays behind needs a restart of RDAgentBootLoader.",
            LeastRole = Role,
            Source = Hosts,
            Run = AgentsAsync,
        },
        new()
        {
            Id = "hosts-open",
            Phase = 4,
            Proves = "Each registered host accepts new sessions.",
            How = "Reads allowNewSession of each session host.",
            Severity = Severity.Warning,
            Remedy = "Unless somebody maintains the host: avd hosts undrain <host> --stack <stack>.",
            LeastRole = Role,
            Source = new(
                "Drain session hosts for maintenance in Azure Virtual Desktop",
                "https://learn.microsoft.com/azure/virtual-desktop/drain-mode"
            ),
            Run = reads => EachSaysAsync(reads, (_, actual) => SessionHostState.IsDrained(actual) ? ["is in drain mode"] : []),
        },
    ];

    private static IEnumerable<string> OtherImage(PreviewResource planned, ArmResource actual)
    {
        var wanted = (ValueText.At(planned.Inputs, "storageProfile.imageReference.id") as PreviewValue.Text)?.Value;
        var has = actual.Text("properties.storageProfile.imageReference.id");
        if (wanted is not null && has is not null && !ArmPath.Comparer.Equals(wanted, has))
            yield return $"of {MachineId.NameOf(actual.Id)} was created from {ArmPath.NameOf(has)}, and the config has {ArmPath.NameOf(wanted)}";
    }

    private static async Task<CheckAnswer> AgentsAsync(VerifyReads reads)
    {
        var newest = new Dictionary<string, Version>(ArmPath.Comparer);
        foreach (var pool in PoolsOf(reads))
        {
            var (hosts, _) = await reads.SessionHostsAsync(pool).ConfigureAwait(false);
            newest[pool.HostPoolId] = hosts.Select(VersionOf).OfType<Version>().DefaultIfEmpty(new Version()).Max()!;
        }
        return await EachSaysAsync(reads, (host, actual) => OldAgent(actual, newest[host.Pool.HostPoolId])).ConfigureAwait(false);
    }

    private static IEnumerable<string> OldAgent(ArmResource host, Version newest)
    {
        if (host.Text("properties.updateState") is "Failed")
            yield return "could not update its agent";
        if (VersionOf(host) is { } version && version < newest)
            yield return $"has agent {version}, and another host of the pool has {newest}";
    }

    private static Version? VersionOf(ArmResource host) =>
        Version.TryParse(host.Text("properties.agentVersion"), out var version) ? version : null;

    private static async Task<CheckAnswer> StrangersAsync(VerifyReads reads)
    {
        var (examined, findings, unread) = (0, ImmutableArray.CreateBuilder<CheckFinding>(), ImmutableArray.CreateBuilder<ReadFailure>());
        foreach (var pool in PoolsOf(reads))
        {
            var (hosts, failure) = await reads.SessionHostsAsync(pool).ConfigureAwait(false);
            var known = pool.Hosts.Select(host => host.RegisteredName).ToHashSet(StringComparer.OrdinalIgnoreCase);
            findings.AddRange(
                hosts
                    .Where(host => !known.Contains(host.Name))
                    .Select(host => new CheckFinding(
                        host.Name,
                        $"is registered in {ArmPath.NameOf(pool.HostPoolId)}, and the config has no such host"
                    ))
            );
            if (failure is not null)
                unread.Add(failure);
            examined += hosts.Length;
        }
        return new CheckAnswer(examined, findings.ToImmutable(), unread.ToImmutable());
    }

    /// <summary>Checks each host of the config that is registered. One that is not is a finding of <c>hosts-registered</c> alone.</summary>
    /// <param name="reads">What is read.</param>
    /// <param name="check">What is wrong with a host as it is registered.</param>
    public static Task<CheckAnswer> EachHostAsync(VerifyReads reads, Func<EstateHost, ArmResource, IEnumerable<CheckFinding>> check) =>
        EachPoolAsync(reads, (host, actual) => actual is null ? null : check(host, actual));

    private static Task<CheckAnswer> EachSaysAsync(VerifyReads reads, Func<EstateHost, ArmResource, IEnumerable<string>> check) =>
        EachHostAsync(reads, (host, actual) => check(host, actual).Select(message => new CheckFinding(host.RegisteredName, message)));

    private static Task<CheckAnswer> RegisteredAsync(VerifyReads reads) =>
        EachPoolAsync(reads, (host, actual) => actual is null ? [new CheckFinding(host.RegisteredName, "is not registered")] : []);

    // the check gets null for a host that is not registered, and returns null for one that it does not look at
    private static async Task<CheckAnswer> EachPoolAsync(
        VerifyReads reads,
        Func<EstateHost, ArmResource?, IEnumerable<CheckFinding>?> check
    )
    {
        var (examined, findings, unread) = (0, ImmutableArray.CreateBuilder<CheckFinding>(), ImmutableArray.CreateBuilder<ReadFailure>());
        foreach (var pool in PoolsOf(reads))
        {
            var (hosts, failure) = await reads.SessionHostsAsync(pool).ConfigureAwait(false);
            if (failure is { Reason: not ReadFailureReason.NotFound })
            {
                unread.Add(failure);
                continue;
            }
            var byName = hosts
                .DistinctBy(host => host.Name, StringComparer.OrdinalIgnoreCase)
                .ToDictionary(host => host.Name, StringComparer.OrdinalIgnoreCase);
            foreach (var found in pool.Hosts.Select(host => check(host, byName.GetValueOrDefault(host.RegisteredName))))
                if (found is not null)
                {
                    examined++;
                    findings.AddRange(found);
                }
        }
        return new CheckAnswer(examined, findings.ToImmutable(), unread.ToImmutable());
    }

    private static IEnumerable<EstatePool> PoolsOf(VerifyReads reads) => reads.Estate.PoolsWithOwnHosts.Where(pool => !pool.Hosts.IsEmpty);
}
