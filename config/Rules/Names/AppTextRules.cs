using System.Collections.Immutable;
using System.Globalization;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Estate.Lookup;
using AvdPulumi.Configuration.Rules.Hosts;
using AvdPulumi.Configuration.Settings;

namespace AvdPulumi.Configuration.Rules.Names;

/// <summary>Shares and names of published apps: AVD0182 and AVD0183.</summary>
internal static class AppTextRules
{
    private static readonly ImmutableHashSet<string> Administrative = ["admin$", "print$", "ipc$", "fax$"];

    // last: static members are set in the order of the text
    public static ImmutableArray<Rule> All { get; } =
    [
        new()
        {
            Code = "AVD0182",
            Title = "An app is on a share that users cannot reach",
            Cause =
                "Only administrators can reach the administrative shares (C$, ADMIN$). localhost is a different machine on each host. "
                + "The next image replaces session hosts.",
            Example = @"applications:" + "\n" + @"  - {name: ledger, file_path: '\\fs01\c$\Apps\ledger.exe'}",
            Remedy = "Install the app on the hosts, or use a share that users can read.",
            Source = new(
                "How to remove administrative shares in Windows Server",
                "https://learn.microsoft.com/troubleshoot/windows-server/networking/remove-administrative-shares"
            ),
            Severity = Severity.Warning,
            Reads = Places.Everywhere,
            Check = static context =>
            {
                var apps = Apps(context);
                var prefix = context.Settings.SessionHost?.Prefix;
                return apps.Each("file_path", static app => app.FilePath)
                    .Concat(apps.Each("icon_path", static app => app.IconPath))
                    .Select(place => new { Place = place, Fault = FaultOf(place.Value, prefix) })
                    .Where(static pair => pair.Fault is not null)
                    .Select(static pair => new Finding(pair.Place.Path, $"is '{pair.Place.Value}', {pair.Fault}."));
            },
        },
        new()
        {
            Code = "AVD0183",
            Title = "Users cannot distinguish two apps of a group",
            Cause =
                "Users see the friendly name of an app, or its name if it has no friendly name. Two apps of the group show the same text.",
            Example =
                @"applications:"
                + "\n"
                + @"  - {name: ledger, friendly_name: Ledger, file_path: 'C:\Ledger\ledger.exe'}"
                + "\n"
                + @"  - {name: payroll, friendly_name: ledger, file_path: 'C:\Payroll\payroll.exe'}",
            Remedy = "Use a different friendly name for each app.",
            Source = new(
                "Publish applications with RemoteApp in Azure Virtual Desktop",
                "https://learn.microsoft.com/azure/virtual-desktop/publish-applications-stream-remoteapp"
            ),
            Severity = Severity.Warning,
            Reads = Places.Everywhere,
            Check = static context =>
                SettingsPlaces
                    .ApplicationGroups(context.Settings)
                    .SelectMany(static group =>
                        Repeats.In(
                            // two equal names are a separate error
                            Places
                                .In($"{group.Path}.applications", group.Value.Applications)
                                .Where(static app => app.Value.Name is not null)
                                .DistinctBy(static app => app.Value.Name, StringComparer.OrdinalIgnoreCase),
                            static app => Shown(app.Value)
                        )
                    )
                    .Select(static app =>
                        Finding.Sentence(
                            $"{app.Path}.friendly_name",
                            $"'{app.Value.Name}' is shown as '{Shown(app.Value)}', the same as an earlier app of the group."
                        )
                    ),
        },
    ];

    private static IEnumerable<Place<ApplicationSettings>> Apps(RuleContext context) =>
        SettingsPlaces.ApplicationGroups(context.Settings).EachIn("applications", static group => group.Applications);

    private static string Shown(ApplicationSettings app) =>
        string.IsNullOrWhiteSpace(app.FriendlyName) ? app.Name : app.FriendlyName.Trim();

    private static string? FaultOf(string path, string? prefix)
    {
        if (!path.StartsWith(@"\\", StringComparison.Ordinal) || path.Split('\\') is not [_, _, var server, var share, ..])
            return null;
        if (
            server.Equals("localhost", StringComparison.OrdinalIgnoreCase)
            || server.StartsWith("127.", StringComparison.Ordinal)
            || server == "."
        )
            return "a share of the host itself";
        if (Administrative.Contains(share.ToLowerInvariant()) || share is [var drive, '$'] && char.IsAsciiLetter(drive))
            return "an administrative share";
        return prefix is not null && IsHost(server.Split('.')[0], prefix) ? "a share of a session host" : null;
    }

    private static bool IsHost(string server, string prefix) =>
        server.Length > prefix.Length + 1
        && server[prefix.Length] == '-'
        && server.StartsWith(prefix, StringComparison.OrdinalIgnoreCase)
        && int.TryParse(server.AsSpan(prefix.Length + 1), NumberStyles.None, CultureInfo.InvariantCulture, out _);
}
