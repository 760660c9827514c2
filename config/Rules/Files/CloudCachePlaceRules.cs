using System.Collections.Immutable;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Estate.Files;
using AvdPulumi.Configuration.Estate.Lookup;
using AvdPulumi.Configuration.Rules.Hosts;
using AvdPulumi.Configuration.Settings;
using AvdPulumi.Configuration.Values;

namespace AvdPulumi.Configuration.Rules.Files;

/// <summary>The servers, paths and names of Cloud Cache providers: AVD3130 and AVD3131.</summary>
internal static class CloudCachePlaceRules
{
    // last: static members are set in the order of the text
    public static ImmutableArray<Rule> All { get; } =
    [
        new()
        {
            Code = "AVD3130",
            Title = "Two Cloud Cache providers on the same server",
            Cause =
                "The second provider is for the time when the first one does not answer. Two shares on the same server fail together, and every write is "
                + "made twice without benefit.",
            Example =
                "fslogix:\n  cloud_cache:\n    providers:\n      - {type: smb, name: A, path: '\\\\fs01\\a'}\n      - {type: smb, name: B, path: '\\\\fs01\\b'}",
            Remedy = "Put the second provider on another server or in a storage account.",
            Source = new(
                "FSLogix: Configuration Setting Reference",
                "https://learn.microsoft.com/fslogix/reference-configuration-settings"
            ),
            Severity = Severity.Warning,
            Reads = ["fslogix.cloud_cache", "domain.fqdn"],
            Check = static context =>
            {
                var shares = Shares(context).ToList();
                // two in one place are AVD3058; in a namespace of the domain every share may be on a server of its own
                var places = Repeats
                    .In(shares, at => ProfileStorage.PlaceOf(context.Settings, at.Value))
                    .Select(static at => at.Path)
                    .ToHashSet();
                return Repeats
                    .In(shares, at => ProfileStorage.ServerOf(context.Settings, at.Value))
                    .Where(at => !places.Contains(at.Path) && !IsNamespace(context.Settings, at.Value))
                    .Select(static at => new Finding(at.Path, $"is '{at.Value}', which is on the server of another provider."));
            },
        },
        new()
        {
            Code = "AVD3131",
            Title = "A Cloud Cache provider with an invalid path or name",
            Cause =
                "FSLogix reads its providers from one string, in which a semicolon separates providers. It reads a path with a semicolon as two providers. A "
                + "provider with a blank name cannot be identified in logs.",
            Example = "fslogix:\n  cloud_cache:\n    providers:\n      - {type: smb, name: A, path: '\\\\fs01\\profiles;old'}",
            Remedy = "Use a path without a semicolon, and set a name.",
            Source = new(
                "FSLogix: Configuration Setting Reference",
                "https://learn.microsoft.com/fslogix/reference-configuration-settings"
            ),
            Reads = ["fslogix.cloud_cache"],
            Check = static context =>
                [
                    .. Shares(context)
                        .Where(static at => at.Value.ToString().Contains(';', StringComparison.Ordinal))
                        .Select(static at => new Finding(
                            at.Path,
                            $"is '{at.Value}', which contains a semicolon, the separator of the provider list."
                        )),
                    .. Places
                        .In("fslogix.cloud_cache.providers", context.Settings.Fslogix.CloudCache?.Providers)
                        .Where(static at => string.IsNullOrWhiteSpace(at.Value.Name))
                        .Select(static at => new Finding(at.Path + ".name", $"is blank.", "Give each provider a name.")),
                ],
        },
    ];

    private static IEnumerable<Place<UncPath>> Shares(RuleContext context) =>
        Places
            .In("fslogix.cloud_cache.providers", context.Settings.Fslogix.CloudCache?.Providers)
            .Each("path", static provider => provider.Path);

    private static bool IsNamespace(AvdSettings settings, UncPath path) =>
        string.Equals(path.Server, settings.Domain?.Fqdn.ToString(), StringComparison.OrdinalIgnoreCase);
}
