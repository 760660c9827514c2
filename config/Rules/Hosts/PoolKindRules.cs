using System.Collections.Immutable;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Estate.Lookup;
using AvdPulumi.Configuration.Settings;

namespace AvdPulumi.Configuration.Rules.Hosts;

/// <summary>Words in place of devices, administrator names that are already in use, and keys that are not read: AVD2212 to AVD2214.</summary>
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
            Title = "A word in place of a device",
            Cause =
                "* means all devices, and an empty text means none. A word such as true, all or none is read as the name of a device, and this device does not exist.",
            Example = "host_pool: {rdp_properties: {cameras: \"true\"}}",
            Remedy = "Write \"*\" for all devices, or \"\" for none.",
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
                        .Select(static item => new Finding(item.Path, $"is '{item.Device}', which is not the name of a device.")),
        },
        new()
        {
            Code = "AVD2213",
            Title = "The administrator has the name of a machine or of the join account",
            Cause =
                "Windows refuses a local account with the name of its computer. If a local account has the name of a domain account, Windows uses the local account wherever the domain is omitted.",
            Example = "session_host:\n  prefix: avd-con\n  admin: {username: avd-con-001}",
            Remedy = "Choose another name, such as avdadmin.",
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
                        $"is '{place.Value}', which is the name of a machine or of the join account."
                    ));
            },
        },
        new()
        {
            Code = "AVD2214",
            Title = "A key that is not read",
            Cause =
                "With use_session_host_local_time, the time zone of agent updates is not read. A token that is not stored has no secret. Tokens for one host (registration.per_host) are never stored.",
            Example = "registration: {store_in_key_vault: false, secret_name: avd-token}",
            Remedy = "Remove the key, or change the setting that disables it.",
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
                }.Where(key => key.IsUnread && context.IsGiven(key.Path)).Select(static key => new Finding(key.Path, $"is not read: {key.Other}.")),
        },
    ];

    // a prefix, a hyphen and digits
    private static bool IsHost(SessionHostSettings hosts, string name) =>
        name.Length == hosts.Prefix.Length + 1 + hosts.NumberDigits
        && name.StartsWith($"{hosts.Prefix}-", StringComparison.OrdinalIgnoreCase)
        && name[(hosts.Prefix.Length + 1)..].All(char.IsAsciiDigit);
}
