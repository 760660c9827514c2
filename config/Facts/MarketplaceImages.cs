namespace AvdPulumi.Configuration.Facts;

/// <summary>An image of the marketplace.</summary>
/// <param name="Publisher">The publisher.</param>
/// <param name="Offer">The offer.</param>
/// <param name="System">The operating system.</param>
/// <param name="MultiSession">Whether several users can be signed in; on servers they can.</param>
internal sealed record MarketplaceImageFact(string Publisher, string Offer, HostSystem System, bool MultiSession);

/// <summary>
/// The marketplace images that Azure Local accepts, by SKU (source: Microsoft Learn, Create Azure Local VM image using Azure Marketplace images,
/// 04 March 2025, and the list of October 2024; those of 25H2 are what peers deploy, Azure/FederalAVD and Azure/avdaccelerator, August 2026, and it is an assumption
/// that Azure Local accepts them). Microsoft adds images, so a missing one is a warning, not an error.
/// </summary>
internal static class MarketplaceImages
{
    /// <summary>The publisher of Windows clients.</summary>
    public const string Desktop = "microsoftwindowsdesktop";

    private const string Server = "microsoftwindowsserver";

    /// <summary>The images by SKU; SKUs are unique over the offers.</summary>
    public static IReadOnlyDictionary<string, MarketplaceImageFact> BySku { get; } =
        Images().ToDictionary(static image => image.Sku, static image => image.Fact, StringComparer.OrdinalIgnoreCase);

    private static IEnumerable<(string Sku, MarketplaceImageFact Fact)> Images() =>
        [
            .. Of(
                Desktop,
                "office-365",
                HostSystem.Windows11,
                true,
                "win11-21h2-avd-m365",
                "win11-22h2-avd-m365",
                "win11-23h2-avd-m365",
                "win11-24h2-avd-m365",
                "win11-25h2-avd-m365"
            ),
            .. Of(Desktop, "office-365", HostSystem.Windows10, true, "win10-21h2-avd-m365", "win10-22h2-avd-m365"),
            .. Of(
                Desktop,
                "windows-11",
                HostSystem.Windows11,
                true,
                "win11-22h2-avd",
                "win11-23h2-avd",
                "win11-24h2-avd",
                "win11-25h2-avd"
            ),
            .. Of(
                Desktop,
                "windows-11",
                HostSystem.Windows11,
                false,
                "win11-22h2-ent",
                "win11-23h2-ent",
                "win11-24h2-ent",
                "win11-25h2-ent"
            ),
            .. Of(Desktop, "windows-11", HostSystem.Unsupported, false, "win11-23h2-pro", "win11-24h2-pro", "win11-25h2-pro"),
            .. Of(Desktop, "windows-10", HostSystem.Windows10, true, "win10-22h2-avd"),
            .. Of(Desktop, "windows-10", HostSystem.Windows10, false, "win10-22h2-ent-g2"),
            .. Of(Desktop, "windows-10", HostSystem.Unsupported, false, "win10-22h2-pro-g2"),
            .. Of(
                Server,
                "windowsserver",
                HostSystem.WindowsServer,
                true,
                "2025-datacenter-azure-edition",
                "2025-datacenter-azure-edition-smalldisk",
                "2022-datacenter-azure-edition",
                "2022-datacenter-azure-edition-hotpatch",
                "2019-datacenter-gensecond"
            ),
            // without a desktop
            .. Of(
                Server,
                "windowsserver",
                HostSystem.Unsupported,
                true,
                "2025-datacenter-azure-edition-core",
                "2022-datacenter-azure-edition-core",
                "2019-datacenter-core-g2"
            ),
        ];

    private static IEnumerable<(string Sku, MarketplaceImageFact Fact)> Of(
        string publisher,
        string offer,
        HostSystem system,
        bool multiSession,
        params string[] skus
    ) => skus.Select(sku => (sku, new MarketplaceImageFact(publisher, offer, system, multiSession)));
}
