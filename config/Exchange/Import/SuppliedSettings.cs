using System.Collections.Immutable;
using AvdPulumi.Configuration.Facts;
using AvdPulumi.Configuration.Writing;

namespace AvdPulumi.Configuration.Exchange.Import;

/// <summary>Settings that an imported config needs, and that follow from what the source has.</summary>
internal static class SuppliedSettings
{
    /// <summary>Adds those that are missing, each with the reason as its comment.</summary>
    public static ImmutableArray<SuppliedSetting> AddTo(ConfigDraft draft)
    {
        var supplies = new Supplies(draft);
        if (draft.Find("deployment.location") is { } location && AzureRegions.AvdMetadata.Contains(location))
            supplies.Add("deployment.metadata_location", location, "The same region; AVD objects can be stored there.");
        if (EnvironmentOf(draft) is { } environment)
            supplies.Add("deployment.environment", environment, "From the tag Environment.");
        if (draft.Has("session_host.clusters[0].custom_location_id"))
            supplies.Add("deployment.topology", "single_cluster", "The source has one cluster.");
        if (draft.Has("application_groups[0].name"))
            supplies.Add("application_groups[0].type", "Desktop", "The template publishes a desktop.");
        if (draft.Has("image.source.existing_id"))
            supplies.Add("image.version", "1", "A label for the existing image. Change it when you change the image.");
        return supplies.All;
    }

    // Production is prod
    private static string? EnvironmentOf(ConfigDraft draft) =>
        (draft.Find("tags.Environment") ?? draft.Find("tags.environment"))?.ToLowerInvariant() switch
        {
            "production" => "prod",
            "development" => "dev",
            { Length: >= 2 and <= 10 } word when word.All(char.IsAsciiLetterOrDigit) => word,
            _ => null,
        };
}
