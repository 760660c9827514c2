using System.Collections.Immutable;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Estate.Lookup;
using AvdPulumi.Configuration.Settings;

namespace AvdPulumi.Configuration.Rules.Hosts;

/// <summary>Words that name no device, accounts that are somebody else's, and keys that are not read: AVD2212 to AVD2214.</summary>
internal static class PoolKindRules
{
    private const string Username = "session_host.admin.username";

    private static readonly ImmutableArray<string> NoDevices = ["true", "false", "yes", "no", "on", "off", "all", "none", "0", "1"];

    // last: static members are set in the order of the text
    public static ImmutableArray<Rule> All { get; } =
    [
        new()
        {
            Code = "AVD2212",
            Title = "A word in place of devices",
            Cause =
                "All devices are *, and none is an empty text. Words such as true, all or none are taken for the name of a device that does not exist.",
            Example = "host_pool: {rdp_properties: {cameras: \"true\"}}",
            Remedy = "Write \"*\" for all, \"\" for none.",
            Source = new("Supported RDP properties", "https://learn.microsoft.com/azure/virtual-desktop/rdp-properties"),
            Severity = Severity.Warning,
            Reads = ["host_pool.rdp_properties"],
            Check = static context =>
                context.Settings.HostPool.RdpProperties is not { } properties
                    ? []
                    : new[]
                    {
                        new { Key = "cameras", Devices = properties.Cameras },
                        new { Key = "devices", properties.Devices },
                        new { Key = "drives", Devices = properties.Drives },
                        new { Key = "usb_devices", Devices = properties.UsbDevices },
                    }
                        .SelectMany(static list =>
                            list.Devices.Select(device => new { Path = $"host_pool.rdp_properties.{list.Key}", Device = device })
                        )
                        .Where(static item =>
                            item.Device.Length > 0
                            && (
                                string.IsNullOrWhiteSpace(item.Device)
                                || NoDevices.Contains(item.Device.Trim(), StringComparer.OrdinalIgnoreCase)
                            )
                        )
                        .Select(static item => new Finding(
                            item.Path,
                            $"is '{item.Device}', which names no device.",
                            "Write \"*\" for all, \"\" for none."
                        )),
        },
        new()
        {
            Code = "AVD2213",
            Title = "The administrator has the name of a machine or of the join account",
            Cause =
                "Windows refuses a local account with the name of its computer. A local account with the name of a domain account takes its place wherever the domain is left out.",
            Example = "session_host:\n  prefix: avd-con\n  admin: {username: avd-con-001}",
            Remedy = "Choose a name of its own, such as avdadmin.",
            Source = new("New-LocalUser", "https://learn.microsoft.com/powershell/module/microsoft.powershell.localaccounts/new-localuser"),
            Severity = Severity.Warning,
            Reads = ["session_host", "domain", "sofs"],
            Check = static context =>
            {
                var (hosts, join) = (context.Settings.SessionHost, context.Settings.Domain?.JoinUser.User);
                return Places
                    .At(Username, hosts.Admin.Username)
                    .Concat(Places.At("sofs.admin.username", context.Settings.Sofs?.Admin.Username))
                    .Where(place =>
                        IsHost(hosts, place.Value)
                        || string.Equals(join, place.Value, StringComparison.OrdinalIgnoreCase)
                        || context.Settings.Sofs?.Nodes.Any(node =>
                            string.Equals(node.Name, place.Value, StringComparison.OrdinalIgnoreCase)
                        ) == true
                    )
                    .Select(static place => new Finding(
                        place.Path,
                        $"is '{place.Value}', the name of a machine or of the join account.",
                        "Choose a name of its own."
                    ));
            },
        },
        new()
        {
            Code = "AVD2214",
            Title = "A key that is not read",
            Cause =
                "With the hosts' own time no time zone of agent updates is read, a token that is not stored has no secret, and tokens of hosts (registration.per_host) are never stored.",
            Example = "registration: {store_in_key_vault: false, secret_name: avd-token}",
            Remedy = "Remove the key, or change the setting that keeps it from being read.",
            Source = new(
                "Scheduled Agent Updates for Azure Virtual Desktop host pools",
                "https://learn.microsoft.com/azure/virtual-desktop/scheduled-agent-updates"
            ),
            Severity = Severity.Warning,
            Reads = ["registration", "host_pool.agent_update"],
            Check = static context => new[]
                {
                    new
                    {
                        Path = "registration.secret_name",
                        Other = "registration.store_in_key_vault is false",
                        IsUnread = context.Settings.Registration is { StoreInKeyVault: false, PerHost: false },
                    },
                    new
                    {
                        Path = "registration.secret_name",
                        Other = "registration.per_host is true",
                        IsUnread = context.Settings.Registration.PerHost,
                    },
                    new
                    {
                        Path = "registration.store_in_key_vault",
                        Other = "registration.per_host is true",
                        IsUnread = context.Settings.Registration is { PerHost: true, StoreInKeyVault: true },
                    },
                    new
                    {
                        Path = "host_pool.agent_update.time_zone",
                        Other = "host_pool.agent_update.use_session_host_local_time is true",
                        IsUnread = context.Settings.HostPool.AgentUpdate
                            is { Type: AgentUpdateType.Scheduled, UseSessionHostLocalTime: true },
                    },
                }.Where(key => key.IsUnread && context.IsGiven(key.Path)).Select(static key => new Finding(key.Path, $"is not read: {key.Other}.", "Remove it.")),
        },
    ];

    // a prefix, a hyphen and digits
    private static bool IsHost(SessionHostSettings hosts, string name) =>
        name.Length == hosts.Prefix.Length + 1 + hosts.NumberDigits
        && name.StartsWith($"{hosts.Prefix}-", StringComparison.OrdinalIgnoreCase)
        && name[(hosts.Prefix.Length + 1)..].All(char.IsAsciiDigit);
}
