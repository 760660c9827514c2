using AvdPulumi.Configuration.Facts;
using AvdPulumi.Configuration.Settings;

namespace AvdPulumi.Configuration.Estate.Hosts;

/// <summary>Finds the operating system of session hosts in the config.</summary>
internal static class HostSystems
{
    /// <summary>The system of a marketplace image; Unknown for other sources and for images that are not in the table.</summary>
    public static HostSystem Certain(ImageSettings image) =>
        image.Source.Marketplace is { } marketplace && MarketplaceImages.BySku.TryGetValue(marketplace.Sku, out var fact)
            ? fact.System
            : HostSystem.Unknown;

    /// <summary>The system that the name of an image or of its file contains.</summary>
    public static HostSystem ByName(ImageSettings image)
    {
        var name =
            image.Source.Marketplace?.Sku ?? image.Source.Custom?.Path?.ToString() ?? image.Source.ExistingId?.Name ?? image.Name ?? "";
        return Mentions(name, "win11", "windows11", "windows-11", "w11") ? HostSystem.Windows11
            : Mentions(name, "win10", "windows10", "windows-10", "w10") ? HostSystem.Windows10
            : Mentions(name, "server", "ws2019", "ws2022", "ws2025", "datacenter") ? HostSystem.WindowsServer
            // Windows 10 ends with 22H2, and servers are named after years
            : Mentions(name, "24h2", "25h2", "26h2") ? HostSystem.Windows11
            : HostSystem.Unknown;
    }

    /// <summary>Whether the image is client Windows, by its marketplace entry, otherwise by its name.</summary>
    public static bool IsClient(ImageSettings image) =>
        (Certain(image) is HostSystem.Unknown ? ByName(image) : Certain(image)) is HostSystem.Windows11 or HostSystem.Windows10;

    private static bool Mentions(string name, params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
            if (name.Contains(word, StringComparison.OrdinalIgnoreCase))
                return true;
        return false;
    }
}
