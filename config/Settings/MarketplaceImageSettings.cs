using System.ComponentModel.DataAnnotations;

namespace AvdPulumi.Configuration;

/// <summary>An image of the Azure Marketplace.</summary>
/// <remarks>Source: Azure Local virtual machine images</remarks>
public sealed record MarketplaceImageSettings
{
    /// <summary>The publisher, such as microsoftwindowsdesktop.</summary>
    [StringLength(80, MinimumLength = 1)]
    public required string Publisher { get; init; }

    /// <summary>The offer, such as office-365.</summary>
    [StringLength(80, MinimumLength = 1)]
    public required string Offer { get; init; }

    /// <summary>The plan, such as win11-24h2-avd-m365.</summary>
    [StringLength(80, MinimumLength = 1)]
    public required string Sku { get; init; }

    /// <summary>The version, such as "26100.4061.250508". Azure Local does not resolve latest.</summary>
    [StringLength(40, MinimumLength = 1)]
    public required string Version { get; init; }
}
