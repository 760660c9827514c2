using System.Collections.Immutable;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Estate.Lookup;
using AvdPulumi.Configuration.Settings;

namespace AvdPulumi.Configuration.Rules.Hosts;

/// <summary>Blank texts: AVD2170.</summary>
internal static class BlankTextRules
{
    // last: static members are set in the order of the text
    public static ImmutableArray<Rule> All { get; } =
    [
        new()
        {
            Code = "AVD2170",
            Title = "A blank text",
            Cause = "The text is empty or contains only spaces. People see an empty name, or the setting refers to nothing.",
            Example = "host_pool: {friendly_name: \" \"}",
            Remedy = "Write a text, or remove the key.",
            Source = new("Configuration", "docs/configuration.md"),
            Severity = Severity.Warning,
            Reads = Places.Everywhere,
            Check = static context =>
                Texts(context.Settings)
                    .Where(static place => string.IsNullOrWhiteSpace(place.Value))
                    .Select(static place => new Finding(place.Path, $"is blank.")),
        },
    ];

    private static IEnumerable<Place<string>> Texts(AvdSettings settings)
    {
        var apps = SettingsPlaces.ApplicationGroups(settings).EachIn("applications", static group => group.Applications);
        return
        [
            .. SettingsTexts.FriendlyNames(settings),
            .. SettingsTexts.Descriptions(settings),
            .. SettingsTexts.Arguments(settings),
            .. SettingsTexts.Tags(settings),
            .. apps.Each("msix_application_id", static app => app.MsixApplicationId),
            .. Places.At("registration.rotation_key", settings.Registration?.RotationKey),
            .. SettingsPlaces.Networks(settings).Each("switch_name", static network => network.SwitchName),
            .. Places.In("session_host.size.gpus", settings.SessionHost?.Size?.Gpus).Each("name", static gpu => gpu.Name),
            .. Places.In("session_host.extensions.guest_configuration", settings.SessionHost?.Extensions?.GuestConfiguration),
        ];
    }
}
