using System.Collections.Immutable;

namespace AvdPulumi.Configuration;

/// <summary>The image of the file server's nodes: AVD3024, AVD3025 and AVD3150.</summary>
internal static class SofsImageRules
{
    private const string ServerPublisher = "microsoftwindowsserver";

    private static readonly Rule ImageIsDatacenter = new(
        new("AVD3024", "A file server image that has no Storage Spaces Direct",
            "Storage Spaces Direct is part of the Datacenter editions of Windows Server. Windows 11, Windows Server Standard and Linux do not have it.",
            "sofs:\n  image:\n    marketplace: {publisher: microsoftwindowsdesktop, offer: windows-11, sku: win11-24h2-ent, version: \"26100.4061.250508\"}",
            "Use a plan such as 2025-datacenter-azure-edition-core of microsoftwindowsserver.",
            "Storage Spaces Direct hardware requirements"),
        Severity.Error,
        ["sofs.image"],
        static context => context.Settings.Sofs?.Image switch
        {
            { Marketplace: { } plan } when !string.Equals(plan.Publisher, ServerPublisher, StringComparison.OrdinalIgnoreCase) =>
                [Unfit("marketplace.publisher", plan.Publisher, $"a Datacenter edition of Windows Server, from {ServerPublisher}")],
            { Marketplace: { } plan } when !plan.Sku.Contains("datacenter", StringComparison.OrdinalIgnoreCase) =>
                [Unfit("marketplace.sku", plan.Sku, "a Datacenter edition, such as 2025-datacenter-azure-edition-core")],
            { Custom: { Os: ImageOs.Linux } } => [Unfit("custom.os", "Linux", "Windows Server, Datacenter edition")],
            _ => [],
        });

    private static readonly Rule ImageHasOneSource = new(
        new("AVD3025", "A file server image without one source",
            "An image comes from the Marketplace, from a disk of one's own, or is there already: one of these, and only one. A disk of one's own has a path "
            + "or an address.",
            "sofs:\n  image:\n    custom: {os: Windows}",
            "Give sofs.image exactly one of marketplace, custom and existing_id; custom needs exactly one of path and uri.",
            "Azure Local virtual machine images"),
        Severity.Error,
        ["sofs.image"],
        static context =>
        {
            if (context.Settings.Sofs?.Image is not { } image) return [];
            var sources = Count(image.Marketplace, image.Custom, image.ExistingId);
            if (sources != 1) return [new("sofs.image", $"sofs.image has {sources} sources, but takes exactly one of marketplace, custom and existing_id.",
                "Keep one of them.")];
            return image.Custom is { } custom && Count(custom.Path, custom.Uri) is not 1 and var places
                ? [new("sofs.image.custom", $"sofs.image.custom has {places} places, but takes exactly one of path and uri.")]
                : [];
        });

    private static readonly Rule ImageIsGiven = new(
        new("AVD3150", "A file server without an image",
            "The stack makes the nodes of the file server, and nothing says which image they start from. Azure Local takes a version of the Marketplace and does not resolve latest, and "
            + "which versions there are differs by region and by month, so none is assumed.",
            "sofs:\n  cluster_name: sofs-cl\n  # and no image",
            "List the versions with az vm image list --publisher MicrosoftWindowsServer --offer WindowsServer --sku 2025-datacenter-azure-edition-core --all, and give sofs.image.marketplace one of them.",
            "Azure Local virtual machine images, https://learn.microsoft.com/azure/azure-local/manage/virtual-machine-image-azure-marketplace"),
        Severity.Error,
        ["sofs.image", "sofs.nodes", "avd:layers"],
        static context => context.Layers.HasFlag(Layers.Sofs) && context.Settings.Sofs is { Image: null }
            ? [new("sofs.image", "sofs.image is not given, and the nodes of the file server need one.", "Give sofs.image.marketplace with a version.")]
            : []);

    // last: static members are set in the order of the text
    public static ImmutableArray<Rule> All { get; } = [ImageIsDatacenter, ImageHasOneSource, ImageIsGiven];

    private static int Count(params ReadOnlySpan<object?> values)
    {
        var count = 0;
        foreach (var value in values)
            if (value is not null) count++;
        return count;
    }

    private static Finding Unfit(string key, string given, string allowed) =>
        new($"sofs.image.{key}", $"sofs.image.{key} is '{given}', but file server nodes need {allowed}.", "Use such a plan of MicrosoftWindowsServer.");
}
