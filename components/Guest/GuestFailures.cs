using System.Collections.Immutable;

namespace AvdPulumi.Components.Guest;

/// <summary>Every way in which a guest script fails. Tests hold the scripts and docs/guest-scripts.md equal to it.</summary>
public static class GuestFailures
{
    /// <summary>Those that every script can have.</summary>
    public static ImmutableArray<GuestFailure> OfEveryScript { get; } =
    [
        new() { Code = "unexpected", Meaning = "Windows reported a fault that the script does not foresee.", Remedy = "Read the sentence and the log." },
        new() { Code = "parameter", Meaning = "A parameter is missing or has a wrong value.", Remedy = "Correct the setting that it comes from." },
        new() { Code = "not-64-bit", Meaning = "The script runs in a 32-bit process.", Remedy = "Run it in 64-bit Windows PowerShell." },
        new() { Code = "unsafe-folder", Meaning = "The folder of the logs belongs to a user, leads elsewhere or cannot be protected.", Remedy = "Remove the folder; find out who made it." },
        new() { Code = "registry", Meaning = "A registry value does not hold what was written to it.", Remedy = "Look for a policy or a product that guards it." },
    ];

    /// <summary>Those of the scripts that make a machine a session host.</summary>
    public static ImmutableArray<GuestFailure> OfSessionHosts { get; } =
    [
        new() { Code = "token-unreadable", Meaning = "The registration token is not one that Azure made.", Remedy = "Look at registration in the config; get a new token." },
        new() { Code = "token-expired", Meaning = "The registration token has expired.", Remedy = "Deploy again: the deployment renews the token." },
        new() { Code = "other-pool", Meaning = "The host is registered with another pool.", Remedy = "Replace the host; a registration cannot be moved." },
        new() { Code = "download", Meaning = "An installer cannot be downloaded from any of its sources.", Remedy = "Open the firewall for the addresses in the log, or set a mirror." },
        new() { Code = "signature", Meaning = "An installer is not validly signed by Microsoft.", Remedy = "Look at what the source, or a proxy before it, delivers." },
        new() { Code = "install", Meaning = "Windows Installer failed.", Remedy = "Read the installer's log beside the script's." },
        new() { Code = "registration", Meaning = "The host is not registered when the time is over.", Remedy = "Read the agent's events in the log; check the required addresses." },
        new() { Code = "firewall", Meaning = "The firewall rule is not as it was set.", Remedy = "Look for a policy that guards the firewall." },
        new() { Code = "service", Meaning = "A service that is needed is disabled.", Remedy = "Enable it in the image or in the policy that disables it." },
        new() { Code = "in-domain", Meaning = "The host is in a domain, where time comes from the domain controllers.", Remedy = "Set time servers on the domain controllers." },
        new() { Code = "time", Meaning = "The clock cannot be set from the time servers.", Remedy = "Open UDP 123 to them; check their names." },
        new() { Code = "not-joined", Meaning = "The host is not joined when the time is over.", Remedy = "Read what the join's extension says; check DNS and the join account." },
        new() { Code = "stale-device", Meaning = "Entra ID has a device of the same name.", Remedy = "Delete the stale device in Entra ID, then deploy again." },
        new() { Code = "restart-pending", Meaning = "The host waits for a restart when the time is over.", Remedy = "Restart it, then deploy again." },
    ];

    /// <summary>Those of the scripts that give a session host its profiles.</summary>
    public static ImmutableArray<GuestFailure> OfProfiles { get; } =
    [
        new() { Code = "fslogix-missing", Meaning = "FSLogix is not installed, and there is no address to install it from.", Remedy = "Set fslogix.installer_uri, or install FSLogix in the image." },
        new() { Code = "fslogix-old", Meaning = "FSLogix is older than the oldest version that will do.", Remedy = "Set fslogix.installer_uri, or renew the image." },
        new() { Code = "secure-key", Meaning = "A connection string cannot be stored in Windows' Credential Manager.", Remedy = "Read the log; look whether a policy forbids stored credentials." },
        new() { Code = "exclusion", Meaning = "Defender does not keep an exclusion.", Remedy = "Set it where Defender is managed, and fslogix.antivirus.defaults to false." },
        new() { Code = "member", Meaning = "An account cannot be made a member of a local group of FSLogix.", Remedy = "Correct include_members or exclude_members; check that the domain answers." },
        new() { Code = "not-running", Meaning = "A service of FSLogix does not run.", Remedy = "Restart the host; read the events of the service." },
        new() { Code = "differs", Meaning = "A registry value is not as the config says.", Remedy = "Look for a group policy that sets FSLogix; deploy again." },
        new() { Code = "share", Meaning = "A profile share cannot be reached.", Remedy = "Check the file server, DNS, and TCP 445 from the host." },
        new() { Code = "share-write", Meaning = "The host cannot write to a profile share.", Remedy = "Give the computers the right, or turn access_as_computer off." },
        new() { Code = "temporary-profile", Meaning = "A user was signed in with a temporary profile since FSLogix was set up.", Remedy = "Read the events in the log and FSLogix's own log." },
    ];

    /// <summary>All of them.</summary>
    public static ImmutableArray<GuestFailure> All => [.. OfEveryScript, .. OfSessionHosts, .. OfProfiles];
}
