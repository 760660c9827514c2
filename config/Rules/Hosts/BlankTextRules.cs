using System.Collections.Immutable;

namespace AvdPulumi.Configuration;

/// <summary>Texts that say nothing: AVD2170.</summary>
internal static class BlankTextRules
{
    private static readonly Rule TextsSaySomething = new(
        new()
        {
            Code = "AVD2170",
            Title = "A text is blank",
            Cause = "A text that is given consists of blanks, or of nothing. People see an empty name, or the setting names nothing.",
            Example = "host_pool: {friendly_name: \" \"}",
            Remedy = "Write the text, or leave the key out.",
            Source = "AvdPulumi, docs/configuration.md",
        },
        Severity.Warning,
        Places.Everywhere,
        static context => Texts(context.Settings).Where(static place => string.IsNullOrWhiteSpace(place.Value))
            .Select(static place => new Finding(place.Path, $"{place.Path} is blank.", "Write the text, or leave the key out.")));

    // last: static members are set in the order of the text
    public static ImmutableArray<Rule> All { get; } = [TextsSaySomething];

    private static IEnumerable<Place<string>> Texts(AvdSettings settings)
    {
        var groups = SettingsPlaces.ApplicationGroups(settings);
        var apps = groups.EachIn("applications", static group => group.Applications);
        return
        [
            .. Places.At("host_pool.friendly_name", settings.HostPool?.FriendlyName), .. Places.At("host_pool.description", settings.HostPool?.Description),
            .. Places.At("workspace.friendly_name", settings.Workspace?.FriendlyName), .. Places.At("workspace.description", settings.Workspace?.Description),
            .. groups.Each("friendly_name", static group => group.FriendlyName), .. groups.Each("description", static group => group.Description),
            .. apps.Each("friendly_name", static app => app.FriendlyName), .. apps.Each("description", static app => app.Description),
            .. apps.Each("command_line_arguments", static app => app.CommandLineArguments), .. apps.Each("msix_application_id", static app => app.MsixApplicationId),
            .. Places.At("registration.rotation_key", settings.Registration?.RotationKey),
            .. Places.At("scaling.friendly_name", settings.Scaling?.FriendlyName), .. Places.At("scaling.description", settings.Scaling?.Description),
            .. SettingsPlaces.Networks(settings).Each("switch_name", static network => network.SwitchName),
            .. Places.In("session_host.size.gpus", settings.SessionHost?.Size?.Gpus).Each("name", static gpu => gpu.Name),
            .. Places.In("session_host.extensions.guest_configuration", settings.SessionHost?.Extensions?.GuestConfiguration),
            .. Places.In("storage.app_attach.packages", settings.Storage?.AppAttach?.Packages).Each("display_name", static package => package.DisplayName),
            .. settings.Tags.Select(static tag => new Place<string>($"tags.{tag.Key}", tag.Value)),
        ];
    }
}
