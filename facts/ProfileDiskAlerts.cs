using System.Collections.Immutable;

namespace AvdPulumi.Facts;

/// <summary>Alerts on the disk of one user: full, in use elsewhere, or replaced by a temporary profile.</summary>
internal static class ProfileDiskAlerts
{
    public static ImmutableArray<AlertDefinition> For(AlertThresholds thresholds) => [Space(), InUse(thresholds), Temporary(thresholds)];

    private static AlertDefinition Space() =>
        new()
        {
            Key = "profile-disk-space",
            Title = "A profile disk is nearly full",
            Severity = 2,
            Query = $"""
                Event
                | where EventLog in ("{FslogixEvents.AdminLog}", "{FslogixEvents.OperationalLog}")
                | where EventID in ({FslogixEvents.LittleSpace})
                """.AsKql(),
            Measure = AlertMeasure.Rows(1).By("Computer"),
            Rows = AlertRows.Fslogix,
            Meaning =
                "A user's disk has less than 5 percent free space (event 34), or less than 2 percent (event 33). On a full disk, programs cannot save, and settings are lost.",
            Response =
            [
                "Find the user in RenderedDescription, and check what fills the disk: downloads, caches of browsers and Teams, mail files.",
                "If many users need more space, increase fslogix.profile.size_mb. A dynamic disk grows at the next sign-in.",
            ],
            Source = new(
                "Azure Monitor Baseline Alerts, Azure Virtual Desktop",
                "https://azure.github.io/azure-monitor-baseline-alerts/patterns/specialized/avd/"
            ),
        };

    // FSLogix retries while another machine has the disk open; a single event is only a slow sign-out
    private static AlertDefinition InUse(AlertThresholds thresholds) =>
        new()
        {
            Key = "profile-disk-in-use",
            ThresholdKey = "disk_in_use_events",
            Title = "A profile disk is in use elsewhere",
            Severity = 2,
            Query = $"""
                Event
                | where EventLog in ("{FslogixEvents.AdminLog}", "{FslogixEvents.OperationalLog}")
                | where EventID == {FslogixEvents.InUse}
                """.AsKql(),
            Measure = AlertMeasure.Rows(thresholds.DiskInUseEvents).By("Computer"),
            Rows = AlertRows.Fslogix,
            Meaning =
                "FSLogix could not open a user's disk because another machine has it open. The user waits, and then cannot sign in or gets a temporary profile.",
            Response =
            [
                "Find the user in RenderedDescription, and find the machine that has the disk open (Get-SmbOpenFile on the file server; handles of the share in Azure Files).",
                "Sign the user out there. If there is no session, close the handle.",
                "Check whether two host pools use the profile at the same time. Give each pool its own share, or assign the user to one pool only.",
            ],
            Source = new(
                "Azure Monitor Baseline Alerts, Azure Virtual Desktop",
                "https://azure.github.io/azure-monitor-baseline-alerts/patterns/specialized/avd/"
            ),
        };

    private static AlertDefinition Temporary(AlertThresholds thresholds) =>
        new()
        {
            Key = "temporary-profile",
            ThresholdKey = "temporary_profiles",
            Title = "Users are signed in with a temporary profile",
            Severity = 2,
            Query = $"""
                Event
                | where EventLog == "Application" and Source has "User Profiles Service" and EventID == {FslogixEvents.TemporaryProfile}
                """.AsKql(),
            Measure = AlertMeasure.Rows(thresholds.TemporaryProfiles).By("Computer"),
            Rows = AlertRows.SessionHosts,
            Meaning = "Windows signed a user in with a temporary profile. The profile and everything saved in it are deleted at sign-out.",
            Response =
            [
                "Tell the user not to save anything in the profile, and to sign out.",
                "Find out why the disk was not attached: the alerts on profile disks and the FSLogix log show the cause.",
                "Set PreventLoginWithTempProfile of FSLogix to 1 to refuse such sign-ins.",
            ],
            Source = Source.Assumption("event 1511 of the User Profiles Service in the Application log"),
        };
}
