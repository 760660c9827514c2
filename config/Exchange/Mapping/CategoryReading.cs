using AvdPulumi.Configuration.Binding;
using AvdPulumi.Configuration.Exchange.Import;
using AvdPulumi.Configuration.Facts;
using AvdPulumi.Configuration.Settings;

namespace AvdPulumi.Configuration.Exchange.Mapping;

/// <summary>Lists of log categories, as the profile that has them, or as a profile of their own.</summary>
internal static class CategoryReading
{
    private const string Profile = "monitoring.diagnostics.profile";

    /// <summary>Writes them to the draft.</summary>
    public static string? Read(Incoming value)
    {
        if (value.IsOff("monitoring.diagnostics.enable_host_pool_diagnostics"))
            return Incoming.Idle;
        // a source with a list for each kind of resource means these lists
        if (!value.IsSet("monitoring.app_group_diagnostic_categories") && ProfileOf(value.Value) is { } profile)
            return value.Put(Profile, EnumWords.Of(profile));
        return value.Keep() ?? value.Put(Profile, EnumWords.Of(DiagnosticsProfile.Custom));
    }

    private static DiagnosticsProfile? ProfileOf(ParameterValue value)
    {
        if (value is not ParameterValue.List { Items: var items })
            return null;
        var categories = items.OfType<ParameterValue.Text>().Select(item => item.Value).ToHashSet(StringComparer.OrdinalIgnoreCase);
        DiagnosticsProfile[] candidates = [DiagnosticsProfile.Minimal, DiagnosticsProfile.Insights, DiagnosticsProfile.All];
        return candidates
            .Where(profile => categories.SetEquals(DiagnosticCategories.OfHostPool(new DiagnosticsSettings { Profile = profile })))
            .Cast<DiagnosticsProfile?>()
            .FirstOrDefault();
    }
}
