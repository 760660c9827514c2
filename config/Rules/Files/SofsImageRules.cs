using System.Collections.Immutable;
using AvdPulumi.Configuration.Layering;
using AvdPulumi.Configuration.Settings;

namespace AvdPulumi.Configuration.Rules.Files;

/// <summary>The image of the file server's nodes: AVD3024, AVD3025 and AVD3150.</summary>
internal static class SofsImageRules
{
    private const string ServerPublisher = "microsoftwindowsserver";

    // last: static members are set in the order of the text
    public static ImmutableArray<Rule> All { get; } =
    [
        new()
        {
            Code = "AVD3024",
            Title = "A file server image that has no Storage Spaces Direct",
            Cause =
                "Storage Spaces Direct is part of the Datacenter editions of Windows Server. Windows 11, Windows Server Standard and Linux do not have it.",
            Example =
                "sofs:\n  image:\n    marketplace: {publisher: microsoftwindowsdesktop, offer: windows-11, sku: win11-24h2-ent, version: \"26100.4061.250508\"}",
            Remedy = "Use a plan such as 2025-datacenter-azure-edition-core of microsoftwindowsserver.",
            Source = new(
                "Storage Spaces Direct overview",
                "https://learn.microsoft.com/windows-server/storage/storage-spaces/storage-spaces-direct-overview"
            ),
            Reads = ["sofs.image"],
            Check = static context =>
                context.Settings.Sofs?.Image switch
                {
                    { Marketplace: { } plan } when !string.Equals(plan.Publisher, ServerPublisher, StringComparison.OrdinalIgnoreCase) =>
                    [
                        Unfit("marketplace.publisher", plan.Publisher, $"a Datacenter edition of Windows Server, from {ServerPublisher}"),
                    ],
                    { Marketplace: { } plan } when !plan.Sku.Contains("datacenter", StringComparison.OrdinalIgnoreCase) =>
                    [
                        Unfit("marketplace.sku", plan.Sku, "a Datacenter edition, such as 2025-datacenter-azure-edition-core"),
                    ],
                    { Custom: { Os: ImageOs.Linux } } => [Unfit("custom.os", "Linux", "Windows Server, Datacenter edition")],
                    _ => [],
                },
        },
        new()
        {
            Code = "AVD3025",
            Title = "A file server image without one source",
            Cause =
                "An image comes from the Marketplace, from a disk of one's own, or is there already: one of these, and only one. A disk of one's own has a path "
                + "or an address.",
            Example = "sofs:\n  image:\n    custom: {os: Windows}",
            Remedy = "Give sofs.image exactly one of marketplace, custom and existing_id; custom needs exactly one of path and uri.",
            Source = new("Configuration", "docs/configuration.md#imagesource"),
            Reads = ["sofs.image"],
            Check = static context =>
            {
                if (context.Settings.Sofs?.Image is not { } image)
                    return [];
                var sources = Count(image.Marketplace, image.Custom, image.ExistingId);
                if (sources != 1)
                    return
                    [
                        new(
                            "sofs.image",
                            $"has {sources} sources, but takes exactly one of marketplace, custom and existing_id.",
                            "Keep one of them."
                        ),
                    ];
                return image.Custom is { } custom && Count(custom.Path, custom.Uri) is not 1 and var places
                    ? [new("sofs.image.custom", $"has {places} places, but takes exactly one of path and uri.")]
                    : [];
            },
        },
        new()
        {
            Code = "AVD3150",
            Title = "A file server without an image",
            Cause =
                "The stack makes the nodes of the file server, and nothing says which image they start from. Azure Local takes a version of the Marketplace and does not resolve latest, and "
                + "which versions there are differs by region and by month, so none is assumed.",
            Example = "sofs:\n  cluster_name: sofs-cl\n  # and no image",
            Remedy =
                "List the versions with az vm image list --publisher MicrosoftWindowsServer --offer WindowsServer --sku 2025-datacenter-azure-edition-core --all, and give sofs.image.marketplace one of them.",
            Source = new(
                "Create Azure Local VM image using Azure Marketplace images",
                "https://learn.microsoft.com/azure/azure-local/manage/virtual-machine-image-azure-marketplace"
            ),
            Reads = ["sofs.image", "sofs.nodes", "avd:layers"],
            Check = static context =>
                context.Layers.HasFlag(Layers.Sofs) && context.Settings.Sofs is { Image: null }
                    ?
                    [
                        new(
                            "sofs.image",
                            "is not given, and the nodes of the file server need one.",
                            "Give sofs.image.marketplace with a version."
                        ),
                    ]
                    : [],
        },
    ];

    private static int Count(params ReadOnlySpan<object?> values)
    {
        var count = 0;
        foreach (var value in values)
            if (value is not null)
                count++;
        return count;
    }

    private static Finding Unfit(string key, string given, string allowed) =>
        new($"sofs.image.{key}", $"is '{given}', but file server nodes need {allowed}.", "Use such a plan of MicrosoftWindowsServer.");
}
