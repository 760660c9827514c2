using System.Collections.Immutable;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Estate.Lookup;
using AvdPulumi.Configuration.Rules.Hosts;
using AvdPulumi.Configuration.Settings;

namespace AvdPulumi.Configuration.Rules.Names;

/// <summary>Duplicates in lists that must be unique: AVD0150 to AVD0159. Lists that another area checks are not in the tables.</summary>
internal static class UniquenessRules
{
    private static readonly ImmutableArray<UniqueList> Names =
    [
        new("names of storage paths", static settings => [SettingsPlaces.StoragePaths(settings).Each("name", path => path.Name)]),
        new(
            "names of storage accounts",
            static settings =>
                [SettingsPlaces.StorageAccounts(settings).Each("name", account => account.ExistingId is null ? account.Name : null)]
        ),
        new(
            "names of private endpoints",
            static settings => [SettingsPlaces.PrivateEndpoints(settings).Each("name", endpoint => endpoint.Name)]
        ),
    ];

    private static readonly ImmutableArray<UniqueList> Values =
    [
        new(
            "address ranges",
            static settings =>
                SettingsPlaces.NetworkRules(settings).Select(rules => Places.In($"{rules.Path}.ip_rules", rules.Value.IpRules).AsText())
        ),
        new(
            "subnets",
            static settings =>
                SettingsPlaces.NetworkRules(settings).Select(rules => Places.In($"{rules.Path}.subnet_ids", rules.Value.SubnetIds).AsText())
        ),
        new(
            "linked networks",
            static settings =>
                [Places.In("network.private_dns.linked_network_ids", settings.Network?.PrivateDns?.LinkedNetworkIds).AsText()]
        ),
        new("time servers", static settings => [Places.In("network.ntp_servers", settings.Network?.NtpServers).AsText()]),
        new(
            "exceptions of the proxy",
            static settings => [Places.In("session_host.http_proxy.no_proxy", settings.SessionHost?.HttpProxy?.NoProxy).AsText()]
        ),
        new(
            "members",
            static settings =>
                [
                    Places.In("fslogix.exclude_members", settings.Fslogix?.ExcludeMembers).AsText(),
                    Places.In("fslogix.include_members", settings.Fslogix?.IncludeMembers).AsText(),
                ]
        ),
        new(
            "kinds of updates",
            static settings => [Places.In("session_host.maintenance.classifications", settings.SessionHost?.Maintenance?.Classifications)]
        ),
        new("names of alerts", static settings => [Places.In("monitoring.alerts.disabled", settings.Monitoring?.Alerts?.Disabled)]),
        new(
            "exclusions",
            static settings =>
                [
                    Places.In("fslogix.antivirus.paths", settings.Fslogix?.Antivirus?.Paths),
                    Places.In("fslogix.antivirus.processes", settings.Fslogix?.Antivirus?.Processes),
                ]
        ),
    ];

    // last: static members are set in the order of the text
    public static ImmutableArray<Rule> All { get; } =
    [
        new()
        {
            Code = "AVD0150",
            Title = "Two things have the same name",
            Cause = "Other sections, Azure and Windows identify resources by these names. Letter case makes no difference.",
            Example =
                "storage:\n  paths:\n    - {name: sp-01, folder: C:\\ClusterStorage\\Volume1\\avd}\n    - {name: SP-01, folder: C:\\ClusterStorage\\Volume2\\avd}",
            Remedy = "Rename one of the two.",
            Source = new(
                "Naming rules and restrictions for Azure resources",
                "https://learn.microsoft.com/azure/azure-resource-manager/management/resource-name-rules"
            ),
            Reads = Places.Everywhere,
            Check = static context => Repeated(Names, context.Settings, "must differ by more than case"),
        },
        new()
        {
            Code = "AVD0151",
            Title = "A value is in a list twice",
            Cause = "The second one has no effect. You probably meant another value.",
            Example = "key_vault:\n  network_rules:\n    ip_rules: [203.0.113.16/32, 203.0.113.16/32]",
            Remedy = "Remove or correct the second value.",
            Source = new("Configuration", "docs/configuration.md"),
            Severity = Severity.Warning,
            Reads = Places.Everywhere,
            Check = static context => Repeated(Values, context.Settings, "must not repeat"),
        },
        new()
        {
            Code = "AVD0152",
            Title = "Two storage paths are the same folder",
            Cause = "Storage paths of a cluster are folders on its volumes. Azure Local rejects a second path with the same folder.",
            Example =
                "storage:\n  paths:\n    - {name: sp-01, folder: C:\\ClusterStorage\\Volume1\\avd}\n    - {name: sp-02, folder: C:\\ClusterStorage\\Volume1\\avd}",
            Remedy = "Use a different folder for each path, or use the same path in both places.",
            Source = new("Create storage path for Azure Local", "https://learn.microsoft.com/azure/azure-local/manage/create-storage-path"),
            Reads = ["storage.paths", "session_host.clusters"],
            Check = static context =>
            {
                var first = context.Settings.SessionHost.Clusters is [var cluster, ..] ? cluster.CustomLocationId.ToString() : "";
                var created = SettingsPlaces
                    .StoragePaths(context.Settings)
                    .Where(place => place.Value is { ExistingId: null, Folder: not null });
                return Repeats
                    .In(created, place => $"{place.Value.CustomLocationId?.ToString() ?? first}|{place.Value.Folder!.TrimEnd('\\')}")
                    .Select(place => new Finding(
                        $"{place.Path}.folder",
                        $"is '{place.Value.Folder}', which an earlier path of the same cluster already uses.",
                        "Use a different folder for each path."
                    ));
            },
        },
    ];

    private static IEnumerable<Finding> Repeated(ImmutableArray<UniqueList> lists, AvdSettings settings, string rule) =>
        from list in lists
        from items in list.Find(settings)
        from pair in WithFirst(items)
        select new Finding(pair.Item.Path, $"is '{pair.Item.Value}', the same as {pair.First}; {list.Noun} {rule}.");

    private static IEnumerable<(Place<string> Item, string First)> WithFirst(IEnumerable<Place<string>> items)
    {
        var seen = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var item in items)
            if (!seen.TryAdd(item.Value, item.Path))
                yield return (item, seen[item.Value]);
    }
}
