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
            Title = "A file server image without Storage Spaces Direct",
            Cause =
                "Only the Datacenter editions of Windows Server include Storage Spaces Direct. Windows 11, Windows Server Standard and Linux do not.",
            Example =
                "sofs:\n  image:\n    marketplace: {publisher: microsoftwindowsdesktop, offer: windows-11, sku: win11-24h2-ent, version: \"26100.4061.250508\"}",
            Remedy = "Use a plan such as 2025-datacenter-azure-edition-core from publisher microsoftwindowsserver.",
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
            Title = "A file server image without exactly one source",
            Cause =
                "An image comes from the Marketplace, from your own disk, or already exists. Only one of these is allowed. Your own disk has a path or an address.",
            Example = "sofs:\n  image:\n    custom: {os: Windows}",
            Remedy = "Set exactly one of marketplace, custom and existing_id in sofs.image. custom needs exactly one of path and uri.",
            Source = new("Configuration", "docs/configuration.md#imagesource"),
            Reads = ["sofs.image"],
            Check = static context =>
            {
                if (context.Settings.Sofs?.Image is not { } image)
                    return [];
                var sources = Count(image.Marketplace, image.Custom, image.ExistingId);
                if (sources != 1)
                    return [new("sofs.image", $"has {sources} sources, but accepts exactly one of marketplace, custom and existing_id.")];
                return image.Custom is { } custom && Count(custom.Path, custom.Uri) is not 1 and var places
                    ? [new("sofs.image.custom", $"has {places} locations, but accepts exactly one of path and uri.")]
                    : [];
            },
        },
        new()
        {
            Code = "AVD3150",
            Title = "A file server without an image",
            Cause =
                "The stack creates the nodes of the file server, but no image is set for them. Azure Local needs an exact version of a Marketplace image and "
                + "does not resolve latest. The available versions differ by region and by month, so there is no default.",
            Example = "sofs:\n  cluster_name: sofs-cl\n  # and no image",
            Remedy =
                "List the versions with az vm image list --publisher MicrosoftWindowsServer --offer WindowsServer --sku 2025-datacenter-azure-edition-core "
                + "--all, and set one of them in sofs.image.marketplace.",
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
                            "is not set, but the nodes of the file server need an image.",
                            "Set sofs.image.marketplace with a version."
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
        new($"sofs.image.{key}", $"is '{given}', but file server nodes need {allowed}.");
}
