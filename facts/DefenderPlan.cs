using System.Collections.Immutable;

namespace AvdPulumi.Facts;

/// <summary>A plan of Microsoft Defender for Cloud.</summary>
/// <param name="Name">The plan, as Azure spells it.</param>
/// <param name="SubPlan">The variant.</param>
public sealed record DefenderPlan(string Name, string SubPlan)
{
    /// <summary>
    /// Default: none. Extensions that are turned off. Azure turns some on by default, and they cost extra.
    /// </summary>
    public ImmutableArray<string> ExtensionsOff { get; init; } = [];

    /// <summary>Key vaults, paid for each vault (source: Azure Policy, Configure Azure Defender for Key Vaults to be enabled).</summary>
    public static DefenderPlan KeyVaults { get; } = new("KeyVaults", "PerKeyVault");

    /// <summary>
    /// Storage accounts, paid for each account; its predecessors are closed to new subscriptions. Without malware scanning, which is paid for by the gigabyte,
    /// and without the search for sensitive data (source: Microsoft Defender for Storage).
    /// </summary>
    public static DefenderPlan StorageAccounts { get; } =
        new("StorageAccounts", "DefenderForStorageV2") { ExtensionsOff = ["OnUploadMalwareScanning", "SensitiveDataDiscovery"] };

    /// <summary>Servers, Arc machines such as session hosts included: detection and response only.</summary>
    public static DefenderPlan ServersPlan1 { get; } = new("VirtualMachines", "P1");
}
