using AvdPulumi.Configuration.Settings;

namespace AvdPulumi.Configuration.Estate.Lookup;

/// <summary>Texts for people, and their positions.</summary>
internal static class SettingsTexts
{
    /// <summary>Names on tiles, in feeds and in the portal.</summary>
    public static IEnumerable<Place<string>> FriendlyNames(AvdSettings settings) =>
        [
            .. Places.At("host_pool.friendly_name", settings.HostPool?.FriendlyName),
            .. Places.At("workspace.friendly_name", settings.Workspace?.FriendlyName),
            .. Places.At("scaling.friendly_name", settings.Scaling?.FriendlyName),
            .. SettingsPlaces.ApplicationGroups(settings).Each("friendly_name", static group => group.FriendlyName),
            .. Apps(settings).Each("friendly_name", static app => app.FriendlyName),
            .. SettingsPlaces.Packages(settings).Each("display_name", static package => package.DisplayName),
        ];

    /// <summary>Descriptions.</summary>
    public static IEnumerable<Place<string>> Descriptions(AvdSettings settings) =>
        [
            .. Places.At("host_pool.description", settings.HostPool?.Description),
            .. Places.At("workspace.description", settings.Workspace?.Description),
            .. Places.At("scaling.description", settings.Scaling?.Description),
            .. SettingsPlaces.ApplicationGroups(settings).Each("description", static group => group.Description),
            .. Apps(settings).Each("description", static app => app.Description),
        ];

    /// <summary>Values of tags.</summary>
    public static IEnumerable<Place<string>> Tags(AvdSettings settings) =>
        settings.Tags.Where(static tag => tag.Value is not null).Select(static tag => new Place<string>($"tags.{tag.Key}", tag.Value));

    /// <summary>Arguments of apps.</summary>
    public static IEnumerable<Place<string>> Arguments(AvdSettings settings) =>
        Apps(settings).Each("command_line_arguments", static app => app.CommandLineArguments);

    private static IEnumerable<Place<ApplicationSettings>> Apps(AvdSettings settings) =>
        SettingsPlaces.ApplicationGroups(settings).EachIn("applications", static group => group.Applications);
}
