namespace AvdPulumi.Configuration;

/// <summary>The resource groups, one a purpose.</summary>
/// <remarks>Source: Architecture Deep Design, Deployment Phases</remarks>
public sealed record ResourceGroupsSettings
{
    /// <summary>Default: the defaults of its keys. Host pool, application groups, workspace, key vault, scaling plan.</summary>
    public ResourceGroupSettings ControlPlane { get; init; } = new();

    /// <summary>Default: the defaults of its keys. Session host machines, their network interfaces and disks, logical networks and images.</summary>
    public ResourceGroupSettings SessionHosts { get; init; } = new();

    /// <summary>Default: the defaults of its keys. The file server machines and their disks.</summary>
    public ResourceGroupSettings Sofs { get; init; } = new();

    /// <summary>Default: the defaults of its keys. Log Analytics workspace, data collection rules, alerts.</summary>
    public ResourceGroupSettings Monitoring { get; init; } = new();

    /// <summary>Default: the defaults of its keys. Private endpoints and private DNS zones.</summary>
    public ResourceGroupSettings Network { get; init; } = new();

    /// <summary>Default: the defaults of its keys. Storage accounts.</summary>
    public ResourceGroupSettings Storage { get; init; } = new();
}
