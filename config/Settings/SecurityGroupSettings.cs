namespace AvdPulumi.Configuration;

/// <summary>Network security groups on Azure Local. See docs/network.md for their rules.</summary>
/// <remarks>Source: Create network security groups on Azure Local</remarks>
public sealed record SecurityGroupSettings
{
    /// <summary>
    /// Default: false. Whether each logical network with static addresses that session hosts are on gets a network security group, with rules for what the hosts need and nothing else;
    /// the network interfaces of the hosts are in it. Every cluster must be of Azure Local 2506 or later, with software defined networking enabled by Azure Arc.
    /// </summary>
    public bool Enabled { get; init; }
}
