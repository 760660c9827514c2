using System.Collections.Immutable;

namespace AvdPulumi.Infra.Verify.Drills;

/// <summary>All scenarios of recovery. docs/runbooks/README.md and the proofs in the runbooks are generated from it.</summary>
internal static class RecoveryDrills
{
    private const string FreeSpace = "No check reads the free space of the volume: see the commands above, on a node.";

    private static readonly Source ControlPlane = Design("control plane recovery", "control-plane-recovery");
    private static readonly Source Hosts = Design("session host recovery", "session-host-recovery");
    private static readonly Source Profiles = Design("FSLogix profile recovery", "fslogix-profile-recovery");

    private static readonly Source Service = new(
        "Azure Virtual Desktop service architecture and resilience",
        "https://learn.microsoft.com/azure/virtual-desktop/service-architecture-resilience"
    );

    /// <summary>The table.</summary>
    public static ImmutableArray<RecoveryDrill> All { get; } =
    [
        new()
        {
            Key = "host-pool",
            Title = "A host pool, with the registrations of its hosts",
            Loss = "The registrations of all its hosts; in a personal pool, who has which host.",
            Runbook = "control-plane-redeploy",
            Checks =
            [
                "resources-1",
                "scaling-attached",
                "token-valid",
                "hosts-registered",
                "hosts-available",
                "resources-5",
                "roles-effective",
                "person-sign-in",
            ],
            Beyond = "In a personal pool, compare the assignments with your list: no check knows it.",
            TargetTime = "< 5 min",
            Source = ControlPlane,
        },
        new()
        {
            Key = "groups-and-workspace",
            Title = "Application groups and the workspace",
            Loss = "Nothing.",
            Runbook = "control-plane-redeploy",
            Checks = ["resources-1", "resources-5", "roles-effective", "person-feed"],
            TargetTime = "< 5 min",
            Source = ControlPlane,
        },
        new()
        {
            Key = "key-vault",
            Title = "The key vault, or a deleted secret",
            Loss = "Nothing within `key_vault.soft_delete_retention_days`; after that, changes since the last backup.",
            Runbook = "key-vault-backup",
            Checks = ["resources-1", "secrets-usable", "secrets-lasting", "resources-2", "roles-effective"],
            Beyond = "The checks read no value. A host that joins the domain proves that a password is the right one.",
            TargetTime = "5–15 min",
            Source = ControlPlane,
        },
        new()
        {
            Key = "secret",
            Title = "A secret has expired, or is wrong",
            Loss = "Nothing.",
            Runbook = "secret-expired",
            Checks = ["secrets-usable", "secrets-lasting", "extensions-installed", "hosts-registered"],
            Beyond = "The checks read no value. A new host that joins the domain proves that a password is the right one.",
            Source = new("About Azure Key Vault secrets", "https://learn.microsoft.com/azure/key-vault/secrets/about-secrets"),
        },
        new()
        {
            Key = "log-analytics",
            Title = "The Log Analytics workspace",
            Loss = "Nothing within 14 days after a soft delete; otherwise all logs. Records that were sent while it was gone are lost.",
            Runbook = "log-analytics-lost",
            Checks = ["resources-1", "resources-5", "data-collection", "logs-arriving", "alerts-enabled"],
            TargetTime = "< 5 min (new workspace)",
            Source = ControlPlane,
        },
        new()
        {
            Key = "roles",
            Title = "Role assignments",
            Loss = "Nothing.",
            Runbook = "roles-lost",
            Checks = ["resources-6", "roles-effective", "roles-no-wider", "person-feed"],
            TargetTime = "< 5 min",
            Source = ControlPlane,
        },
        new()
        {
            Key = "session-host",
            Title = "A session host",
            Loss = "Open sessions. In a personal pool, local data and the assignment. Profiles are not on the host.",
            Runbook = "replace-a-host",
            Checks =
            [
                "resources-3",
                "hosts-image",
                "resources-4",
                "hosts-registered",
                "hosts-no-strangers",
                "hosts-available",
                "hosts-open",
                "guest-join",
                "guest-endpoints",
                "data-collection",
                "roles-effective",
                "resources-7",
                "guest-fslogix",
            ],
            Source = Hosts,
        },
        new()
        {
            Key = "file-server-node",
            Title = "One node of the file server",
            Loss = "Nothing: the other copy has all data.",
            Runbook = "sofs-node-lost",
            Checks =
            [
                "machines-connected",
                "hosts-image",
                "extensions-installed",
                "steps-succeeded",
                "data-collection",
                "resources-7",
                "guest-file-server",
            ],
            Source = Profiles,
        },
        new()
        {
            Key = "file-server-two-nodes",
            Title = "Two nodes of the file server",
            Loss =
                "Nothing if one comes back with its disks; otherwise, profiles since the last backup (`backup.profiles.recovery_point`).",
            Runbook = "sofs-two-nodes-lost",
            Checks =
            [
                "machines-connected",
                "extensions-installed",
                "steps-succeeded",
                "hosts-open",
                "resources-7",
                "guest-shares",
                "guest-file-server",
                "person-sign-in",
            ],
            Source = Profiles,
        },
        new()
        {
            Key = "volume-full",
            Title = "A full volume of profiles",
            Loss = "Changes of profiles that could not be written.",
            Runbook = "volume-full",
            Checks = ["alerts-enabled", "resources-7", "guest-profiles", "guest-file-server", "person-sign-in"],
            Beyond = FreeSpace,
            Source = Profiles,
        },
        new()
        {
            Key = "profile",
            Title = "A corrupt profile",
            Loss = "If it cannot be repaired, the work of one user since the last backup (`backup.profiles.recovery_point`).",
            Runbook = "profile-corrupt",
            Checks = ["hosts-available", "resources-7", "guest-profiles", "person-sign-in"],
            Beyond = "The checks prove the way to the profile. Only the user can say that it is complete.",
            Source = Profiles,
        },
        new()
        {
            Key = "file-server",
            Title = "The whole file server",
            Loss =
                "Profiles since the last backup (`backup.profiles.recovery_point`); with Cloud Cache, nothing that the other provider has.",
            Runbook = "cluster-lost",
            Checks =
            [
                "machines-connected",
                "extensions-installed",
                "steps-succeeded",
                "hosts-open",
                "resources-7",
                "guest-shares",
                "guest-file-server",
                "person-sign-in",
            ],
            Beyond = "Nothing in Azure shows the files in a share: compare the number of folders with the backup.",
            Source = Profiles,
        },
        new()
        {
            Key = "cluster",
            Title = "A cluster of Azure Local",
            Loss = "All machines on it, and profiles as for the whole file server.",
            Runbook = "cluster-lost",
            Checks =
            [
                "resources-3",
                "resources-4",
                "hosts-registered",
                "hosts-no-strangers",
                "hosts-available",
                "data-collection",
                "roles-effective",
                "resources-7",
                "guest-shares",
                "guest-file-server",
                "person-sign-in",
            ],
            Source = Profiles,
        },
        new()
        {
            Key = "region",
            Title = "An Azure region, or the database of the service",
            Loss = "Records of logs that were not sent.",
            Runbook = "region-lost",
            Checks =
            [
                "resources-1",
                "secrets-usable",
                "token-valid",
                "hosts-registered",
                "hosts-available",
                "logs-arriving",
                "alert-receivers",
                "person-feed",
                "person-sign-in",
            ],
            Source = Service,
        },
    ];

    private static Source Design(string title, string anchor) =>
        new($"Deep design, {title}", $"https://github.com/AzureLocal/azurelocal-avd/blob/main/docs/architecture/deep-design.md#{anchor}");
}
