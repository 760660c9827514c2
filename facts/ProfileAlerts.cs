using System.Collections.Immutable;
using System.Globalization;

namespace AvdPulumi.Facts;

/// <summary>Alerts on FSLogix and on the volumes that hold the profiles.</summary>
internal static class ProfileAlerts
{
    /// <summary>Gigabytes from which on a volume is taken for one with profiles: recovery partitions are smaller, and full by design.</summary>
    private const int SmallestVolumeGb = 32;

    public static ImmutableArray<AlertDefinition> For(AlertThresholds thresholds) =>
        [
            AttachFailures(thresholds),
            Errors(thresholds),
            Volume("profile-volume-filling", "volume_fill_percent", "A profile volume fills up", severity: 2, thresholds.VolumeFillPercent),
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
                "FSLogix could not attach a user's disk (40, 52), or did not reach the share (43). The user is refused, or works in a temporary profile that is thrown away.",
            Response =
            [
                "All hosts at once: check the file server's access point, the cluster and the network on port 445.",
                "One user: see whether another host still holds the disk open (Get-SmbOpenFile on the file server), then sign the user out there.",
                @"Check the rights on the share and on the user's folder; the log of the day is in C:\ProgramData\FSLogix\Logs\Profile.",
            ],
            Source = "Azure/avdaccelerator, AVD alerts: FSLogix event ids 40 and 52 (attach), 43 (network); the seed names none",
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
            Meaning = "FSLogix on a host logged errors other than a failed attachment or a full disk, which have alerts of their own.",
            Response =
            [
                "Read RenderedDescription in the table Event; the same error on many hosts points at the share or the settings.",
                "Compare the reason and status codes with the FSLogix error codes.",
            ],
            Source = "AVD Insights, event channels; FSLogix error codes reference",
        };

    // a cluster volume has no drive letter and shows on its owner only, so the size tells it from recovery partitions, and the newest pair of samples counts
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
                "A volume of the file server is filled beyond the threshold. On a full volume every profile on it turns read-only, and sign-ins fail.",
            Response =
            [
                "See which users' disks grew (Get-ChildItem on the share, by size), and remove disks of users who left.",
                "Compact disks after large deletions (FSLogix does so at sign-out from 2210 on).",
                "Add data disks to the nodes, let Storage Spaces Direct rebalance, and grow the volume.",
            ],
            Source = "Architecture Deep Design, FSLogix Profile Recovery; Windows performance counters, LogicalDisk",
        };
}
