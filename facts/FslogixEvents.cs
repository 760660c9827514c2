namespace AvdPulumi.Facts;

/// <summary>Events that show problems with profiles on a host. Alerts count them, and the check of a host looks for them.</summary>
/// <remarks>
/// Sources: Azure/avdaccelerator, AVD alerts (40, 43, 52); Azure Monitor Baseline Alerts for Azure Virtual Desktop (33, 34, 51); 1511 is Windows' own (assumption).
/// </remarks>
public static class FslogixEvents
{
    /// <summary>Where FSLogix writes failures.</summary>
    public const string AdminLog = "Microsoft-FSLogix-Apps/Admin";

    /// <summary>Where FSLogix writes what it does.</summary>
    public const string OperationalLog = "Microsoft-FSLogix-Apps/Operational";

    /// <summary>A container cannot be attached (40, 52), or its share cannot be reached (43).</summary>
    public const string AttachFailures = "40, 43, 52";

    /// <summary>Less than 5 and less than 2 percent of a container are free.</summary>
    public const string LittleSpace = "33, 34";

    /// <summary>Another machine holds the container open.</summary>
    public const string InUse = "51";

    /// <summary>Windows signed a user in with a temporary profile: Application log, source User Profiles Service.</summary>
    public const string TemporaryProfile = "1511";
}
