using System.Collections.Immutable;
using System.Globalization;

namespace AvdPulumi.Facts;

/// <summary>Alerts on FSLogix and on the volumes that hold the profiles.</summary>
internal static class ProfileAlerts
{
    /// <summary>The smallest size in gigabytes of a volume with profiles. Recovery partitions are smaller, and full by design.</summary>
    private const int SmallestVolumeGb = 32;

    public static ImmutableArray<AlertDefinition> For(AlertThresholds thresholds) =>
        [
            AttachFailures(thresholds),
            Errors(thresholds),
            Volume(
                "profile-volume-filling",
                "volume_fill_percent",
                "A profile volume is filling up",
                severity: 2,
                thresholds.VolumeFillPercent
            ),
            Volume(
                "profile-volume-full",
                "volume_full_percent",
                "A profile volume is nearly full",
                severity: 1,
                thresholds.VolumeFullPercent
            ),
        ];

    private static AlertDefinition AttachFailures(AlertThresholds thresholds) =>
        new()
        {
            Key = "fslogix-attach-failures",
            ThresholdKey = "attach_failures",
            Title = "Profile disks cannot be attached",
            Severity = 1,
            Query = $"""
                Event
                | where EventLog in ("{FslogixEvents.AdminLog}", "{FslogixEvents.OperationalLog}")
                | where EventLevelName == "Error" and EventID in ({FslogixEvents.AttachFailures})
                """.AsKql(),
            Measure = AlertMeasure.Rows(thresholds.AttachFailures).By("Computer"),
            Rows = AlertRows.Fslogix,
            Meaning =
                "FSLogix could not attach a user's disk (40, 52), or could not reach the share (43). The user cannot sign in, or works in a temporary profile that is deleted.",
            Response =
            [
                "If all hosts are affected, check the file server's access point, the cluster and the network on port 445.",
                "If one user is affected, check whether another host still has the disk open (Get-SmbOpenFile on the file server), then sign the user out there.",
                @"Check the permissions on the share and on the user's folder. The log of the day is in C:\ProgramData\FSLogix\Logs\Profile.",
            ],
            Source = new("Azure/avdaccelerator, AVD alerts", "https://github.com/Azure/avdaccelerator"),
        };

    private static AlertDefinition Errors(AlertThresholds thresholds) =>
        new()
        {
            Key = "fslogix-errors",
            ThresholdKey = "profile_errors",
            Title = "FSLogix logs errors",
            Severity = 3,
            Query = $"""
                Event
                | where EventLog in ("{FslogixEvents.AdminLog}", "{FslogixEvents.OperationalLog}")
                | where EventLevelName == "Error" and EventID !in ({FslogixEvents.AttachFailures}, {FslogixEvents.LittleSpace})
                """.AsKql(),
            Measure = AlertMeasure.Rows(thresholds.ProfileErrors).By("Computer"),
            Rows = AlertRows.Fslogix,
            Meaning = "FSLogix on a host logged errors other than a failed attachment or a full disk, which have their own alerts.",
            Response =
            [
                "Read RenderedDescription in the table Event. If many hosts log the same error, check the share and the settings.",
                "Look up the reason and status codes in the FSLogix error codes.",
            ],
            Source = new("Enable Insights to monitor Azure Virtual Desktop", "https://learn.microsoft.com/azure/virtual-desktop/insights"),
        };

    // a cluster volume has no drive letter and is visible only on its owner: its size distinguishes it from recovery partitions, and the newest pair of samples counts
    private static AlertDefinition Volume(string key, string thresholdKey, string title, int severity, double percent) =>
        new()
        {
            Key = key,
            ThresholdKey = thresholdKey,
            Title = title,
            Severity = severity,
            Query = $$"""
                Perf
                | where ObjectName == "LogicalDisk" and CounterName in ("% Free Space", "Free Megabytes")
                | where InstanceName !in ("_Total", "C:")
                | summarize arg_max(TimeGenerated, CounterValue) by Computer, InstanceName, CounterName
                | summarize FreePercent = maxif(CounterValue, CounterName == "% Free Space"), FreeGb = maxif(CounterValue, CounterName == "Free Megabytes") / 1024 by Computer, InstanceName
                | where isnotnull(FreePercent) and isnotnull(FreeGb)
                | where FreePercent == 0 or FreeGb / FreePercent * 100 >= {{SmallestVolumeGb.ToString(CultureInfo.InvariantCulture)}}
                | extend UsedPercent = 100 - FreePercent
                | project Computer, InstanceName, UsedPercent
                """.AsKql(),
            Measure = AlertMeasure.Largest("UsedPercent", percent).By("InstanceName"),
            Rows = AlertRows.FileServers,
            Meaning =
                "A volume of the file server is filled above the threshold. When it is full, every profile on it becomes read-only, and sign-ins fail.",
            Response =
            [
                "Check which users' disks grew (Get-ChildItem on the share, by size), and remove disks of users who left.",
                "Compact disks after large deletions (FSLogix 2210 and later does this at sign-out).",
                "Add data disks to the nodes, let Storage Spaces Direct rebalance, and grow the volume.",
            ],
            Source = new(
                "Architecture Deep Design, azurelocal-avd",
                "https://github.com/AzureLocal/azurelocal-avd/blob/main/docs/architecture/deep-design.md#fslogix-profile-recovery"
            ),
        };
}
