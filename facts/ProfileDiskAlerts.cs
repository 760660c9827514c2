using System.Collections.Immutable;

namespace AvdPulumi.Facts;

/// <summary>Alerts on the disk of one user: full, in use elsewhere, or left out for a temporary profile.</summary>
internal static class ProfileDiskAlerts
{
    private const string EventIds =
        "Azure Monitor Baseline Alerts, Azure Virtual Desktop, https://azure.github.io/azure-monitor-baseline-alerts/patterns/specialized/avd/: ";

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
                "Less than 5 percent of a user's disk are free (event 34), or less than 2 (event 33). On a full disk programs cannot save, and settings are lost.",
            Response =
            [
                "Find the user in RenderedDescription, and what fills the disk: downloads, caches of browsers and of Teams, mail files.",
                "Raise fslogix.profile.size_mb where many users need it: a dynamic disk grows at the next sign-in.",
            ],
            Source = EventIds + "FSLogix events 33 and 34",
        };

    // FSLogix tries again and again while the disk is held; a single event is a sign-out that takes its time
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
                "FSLogix could not open a user's disk, because another machine holds it open. The user waits, and then is refused or gets a temporary profile.",
            Response =
            [
                "Find the user in RenderedDescription, and the machine that holds the disk (Get-SmbOpenFile on the file server; handles of the share in Azure Files).",
                "Sign the user out there. If there is no session, close the handle.",
                "See whether one profile is used from two host pools at once: each pool needs a share of its own, or the user one pool.",
            ],
            Source = EventIds + "FSLogix event 51",
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
            Meaning = "Windows signed a user in with a profile that is deleted at sign-out, and with it whatever was saved in it.",
            Response =
            [
                "Tell the user to save nothing in the profile, and to sign out.",
                "See why the disk was not attached: the alerts on profile disks and the log of FSLogix name the cause.",
                "Set PreventLoginWithTempProfile of FSLogix to 1, so that such a sign-in is refused.",
            ],
            Source = "Windows, User Profiles Service, event 1511 in the Application log (assumption)",
        };
}
