namespace AvdPulumi.Components.Monitoring;

/// <summary>A plan of Microsoft Defender for Cloud.</summary>
/// <param name="Name">The plan, as Azure spells it.</param>
/// <param name="SubPlan">The variant; null where a plan has none.</param>
public sealed record DefenderPlan(string Name, string? SubPlan = null)
{
    /// <summary>Key vaults.</summary>
    public static DefenderPlan KeyVaults { get; } = new("KeyVaults");

    /// <summary>Storage accounts, in the plan that is paid for each account; its predecessors are closed to new subscriptions.</summary>
    public static DefenderPlan StorageAccounts { get; } = new("StorageAccounts", "DefenderForStorageV2");

    /// <summary>Servers, Arc machines such as session hosts included: detection and response only.</summary>
    public static DefenderPlan ServersPlan1 { get; } = new("VirtualMachines", "P1");

    /// <summary>Servers, with vulnerability assessment, file integrity and more.</summary>
    public static DefenderPlan ServersPlan2 { get; } = new("VirtualMachines", "P2");
}
