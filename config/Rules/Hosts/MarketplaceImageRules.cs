using System.Collections.Immutable;

namespace AvdPulumi.Configuration;

/// <summary>Images of the Azure Marketplace: AVD2160 to AVD2169.</summary>
internal static class MarketplaceImageRules
{
    private const string Path = "image.source.marketplace";
    private const string List = "Azure Local, Create VM image using Azure Marketplace images";
    private const string Systems = "Azure Virtual Desktop, Operating systems and licenses";

    private static readonly Rule IsKnown = Each(
        new("AVD2160", "A marketplace image is not known",
            "Azure Local takes a fixed list of marketplace images; this one is not on the list as it was known when the program was made.",
            "image:\n  source:\n    marketplace: {publisher: microsoftwindowsdesktop, offer: office-365, sku: win11-24h2-avd, version: 26100.4061.250508}",
            "Compare publisher, offer and sku with the list of Microsoft; a new image may be all right.", List),
        Severity.Warning,
        static (image, context) => MarketplaceImages.BySku.TryGetValue(image.Sku, out var fact) switch
        {
            false =>
                new($"{Path}.sku", $"'{image.Sku}' is no marketplace image that Azure Local is known to take.",
                    Near.Hint(image.Sku, MarketplaceImages.BySku.Keys, 0) ?? "Compare with Microsoft's list; a new one may be all right."),
            _ when !Same(image.Offer, fact!.Offer) =>
                new($"{Path}.offer", $"'{image.Sku}' belongs to the offer '{fact.Offer}', not '{image.Offer}'.", $"Use offer: {fact.Offer}."),
            _ when !Same(image.Publisher, fact!.Publisher) =>
                new($"{Path}.publisher", $"'{image.Sku}' is published by '{fact.Publisher}', not '{image.Publisher}'.", $"Use publisher: {fact.Publisher}."),
            _ => null,
        });

    private static readonly Rule IsSupported = Each(
        new("AVD2161", "An operating system that session hosts cannot have",
            "Azure Virtual Desktop supports Enterprise editions of Windows 11 and 10 and Windows Server with a desktop; not Pro, and not Server Core.",
            "image:\n  source:\n    marketplace: {publisher: microsoftwindowsdesktop, offer: windows-11, sku: win11-23h2-pro, version: 22631.4317.241009}",
            "Use an Enterprise image (-avd, -ent) or a server with a desktop.", Systems),
        Severity.Error,
        static (image, context) => HostSystems.Certain(context.Settings.Image) == HostSystem.Unsupported
            ? new($"{Path}.sku", $"'{image.Sku}' holds a system that Azure Virtual Desktop does not support for session hosts.",
                "Use an Enterprise image, or a server with a desktop.")
            : null);

    private static readonly Rule PooledIsMultiSession = Each(
        new("AVD2162", "A pooled pool with a single-session system",
            "Windows Enterprise without multi-session takes one user at a time, whatever the session limit says.",
            "host_pool:\n  type: Pooled\nimage:\n  source:\n    marketplace: {publisher: microsoftwindowsdesktop, offer: windows-11, sku: "
            + "win11-24h2-ent, version: 26100.4061.250508}",
            "Use a multi-session image (-avd), make the pool Personal, or set host_pool.max_session_limit: 1.", Systems),
        Severity.Warning,
        static (image, context) => context.Settings.HostPool is { Type: HostPoolType.Pooled, MaxSessionLimit: not 1 }
            && MarketplaceImages.BySku.GetValueOrDefault(image.Sku) is { MultiSession: false, System: not HostSystem.Unsupported }
            ? new($"{Path}.sku", $"'{image.Sku}' takes one user at a time, but the pool is Pooled.", "Use a multi-session image (-avd).")
            : null);

    private static readonly Rule VersionIsExact = Each(
        new("AVD2163", "The version of a marketplace image is not exact",
            "Azure Local downloads one version, such as 26100.4061.250508; 'latest' gives another image each time and cannot be repeated.",
            "image:\n  source:\n    marketplace: {publisher: microsoftwindowsdesktop, offer: office-365, sku: win11-24h2-avd-m365, version: latest}",
            "Give the version: az vm image list --publisher ... --offer ... --sku ... --all lists them.", List),
        Severity.Error,
        static (image, context) => IsVersion(image.Version)
            ? null
            : new($"{Path}.version", $"{Path}.version is '{image.Version}', but must be an exact version of three numbers.",
                "Such as \"26100.4061.250508\"; az vm image list --all lists them."));

    public static ImmutableArray<Rule> All { get; } = [IsKnown, IsSupported, PooledIsMultiSession, VersionIsExact];

    private static Rule Each(DiagnosticDescriptor descriptor, Severity severity, Func<MarketplaceImageSettings, RuleContext, Finding?> check) =>
        new(descriptor, severity, ["image", "host_pool.type", "host_pool.max_session_limit"],
            context => context.Settings.Image.Source.Marketplace is { } image && check(image, context) is { } finding ? [finding] : []);

    private static bool Same(string a, string b) => string.Equals(a, b, StringComparison.OrdinalIgnoreCase);

    private static bool IsVersion(string text) => text.Split('.') is { Length: 3 } parts
        && parts.All(static part => part.Length > 0 && part.All(char.IsAsciiDigit));
}
