using System.Collections.Immutable;

namespace AvdPulumi.Configuration.Estate.Resilience;

/// <summary>A failure with what follows from it for some parts of one estate.</summary>
/// <param name="Failure">What fails.</param>
/// <param name="Parts">Names of the parts of the estate; empty for the whole estate.</param>
/// <param name="Consequence">What follows.</param>
/// <param name="Alerts">Names of the estate's alerts that report it.</param>
public sealed record FailureCase(Failure Failure, ImmutableArray<string> Parts, Consequence Consequence, ImmutableArray<string> Alerts)
{
    /// <summary>The cases of an estate, in the order of the table. Parts with the same consequence are one case.</summary>
    public static ImmutableArray<FailureCase> Of(AvdEstate estate)
    {
        HashSet<string> alerts = [.. estate.Alerts.Select(alert => alert.Definition.Key), .. EstateAlerts.PlatformOf(estate.Settings)];
        return
        [
            .. Failures.All.SelectMany(failure =>
                failure
                    .Hits(estate)
                    .GroupBy(hit => hit.Consequence)
                    .Select(same => new FailureCase(
                        failure,
                        [.. same.Select(hit => hit.Name).Where(name => name.Length > 0).Distinct(StringComparer.Ordinal)],
                        same.Key,
                        [.. failure.Alerts.Where(alerts.Contains)]
                    ))
            ),
        ];
    }
}
