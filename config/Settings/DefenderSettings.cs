namespace AvdPulumi.Configuration;

/// <summary>
/// Plans of Microsoft Defender for Cloud. Each holds for the whole subscription, and is paid for everything of its kind in it, not for this estate alone.
/// Once switched on, a plan stays on when the key is taken away: it is switched off in Defender for Cloud.
/// </summary>
/// <remarks>Source: Microsoft Defender for Cloud, plans and pricing</remarks>
public sealed record DefenderSettings
{
    /// <summary>Default: false. Defender for Key Vault, for every vault of the subscription; paid for each vault.</summary>
    public bool KeyVault { get; init; }

    /// <summary>Default: false. Defender for Storage, for every storage account of the subscription; paid for each account. Malware scanning stays off.</summary>
    public bool Storage { get; init; }

    /// <summary>Default: false. Defender for Servers, plan 1, for every machine of the subscription, Arc machines included; paid for each machine.</summary>
    public bool Servers { get; init; }
}
