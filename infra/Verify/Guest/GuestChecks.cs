using System.Collections.Immutable;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Infra.Live;

namespace AvdPulumi.Infra.Verify.Guest;

/// <summary>What only the machine itself knows. These checks run a script in it, and only with <c>--in-guest</c>.</summary>
internal static class GuestChecks
{
    private const string Role = "Azure Connected Machine Resource Administrator on the resource groups of the machines";
    private const string Logs = "The log in the guest has all of it: docs/guest-scripts.md.";

    /// <summary>All of them.</summary>
    public static ImmutableArray<VerifyCheck> All { get; } =
    [
        new()
        {
            Id = "guest-join",
            IsInGuest = true,
            LeastRole = Role,
            Run = OnHosts("join"),
            Phase = 4,
            Proves = "Each session host is joined as the config says, and its secure channel works.",
            How = "In the guest: domain, secure channel, Entra device and tenant.",
            Remedy =
                "Read what is wrong in dsregcmd /status and nltest /sc_verify on the host, or replace it: docs/runbooks/replace-a-host.md.",
            Source = new(
                "Troubleshoot devices by using the dsregcmd command",
                "https://learn.microsoft.com/entra/identity/devices/troubleshoot-device-dsregcmd"
            ),
        },
        new()
        {
            Id = "guest-dns",
            IsInGuest = true,
            LeastRole = Role,
            Run = OnHosts("dns"),
            Phase = 4,
            Proves = "Each session host resolves the names of the domain and of its file server.",
            How = "In the guest: asks the DNS servers of the host for each name.",
            Remedy = "Compare the DNS servers of the host with network.dns_servers, and look for the record.",
            Source = new("Resolve-DnsName", "https://learn.microsoft.com/powershell/module/dnsclient/resolve-dnsname"),
        },
        new()
        {
            Id = "guest-endpoints",
            IsInGuest = true,
            LeastRole = Role,
            Run = OnHosts("endpoints"),
            Phase = 4,
            Proves = "Each session host reaches the addresses that its pool needs, as far as they have a name and no proxy is on the way.",
            How = "In the guest: opens a TCP connection to each. It ends at the third that does not answer.",
            Remedy = "Open the firewall on the way: avd network lists what hosts need.",
            Source = new(
                "Required FQDNs and endpoints for Azure Virtual Desktop",
                "https://learn.microsoft.com/azure/virtual-desktop/required-fqdn-endpoint"
            ),
        },
        new()
        {
            Id = "guest-time",
            IsInGuest = true,
            LeastRole = Role,
            Run = OnHosts("time"),
            Phase = 4,
            Proves = "The clock of each session host is off by less than five minutes, which Kerberos tolerates.",
            How = "In the guest: compares the clock with a domain controller, or with the time server of a host that is in no domain.",
            Remedy = "Run w32tm /resync on the host; look at the time of the domain controllers and of the cluster.",
            Source = new(
                "Maximum tolerance for computer clock synchronization",
                "https://learn.microsoft.com/previous-versions/windows/it-pro/windows-10/security/threat-protection/security-policy-settings/maximum-tolerance-for-computer-clock-synchronization"
            ),
        },
        new()
        {
            Id = "guest-disk",
            IsInGuest = true,
            LeastRole = Role,
            Run = OnHosts("disk"),
            Phase = 4,
            Severity = Severity.Warning,
            Proves = "The system disk of each session host has at least 10 % free, as its alert demands.",
            How = "In the guest: reads the free space.",
            Remedy = "Find what fills it; a host without state is replaced: docs/runbooks/replace-a-host.md.",
            Source = Source.Assumption("10 % are the threshold of the alert host-disk-space"),
        },
        new()
        {
            Id = "guest-shares",
            IsInGuest = true,
            LeastRole = Role,
            Run = OnHosts("shares"),
            Phase = 7,
            Proves = "Each session host reaches the servers of its profile shares by SMB.",
            How = "In the guest: TCP 445 to each server. It writes nothing.",
            Remedy = "Check the file server, its name in DNS, and the firewalls on the way.",
            Source = new("Test-NetConnection", "https://learn.microsoft.com/powershell/module/nettcpip/test-netconnection"),
        },
        new()
        {
            Id = "guest-fslogix",
            IsInGuest = true,
            LeastRole = Role,
            Run = OnHosts("fslogix"),
            Phase = 7,
            Proves = "FSLogix is installed and runs on each session host, with the registry values of the config.",
            How = "In the guest: version, services, and each registry value. It shows names of values, not values.",
            Remedy = $"Look for a group policy that sets FSLogix, then deploy again. {Logs}",
            Source = new(
                "FSLogix configuration settings reference",
                "https://learn.microsoft.com/fslogix/reference-configuration-settings"
            ),
        },
        new()
        {
            Id = "guest-profiles",
            IsInGuest = true,
            LeastRole = Role,
            Run = OnHosts("profiles"),
            Phase = 7,
            Severity = Severity.Warning,
            Proves = "The last mount of each profile on a session host succeeded.",
            How = "In the guest: counts the sessions of FSLogix whose status is an error. It shows numbers, no users.",
            Remedy = "The source says what each status means; FSLogix's log on the host has the user: docs/runbooks/profile-corrupt.md.",
            Source = new("FSLogix codes and what they mean", "https://learn.microsoft.com/fslogix/troubleshooting-error-codes"),
        },
        new()
        {
            Id = "guest-file-server",
            IsInGuest = true,
            LeastRole = Role,
            Phase = 7,
            Proves =
                "Each file server works: nodes, witness, pool, disks, volume, role, and shares that are continuously available with their permissions.",
            How = "In the guest: runs Test-FileServer on the first node, with the parameters of the deployment.",
            Remedy = $"Repair what the sentence names: docs/guest-scripts.md says what each code means. {Logs}",
            Source = new(
                "Storage Spaces Direct in guest virtual machine clusters",
                "https://learn.microsoft.com/windows-server/storage/storage-spaces/storage-spaces-direct-in-vm"
            ),
            Run = reads => EachAsync(reads, GuestKind.FileServer, answer => answer.WholeVerdict()),
        },
    ];

    private static Func<VerifyReads, Task<CheckAnswer>> OnHosts(string check) =>
        reads => EachAsync(reads, GuestKind.SessionHost, answer => answer.VerdictOf(check));

    private static async Task<CheckAnswer> EachAsync(VerifyReads reads, GuestKind kind, Func<GuestAnswer, GuestVerdict> verdictOf)
    {
        var verdicts = (await reads.GuestsAsync(kind).ConfigureAwait(false))
            .Select(answer => (answer.Machine, Verdict: verdictOf(answer)))
            .Where(machine => machine.Verdict.State != GuestState.Absent)
            .ToList();
        return new CheckAnswer(
            verdicts.Count,
            [
                .. verdicts
                    .Where(machine => machine.Verdict.State == GuestState.Failed)
                    .Select(machine => new CheckFinding(machine.Machine, $"reports: {machine.Verdict.Sentence}")),
            ],
            [.. verdicts.Select(machine => machine.Verdict.Failure).OfType<ReadFailure>()]
        );
    }
}
