using System.Collections.Immutable;
using AvdPulumi.Infra.Verify.Guest;

namespace AvdPulumi.Infra.Verify;

/// <summary>The validation matrix: all checks, by phase. docs/verify.md is generated from it.</summary>
internal static class CheckTable
{
    /// <summary>All checks.</summary>
    public static ImmutableArray<VerifyCheck> All { get; } =
    [
        .. ResourceChecks
            .All.Concat(PoolChecks.All)
            .Concat(MachineChecks.All)
            .Concat(HostChecks.All)
            .Concat(BackupChecks.All)
            .Concat(SecretChecks.All)
            .Concat(MonitoringChecks.All)
            .Concat(AccessChecks.All)
            .Concat(GuestChecks.All)
            .Concat(PersonChecks.All)
            .OrderBy(check => check.Phase),
    ];

    /// <summary>What <c>--only</c> accepts: phases and checks.</summary>
    public static ImmutableArray<string> Choices { get; } =
    [.. All.Select(check => PhaseName(check.Phase)).Distinct(), .. All.Select(check => check.Id)];

    /// <summary>The checks that are chosen, all of them if nothing is.</summary>
    /// <param name="only">Names of <see cref="Choices"/>.</param>
    public static ImmutableArray<VerifyCheck> Of(IReadOnlyCollection<string> only) =>
        only.Count == 0 ? All : [.. All.Where(check => only.Contains(check.Id) || only.Contains(PhaseName(check.Phase)))];

    private static string PhaseName(int phase) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"phase-{phase}");
}
