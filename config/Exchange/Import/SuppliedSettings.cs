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
        var supplied = ImmutableArray.CreateBuilder<SuppliedSetting>();
        if (draft.Find("deployment.location") is { } location && AzureRegions.AvdMetadata.Contains(location))
            Supply("deployment.metadata_location", location, "The same region; AVD objects can be stored there.");
        if (EnvironmentOf(draft) is { } environment)
            Supply("deployment.environment", environment, "From the tag Environment.");
        if (draft.Has("session_host.clusters[0].custom_location_id"))
            Supply("deployment.topology", "single_cluster", "The source has one cluster.");
        if (draft.Has("application_groups[0].name"))
            Supply("application_groups[0].type", "Desktop", "The template publishes a desktop.");
        if (draft.Has("image.source.existing_id"))
            Supply("image.version", "1", "A label for the existing image. Change it when you change the image.");
        return supplied.ToImmutable();

        void Supply(string setting, string value, string why)
        {
            if (draft.Has(setting))
                return;
            draft.Set(setting, value, why);
            supplied.Add(new(setting, value, why));
        }
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
