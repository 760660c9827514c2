using System.Collections.Immutable;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Estate.Hosts;
using AvdPulumi.Configuration.Facts;
using AvdPulumi.Configuration.Settings;

namespace AvdPulumi.Configuration.Rules.Hosts;

/// <summary>Images of the Azure Marketplace: AVD2160 to AVD2169.</summary>
internal static class MarketplaceImageRules
{
    private const string Path = "image.source.marketplace";
    private const string PathOfFileServer = "sofs.image.marketplace";

    public static ImmutableArray<Rule> All { get; } =
    [
        new()
        {
            Code = "AVD2160",
            Title = "An unknown marketplace image",
            Cause =
                "Azure Local accepts a fixed list of marketplace images. This image is not in the list that this version of the program has.",
            Example =
                "image:\n  source:\n    marketplace: {publisher: microsoftwindowsdesktop, offer: office-365, sku: win11-24h2-avd, version: 26100.4061.250508}",
            Remedy = "Compare publisher, offer and sku with Microsoft's list. A newer image may also work.",
            Source = new(
                "Create Azure Local VM image using Azure Marketplace images",
                "https://learn.microsoft.com/azure/azure-local/manage/virtual-machine-image-azure-marketplace"
            ),
            Severity = Severity.Warning,
            Reads = ["image", "host_pool.type", "host_pool.max_session_limit", "sofs.image"],
            Check = static context => Both(context, IsForFileServers, Unknown),
        },
        new()
        {
            Code = "AVD2161",
            Title = "An operating system that session hosts do not support",
            Cause =
                "Azure Virtual Desktop supports Enterprise editions of Windows 11 and 10, and Windows Server with Desktop Experience. It does not support Pro editions or Server Core.",
            Example =
                "image:\n  source:\n    marketplace: {publisher: microsoftwindowsdesktop, offer: windows-11, sku: win11-23h2-pro, version: 22631.4317.241009}",
            Remedy = "Use an Enterprise image (-avd, -ent), or Windows Server with Desktop Experience.",
            Source = new(
                "Prerequisites for Azure Virtual Desktop",
                "https://learn.microsoft.com/azure/virtual-desktop/prerequisites#operating-systems-and-licenses"
            ),
            Reads = ["image", "host_pool.type", "host_pool.max_session_limit"],
            Check = Each(
                static (image, context) =>
                    HostSystems.Certain(context.Settings.Image) == HostSystem.Unsupported
                        ? Finding.Sentence(
                            $"{Path}.sku",
                            $"'{image.Sku}' contains an operating system that Azure Virtual Desktop does not support for session hosts."
                        )
                        : null
            ),
        },
        new()
        {
            Code = "AVD2162",
            Title = "A pooled host pool with a single-session image",
            Cause = "Windows Enterprise without multi-session accepts one user at a time, even with a higher session limit.",
            Example =
                "host_pool:\n  type: Pooled\nimage:\n  source:\n    marketplace: {publisher: microsoftwindowsdesktop, offer: windows-11, sku: "
                + "win11-24h2-ent, version: 26100.4061.250508}",
            Remedy = "Use a multi-session image (-avd), set host_pool.type to Personal, or set host_pool.max_session_limit to 1.",
            Source = new(
                "Prerequisites for Azure Virtual Desktop",
                "https://learn.microsoft.com/azure/virtual-desktop/prerequisites#operating-systems-and-licenses"
            ),
            Severity = Severity.Warning,
            Reads = ["image", "host_pool.type", "host_pool.max_session_limit"],
            Check = Each(
                static (image, context) =>
                    context.Settings.HostPool is { Type: HostPoolType.Pooled, MaxSessionLimit: not 1 }
                    && MarketplaceImages.BySku.GetValueOrDefault(image.Sku) is { MultiSession: false, System: not HostSystem.Unsupported }
                        ? Finding.Sentence($"{Path}.sku", $"'{image.Sku}' accepts one user at a time, but host_pool.type is Pooled.")
                        : null
            ),
        },
        new()
        {
            Code = "AVD2163",
            Title = "The version of a marketplace image is not exact",
            Cause =
                "Azure Local downloads one version, such as 26100.4061.250508. 'latest' can be a different image each time, so a deployment cannot be repeated.",
            Example =
                "image:\n  source:\n    marketplace: {publisher: microsoftwindowsdesktop, offer: office-365, sku: win11-24h2-avd-m365, version: latest}",
            Remedy = "Set an exact version. The command az vm image list --publisher ... --offer ... --sku ... --all lists the versions.",
            Source = new(
                "Create Azure Local VM image using Azure Marketplace images",
                "https://learn.microsoft.com/azure/azure-local/manage/virtual-machine-image-azure-marketplace"
            ),
            Reads = ["image", "host_pool.type", "host_pool.max_session_limit", "sofs.image"],
            Check = static context =>
                Both(
                    context,
                    static _ => true,
                    static (path, image) =>
                        IsVersion(image.Version)
                            ? null
                            : new(
                                $"{path}.version",
                                $"is '{image.Version}', but must be an exact version of three numbers, such as 26100.4061.250508."
                            )
                ),
        },
    ];

    private static Func<RuleContext, IEnumerable<Finding>> Each(Func<MarketplaceImageSettings, RuleContext, Finding?> check) =>
        context => context.Settings.Image.Source.Marketplace is { } image && check(image, context) is { } finding ? [finding] : [];

    // the image of session hosts, and that of a file server's nodes
    private static IEnumerable<Finding> Both(
        RuleContext context,
        Func<MarketplaceImageSettings, bool> isServerLookedAt,
        Func<string, MarketplaceImageSettings, Finding?> check
    )
    {
        if (context.Settings.Image.Source.Marketplace is { } image && check(Path, image) is { } finding)
            yield return finding;
        if (
            context.Settings.Sofs?.Image?.Marketplace is { } server
            && isServerLookedAt(server)
            && check(PathOfFileServer, server) is { } ofServer
        )
            yield return ofServer;
    }

    // of any other AVD3024 says what is wrong
    private static bool IsForFileServers(MarketplaceImageSettings image) =>
        Same(image.Publisher, "microsoftwindowsserver") && image.Sku.Contains("datacenter", StringComparison.OrdinalIgnoreCase);

    private static Finding? Unknown(string path, MarketplaceImageSettings image) =>
        MarketplaceImages.BySku.TryGetValue(image.Sku, out var fact) switch
        {
            false => Finding.Sentence(
                $"{path}.sku",
                $"'{image.Sku}' is no marketplace image that Azure Local is known to take.",
                Near.Hint(image.Sku, MarketplaceImages.BySku.Keys, 0) ?? "Compare with Microsoft's list; a new one may be all right."
            ),
            _ when !Same(image.Offer, fact!.Offer) => Finding.Sentence(
                $"{path}.offer",
                $"'{image.Sku}' belongs to the offer '{fact.Offer}', not '{image.Offer}'.",
                $"Use offer: {fact.Offer}."
            ),
            _ when !Same(image.Publisher, fact!.Publisher) => Finding.Sentence(
                $"{path}.publisher",
                $"'{image.Sku}' is published by '{fact.Publisher}', not '{image.Publisher}'.",
                $"Use publisher: {fact.Publisher}."
            ),
            _ => null,
        };

    private static bool Same(string a, string b) => string.Equals(a, b, StringComparison.OrdinalIgnoreCase);

    private static bool IsVersion(string text) =>
        text.Split('.') is { Length: 3 } parts && parts.All(static part => part.Length > 0 && part.All(char.IsAsciiDigit));
}
