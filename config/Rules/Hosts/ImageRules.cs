using System.Collections.Immutable;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Settings;

namespace AvdPulumi.Configuration.Rules.Hosts;

/// <summary>Where the image of session hosts comes from: AVD2150 to AVD2159.</summary>
internal static class ImageRules
{
    private const string Source = "image.source";
    private const string ClusterVolumes = @"C:\ClusterStorage";

    public static ImmutableArray<Rule> All { get; } =
    [
        new()
        {
            Code = "AVD2150",
            Title = "The image has no source, or several",
            Cause = "An image comes from exactly one of marketplace, custom and existing_id.",
            Example = "image:\n  source: {}",
            Remedy = "Give one of the three; in an overlay, null takes one of the base away.",
            Source = new("Configuration", "docs/configuration.md#imagesource"),
            Reads = [Source],
            Check = static context =>
                Given(context.Settings.Image.Source) switch
                {
                    [] => [new(Source, "names no source.", "Give marketplace, custom or existing_id.")],
                    [_] => [],
                    var keys =>
                    [
                        new(
                            Source,
                            $"names {string.Join(" and ", keys)}, but an image comes from one source.",
                            "Keep one; in an overlay, null takes one of the base away."
                        ),
                    ],
                },
        },
        new()
        {
            Code = "AVD2151",
            Title = "A custom image has no place, or two",
            Cause = "A disk of one's own is on the cluster (path) or is downloaded (uri): exactly one of them.",
            Example = "image:\n  source:\n    custom: {os: Windows}",
            Remedy = "Give path or uri.",
            Source = new("Configuration", "docs/configuration.md#imagesource"),
            Reads = [Source],
            Check = static context =>
                context.Settings.Image.Source.Custom is { } custom && (custom.Path is null) == (custom.Uri is null)
                    ?
                    [
                        Finding.Sentence(
                            $"{Source}.custom",
                            custom.Uri is null
                                ? "image.source.custom has neither path nor uri."
                                : "image.source.custom has both path and uri.",
                            "Give one of them."
                        ),
                    ]
                    : [],
        },
        new()
        {
            Code = "AVD2152",
            Title = "Session hosts with Linux",
            Cause = "Session hosts of Azure Virtual Desktop run Windows.",
            Example = "image:\n  source:\n    custom: {path: 'C:\\ClusterStorage\\images\\ubuntu.vhdx', os: Linux}",
            Remedy = "Use an image of Windows.",
            Source = new(
                "Prerequisites for Azure Virtual Desktop",
                "https://learn.microsoft.com/azure/virtual-desktop/prerequisites#operating-systems-and-licenses"
            ),
            Reads = [Source],
            Check = static context =>
                context.Settings.Image.Source.Custom is { Os: ImageOs.Linux }
                    ? [new($"{Source}.custom.os", "is Linux, but session hosts run Windows.", "Use an image of Windows.")]
                    : [],
        },
        new()
        {
            Code = "AVD2154",
            Title = "A custom image is not on a cluster volume",
            Cause = @"The disk file is read by a node of the cluster, from a volume that all nodes see: under C:\ClusterStorage.",
            Example = "image:\n  source:\n    custom: {path: 'D:\\images\\avd.vhdx'}",
            Remedy = @"Copy it to a cluster volume, such as C:\ClusterStorage\UserStorage_1\images\avd.vhdx.",
            Source = new("Create storage path for Azure Local", "https://learn.microsoft.com/azure/azure-local/manage/create-storage-path"),
            Severity = Severity.Warning,
            Reads = [Source],
            Check = static context =>
                context.Settings.Image.Source.Custom?.Path is { } path && !path.IsBelow(ClusterVolumes)
                    ?
                    [
                        new(
                            $"{Source}.custom.path",
                            $"is '{path}', which is not on a volume that all nodes see.",
                            $@"Copy it to {ClusterVolumes}\<volume>\<folder>."
                        ),
                    ]
                    : [],
        },
        new()
        {
            Code = "AVD2155",
            Title = "The file of a custom image is no disk that fits",
            Cause = "A disk file ends in .vhdx or .vhd, and a generation 2 machine starts from .vhdx only.",
            Example = "image:\n  generation: V2\n  source:\n    custom: {path: 'C:\\ClusterStorage\\UserStorage_1\\images\\avd.vhd'}",
            Remedy = "Convert it with Convert-VHD.",
            Source = new(
                "Create Azure Local VM image using images in a local share",
                "https://learn.microsoft.com/azure/azure-local/manage/virtual-machine-image-local-share"
            ),
            Reads = [Source, "image.generation"],
            Check = static context =>
                context.Settings.Image is { Source.Custom.Path: { } path } image && !EndsWell(path.ToString(), image.Generation)
                    ?
                    [
                        new(
                            $"{Source}.custom.path",
                            $"is '{path}', but a machine of generation {image.Generation} starts from "
                                + $"{(image.Generation == HyperVGeneration.V2 ? "a .vhdx file" : "a .vhdx or .vhd file")}.",
                            "Convert it with Convert-VHD."
                        ),
                    ]
                    : [],
        },
        new()
        {
            Code = "AVD2156",
            Title = "A storage path for an image that exists",
            Cause = "An image that is on the cluster already stays where it is.",
            Example =
                "image:\n  storage_path: sp-01\n  source:\n    existing_id: /subscriptions/.../providers/Microsoft.AzureStackHCI/galleryImages/avd",
            Remedy = "Remove image.storage_path.",
            Source = new("Configuration", "docs/configuration.md#imagesource"),
            Severity = Severity.Warning,
            Reads = ["image.storage_path", Source],
            Check = static context =>
                context.Settings.Image is { StoragePath: not null, Source.ExistingId: not null }
                    ? [new("image.storage_path", "has no effect: the image exists already.", "Remove it.")]
                    : [],
        },
        new()
        {
            Code = "AVD2157",
            Title = "One existing image for several clusters",
            Cause = "An image belongs to one custom location; the hosts of other clusters cannot be made from it.",
            Example =
                "session_host:\n  clusters:    # two\nimage:\n  source:\n    existing_id: /subscriptions/.../providers/Microsoft.AzureStackHCI/galleryImages/avd",
            Remedy = "Use marketplace or custom, which are made on each cluster.",
            Source = new(
                "Create Azure Local VM image using images in a local share",
                "https://learn.microsoft.com/azure/azure-local/manage/virtual-machine-image-local-share"
            ),
            Reads = [Source, "session_host.clusters"],
            Check = static context =>
                context.Settings is { Image.Source.ExistingId: { } id }
                && context.Settings.SessionHost.Clusters.Count(static cluster => cluster.Count > 0) > 1
                    ?
                    [
                        Finding.Sentence(
                            $"{Source}.existing_id",
                            $"The image '{id.Name}' is on one cluster, but hosts are on several.",
                            "Use marketplace or custom, which are made on each cluster."
                        ),
                    ]
                    : [],
        },
    ];

    private static List<string> Given(ImageSourceSettings source)
    {
        var keys = new List<string>();
        if (source.Marketplace is not null)
            keys.Add("marketplace");
        if (source.Custom is not null)
            keys.Add("custom");
        if (source.ExistingId is not null)
            keys.Add("existing_id");
        return keys;
    }

    private static bool EndsWell(string path, HyperVGeneration generation) =>
        path.EndsWith(".vhdx", StringComparison.OrdinalIgnoreCase)
        || (generation == HyperVGeneration.V1 && path.EndsWith(".vhd", StringComparison.OrdinalIgnoreCase));
}
