namespace AvdPulumi.Configuration.Facts;

/// <summary>Numbers of the reference architecture that advice uses.</summary>
/// <remarks>Source: Architecture Deep Design; each number names its section.</remarks>
internal static class PlanningLimits
{
    /// <summary>Topology Decision Matrix: concurrent users that one cluster supports.</summary>
    public const int SingleClusterUsers = 300;

    /// <summary>Topology Decision Matrix: concurrent users above which one file server guest cluster is no longer enough.</summary>
    public const int OneFileServerUsers = 1000;

    /// <summary>Worked Deployment Patterns: the footprint is large above this.</summary>
    public const int LargeFootprintUsers = 500;

    /// <summary>Worked Deployment Patterns: the hosts of a small footprint, up to which scaling saves little.</summary>
    public const int SmallFootprintHosts = 6;

    /// <summary>Worked Deployment Patterns, profile capacity: the buffer on top of today's profiles.</summary>
    public const int ProfileBufferPercent = 40;

    /// <summary>Log Analytics Cost Control: days of logs that cover most investigations.</summary>
    public const int InvestigationDays = 90;

    /// <summary>FSLogix Profile Recovery (a full volume makes all its profiles read-only): the fill level that leaves time to act.</summary>
    public const int VolumeFillPercent = 70;

    /// <summary>SMB and Profile Traffic: the round trips of a mount at sign-in.</summary>
    public const string MountRoundTrips = "50 to 100";

    /// <summary>The system disk of a session host in GB; Windows marketplace images have this size.</summary>
    public const int SystemDiskGb = 128;

    /// <summary>Tag names about business continuity, in lower case without separators.</summary>
    public static IReadOnlySet<string> ContinuityTags { get; } =
        new[]
        {
            "businesscontinuity",
            "bc",
            "bcdr",
            "dr",
            "disasterrecovery",
            "criticality",
            "businesscriticality",
            "businessimpact",
            "availability",
        }.ToHashSet(StringComparer.Ordinal);

    /// <summary>Values of such tags that require it.</summary>
    public static IReadOnlySet<string> ContinuityValues { get; } =
        new[]
        {
            "true",
            "yes",
            "required",
            "high",
            "veryhigh",
            "critical",
            "missioncritical",
            "businesscritical",
            "mission",
            "tier0",
            "tier1",
            "1",
            "gold",
        }.ToHashSet(StringComparer.Ordinal);

    /// <summary>Environments that are not production.</summary>
    public static IReadOnlySet<string> TestEnvironments { get; } =
        new[]
        {
            "dev",
            "develop",
            "test",
            "tst",
            "tests",
            "qa",
            "uat",
            "int",
            "lab",
            "sandbox",
            "sbx",
            "nonprod",
            "stage",
            "staging",
            "stg",
            "preprod",
            "pilot",
            "val",
        }.ToHashSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Environments that are production.</summary>
    public static IReadOnlySet<string> ProductionEnvironments { get; } =
        new[] { "prod", "production", "prd", "live" }.ToHashSet(StringComparer.OrdinalIgnoreCase);
}
