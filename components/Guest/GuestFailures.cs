using System.Collections.Immutable;

namespace AvdPulumi.Components.Guest;

/// <summary>Every way in which a guest script fails. Tests hold the scripts and docs/guest-scripts.md equal to it.</summary>
public static class GuestFailures
{
    /// <summary>Those that every script can have.</summary>
    public static ImmutableArray<GuestFailure> OfEveryScript { get; } =
    [
        new()
        {
            Code = "unexpected",
            Meaning = "Windows reported a fault that the script does not foresee.",
            Remedy = "Read the sentence and the log.",
        },
        new()
        {
            Code = "parameter",
            Meaning = "A parameter is missing or has a wrong value.",
            Remedy = "Correct the setting that it comes from.",
        },
        new()
        {
            Code = "not-64-bit",
            Meaning = "The script runs in a 32-bit process.",
            Remedy = "Run it in 64-bit Windows PowerShell.",
        },
        new()
        {
            Code = "unsafe-folder",
            Meaning = "The folder of the logs belongs to a user, leads elsewhere or cannot be protected.",
            Remedy = "Remove the folder; find out who made it.",
        },
        new()
        {
            Code = "registry",
            Meaning = "A registry value does not hold what was written to it.",
            Remedy = "Look for a policy or a product that guards it.",
        },
    ];

    /// <summary>Those that scripts of more than one room can have.</summary>
    public static ImmutableArray<GuestFailure> OfSeveralRooms { get; } =
    [
        new()
        {
            Code = "download",
            Meaning = "An installer cannot be downloaded from any of its sources.",
            Remedy = "Open the firewall for the addresses in the log, or set a mirror.",
        },
        new()
        {
            Code = "signature",
            Meaning = "An installer is not validly signed by Microsoft.",
            Remedy = "Look at what the source, or a proxy before it, delivers.",
        },
        new()
        {
            Code = "install",
            Meaning = "An installer failed.",
            Remedy = "Read the installer's log beside the script's.",
        },
        new()
        {
            Code = "service",
            Meaning = "A service that is needed is disabled.",
            Remedy = "Enable it in the image or in the policy that disables it.",
        },
        new()
        {
            Code = "firewall",
            Meaning = "A firewall rule is not as it was set.",
            Remedy = "Look for a policy that guards the firewall.",
        },
        new()
        {
            Code = "exclusion",
            Meaning = "Defender does not keep an exclusion.",
            Remedy = "Set it where Defender is managed, and fslogix.antivirus.defaults to false.",
        },
        new()
        {
            Code = "not-joined",
            Meaning = "The machine is not in the expected domain or tenant.",
            Remedy = "Read what the join's extension says; check DNS and the join account.",
        },
    ];

    /// <summary>Those of the scripts that make a machine a session host.</summary>
    public static ImmutableArray<GuestFailure> OfSessionHosts { get; } =
    [
        new()
        {
            Code = "token-unreadable",
            Meaning = "The registration token is not one that Azure made.",
            Remedy = "Look at registration in the config; get a new token.",
        },
        new()
        {
            Code = "token-expired",
            Meaning = "The registration token has expired.",
            Remedy = "Deploy again: the deployment renews the token.",
        },
        new()
        {
            Code = "other-pool",
            Meaning = "The host is registered with another pool.",
            Remedy = "Replace the host; a registration cannot be moved.",
        },
        new()
        {
            Code = "registration",
            Meaning = "The host is not registered when the time is over.",
            Remedy = "Read the agent's events in the log; check the required addresses.",
        },
        new()
        {
            Code = "in-domain",
            Meaning = "The host is in a domain, where time comes from the domain controllers.",
            Remedy = "Set time servers on the domain controllers.",
        },
        new()
        {
            Code = "time",
            Meaning = "The clock cannot be set from the time servers.",
            Remedy = "Open UDP 123 to them; check their names.",
        },
        new()
        {
            Code = "stale-device",
            Meaning = "Entra ID has a device of the same name.",
            Remedy = "Delete the stale device in Entra ID, then deploy again.",
        },
        new()
        {
            Code = "restart-pending",
            Meaning = "The host waits for a restart when the time is over.",
            Remedy = "Restart it, then deploy again.",
        },
    ];

    /// <summary>Those of the scripts that give a session host its profiles.</summary>
    public static ImmutableArray<GuestFailure> OfProfiles { get; } =
    [
        new()
        {
            Code = "fslogix-missing",
            Meaning = "FSLogix is not installed, and there is no address to install it from.",
            Remedy = "Set fslogix.installer_uri, or install FSLogix in the image.",
        },
        new()
        {
            Code = "fslogix-old",
            Meaning = "FSLogix is older than the oldest version that will do.",
            Remedy = "Set fslogix.installer_uri, or renew the image.",
        },
        new()
        {
            Code = "secure-key",
            Meaning = "A connection string cannot be stored in Windows' Credential Manager.",
            Remedy = "Read the log; look whether a policy forbids stored credentials.",
        },
        new()
        {
            Code = "member",
            Meaning = "An account cannot be made a member of a local group of FSLogix.",
            Remedy = "Correct include_members or exclude_members; check that the domain answers.",
        },
        new()
        {
            Code = "not-running",
            Meaning = "A service of FSLogix does not run.",
            Remedy = "Restart the host; read the events of the service.",
        },
        new()
        {
            Code = "differs",
            Meaning = "A registry value is not as the config says.",
            Remedy = "Look for a group policy that sets FSLogix; deploy again.",
        },
        new()
        {
            Code = "share",
            Meaning = "A profile share cannot be reached.",
            Remedy = "Check the file server, DNS, and TCP 445 from the host.",
        },
        new()
        {
            Code = "share-write",
            Meaning = "The host cannot write to a profile share.",
            Remedy = "Give the computers the right, or turn access_as_computer off.",
        },
        new()
        {
            Code = "temporary-profile",
            Meaning = "A user was signed in with a temporary profile since FSLogix was set up.",
            Remedy = "Read the events in the log and FSLogix's own log.",
        },
    ];

    /// <summary>Those of the scripts that make machines a file server cluster.</summary>
    public static ImmutableArray<GuestFailure> OfFileServers { get; } =
    [
        new()
        {
            Code = "feature",
            Meaning = "Windows does not install a feature that a node needs.",
            Remedy = "Use an image of Windows Server, Datacenter edition.",
        },
        new()
        {
            Code = "administrators",
            Meaning = "The first node's account does not stay among the local administrators.",
            Remedy = "Add it to the policy that sets them.",
        },
        new()
        {
            Code = "restart",
            Meaning = "Windows refuses a restart.",
            Remedy = "Read the sentence; restart the node by hand, then deploy again.",
        },
        new()
        {
            Code = "node-unreachable",
            Meaning = "A node does not answer the first one.",
            Remedy = "Start it; open TCP 5985 among the nodes; run Initialize-FileServerNode there.",
        },
        new()
        {
            Code = "node-not-ready",
            Meaning = "A node is in another domain or lacks a feature.",
            Remedy = "Run Initialize-FileServerNode there and let it restart.",
        },
        new()
        {
            Code = "node-down",
            Meaning = "A node is in the cluster and not up.",
            Remedy = "Start it and its service ClusSvc, then deploy again.",
        },
        new()
        {
            Code = "directory",
            Meaning = "Active Directory does not answer the first node.",
            Remedy = "Open TCP 9389 to a domain controller, besides LDAP and Kerberos.",
        },
        new()
        {
            Code = "not-prestaged",
            Meaning = "A computer object is missing, or a right on it.",
            Remedy = "Run the script of `avd prepare directory` as a domain administrator.",
        },
        new()
        {
            Code = "no-group",
            Meaning = "The nodes' domain does not have a group.",
            Remedy = "Create it, or correct its name.",
        },
        new()
        {
            Code = "name-taken",
            Meaning = "Something else has the name of the cluster or of the access point.",
            Remedy = "Free the name, or choose another one.",
        },
        new()
        {
            Code = "address-taken",
            Meaning = "Something else has the address of the cluster.",
            Remedy = "Choose a free one, outside every address pool.",
        },
        new()
        {
            Code = "validation",
            Meaning = "Windows does not validate the nodes as a cluster.",
            Remedy = "Read the report on the first node.",
        },
        new()
        {
            Code = "no-cluster",
            Meaning = "The first node is in no cluster that runs.",
            Remedy = "Run New-FileServerCluster, or start the service ClusSvc.",
        },
        new()
        {
            Code = "cluster-differs",
            Meaning = "The cluster has another name, address or other nodes.",
            Remedy = "Compare it with the config; change a running cluster by hand.",
        },
        new()
        {
            Code = "witness",
            Meaning = "The witness cannot be set or is not online.",
            Remedy = "Read the sentence: it names the address or the right that is missing.",
        },
        new()
        {
            Code = "disk-has-data",
            Meaning = "A disk has partitions or belongs to another pool.",
            Remedy = "Save what is on it; clear or replace it by hand. No script does.",
        },
        new()
        {
            Code = "disks-differ",
            Meaning = "There are more or fewer disks than expected.",
            Remedy = "Compare the disks of the machines with the config.",
        },
        new()
        {
            Code = "pool",
            Meaning = "The storage pool is missing or does not keep a setting.",
            Remedy = "Run Enable-ClusterStorage; read the report in C:\\Windows\\Cluster\\Reports.",
        },
        new()
        {
            Code = "unhealthy",
            Meaning = "Something of the file server is not as it must be.",
            Remedy = "Read the log, which has every fault; repair them one by one.",
        },
        new()
        {
            Code = "no-room",
            Meaning = "The pool has no room for the volume.",
            Remedy = "Make the volume smaller, or add disks.",
        },
        new()
        {
            Code = "no-volume",
            Meaning = "The cluster does not have the shared volume.",
            Remedy = "Run New-ProfileVolume.",
        },
        new()
        {
            Code = "volume-differs",
            Meaning = "The volume has other copies, another file system or a larger size.",
            Remedy = "Correct the config, or make another volume and move the profiles.",
        },
        new()
        {
            Code = "role-offline",
            Meaning = "The role is not online when the time is over.",
            Remedy = "Read Get-ClusterLog; check the access point's computer object and DNS record.",
        },
        new()
        {
            Code = "dns",
            Meaning = "DNS does not know the access point.",
            Remedy = "Let the zone accept secure updates, or make the records by hand.",
        },
        new()
        {
            Code = "quota-unsupported",
            Meaning = "A share has a quota, which a Scale-Out File Server does not support.",
            Remedy = "Leave the quota out; limit containers by FSLogix's SizeInMBs.",
        },
        new()
        {
            Code = "share-taken",
            Meaning = "A share of the same name leads elsewhere.",
            Remedy = "Move what is there, or choose another name.",
        },
        new()
        {
            Code = "share-settings",
            Meaning = "A share or its folder does not keep what was set.",
            Remedy = "Look for a policy or a product that guards it.",
        },
        new()
        {
            Code = "snapshot",
            Meaning = "Windows does not keep the task, or takes no shadow copy of the volume.",
            Remedy = "Use a backup product that supports cluster shared volumes.",
        },
        new()
        {
            Code = "same-machine",
            Meaning = "Two nodes run on one physical machine.",
            Remedy = "Make an affinity rule on the host cluster.",
        },
    ];

    /// <summary>All of them.</summary>
    public static ImmutableArray<GuestFailure> All =>
        [.. OfEveryScript, .. OfSeveralRooms, .. OfSessionHosts, .. OfProfiles, .. OfFileServers];
}
