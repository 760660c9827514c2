using System.Collections.Immutable;
using AvdPulumi.Configuration.Values;

namespace AvdPulumi.Configuration.Settings;

/// <summary>The complete configuration of one stack. Every phase is built from it.</summary>
public sealed record AvdSettings
{
    /// <summary>The Entra tenant and the Azure subscriptions.</summary>
    public required SubscriptionSettings Subscription { get; init; }

    /// <summary>Names, regions, resource groups and topology of the whole deployment.</summary>
    public required DeploymentSettings Deployment { get; init; }

    /// <summary>The vault for the registration token and the provisioning secrets.</summary>
    public required KeyVaultSettings KeyVault { get; init; }

    /// <summary>The host pool that all session hosts register with.</summary>
    public required HostPoolSettings HostPool { get; init; }

    /// <summary>The desktops and RemoteApps that are published, and to whom.</summary>
    [ItemCount(Least = 1)]
    public required ImmutableArray<ApplicationGroupSettings> ApplicationGroups { get; init; }

    /// <summary>The feed in which users find their desktops and apps.</summary>
    public required WorkspaceSettings Workspace { get; init; }

    /// <summary>Default: the defaults of its keys. The registration token of the host pool.</summary>
    public RegistrationSettings Registration { get; init; } = new();

    /// <summary>The session host virtual machines on Azure Local.</summary>
    public required SessionHostSettings SessionHost { get; init; }

    /// <summary>
    /// Default: none. The Active Directory domain that session hosts and file servers join. Required unless identity.pattern is entra_only.
    /// </summary>
    public DomainSettings? Domain { get; init; }

    /// <summary>How session hosts are joined and how users sign on.</summary>
    public required IdentitySettings Identity { get; init; }

    /// <summary>Default: the defaults of its keys. Who administers, operates and reads the estate.</summary>
    public RbacSettings Rbac { get; init; } = new();

    /// <summary>Default: the defaults of its keys. The FSLogix profile containers.</summary>
    public FslogixSettings Fslogix { get; init; } = new();

    /// <summary>
    /// Default: none. The Scale-Out File Server guest cluster that holds the profile shares. Not needed if profiles are stored elsewhere.
    /// </summary>
    public SofsSettings? Sofs { get; init; }

    /// <summary>DNS, logical networks on Azure Local, private endpoints and RDP Shortpath.</summary>
    public required NetworkSettings Network { get; init; }

    /// <summary>Default: the defaults of its keys. Log Analytics, diagnostic settings, AVD Insights and alerts.</summary>
    public MonitoringSettings Monitoring { get; init; } = new();

    /// <summary>Default: none. The scaling plan that starts and stops session hosts on a schedule. Not needed if hosts always run.</summary>
    public ScalingSettings? Scaling { get; init; }

    /// <summary>The golden image of the session hosts.</summary>
    public required ImageSettings Image { get; init; }

    /// <summary>
    /// Default: the defaults of its keys. Storage paths on Azure Local, and storage accounts in Azure for Cloud Cache, App Attach and the cluster witness.
    /// </summary>
    public StorageSettings Storage { get; init; } = new();

    /// <summary>Default: the defaults of its keys. How profiles and secrets are backed up, and how often a restore is tested.</summary>
    public BackupSettings Backup { get; init; } = new();

    /// <summary>Default: the defaults of its keys. The expected load. It is used to check capacity; no resource depends on it.</summary>
    public SizingSettings Sizing { get; init; } = new();

    /// <summary>Default: none. Tags for every Azure resource that supports tags. Names are up to 512 characters, values up to 256.</summary>
    public ImmutableSortedDictionary<string, string> Tags { get; init; } = ImmutableSortedDictionary<string, string>.Empty;
}
