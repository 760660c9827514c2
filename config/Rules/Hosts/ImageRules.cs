using System.Collections.Immutable;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Settings;
using AvdPulumi.Configuration.Values;

namespace AvdPulumi.Configuration.Rules.Hosts;

/// <summary>Where the image of session hosts comes from: AVD2150 to AVD2159.</summary>
internal static class ImageRules
{
    private const string Source = "image.source";
    private const string OfFileServer = "sofs.image";
    private const string ClusterVolumes = @"C:\ClusterStorage";

    public static ImmutableArray<Rule> All { get; } =
    [
        new()
        {
            Code = "AVD2150",
            Title = "The image has no source, or more than one",
            Cause = "An image has exactly one source: marketplace, custom or existing_id.",
            Example = "image:\n  source: {}",
            Remedy =
                "Set exactly one of marketplace, custom and existing_id. In an overlay, set a source of the base to null to remove it.",
            Source = new("Configuration", "docs/configuration.md#imagesource"),
            Reads = [Source],
            Check = static context =>
                Given(context.Settings.Image.Source) switch
                {
                    [] => [new(Source, "has none of marketplace, custom and existing_id.")],
                    [_] => [],
                    var keys => [new(Source, $"has {string.Join(" and ", keys)}, but an image has only one source.")],
                },
        },
        new()
        {
            Code = "AVD2151",
            Title = "A custom image has no location, or two",
            Cause = "The disk of a custom image is either on the cluster (path) or downloaded (uri).",
            Example = "image:\n  source:\n    custom: {os: Windows}",
            Remedy = "Set either path or uri.",
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
                                : "image.source.custom has both path and uri."
                        ),
                    ]
                    : [],
        },
        new()
        {
            Code = "AVD2152",
            Title = "A Linux image for session hosts",
            Cause = "Session hosts of Azure Virtual Desktop run Windows.",
            Example = "image:\n  source:\n    custom: {path: 'C:\\ClusterStorage\\images\\ubuntu.vhdx', os: Linux}",
            Remedy = "Use a Windows image.",
            Source = new(
                "Prerequisites for Azure Virtual Desktop",
                "https://learn.microsoft.com/azure/virtual-desktop/prerequisites#operating-systems-and-licenses"
            ),
            Reads = [Source],
            Check = static context =>
                context.Settings.Image.Source.Custom is { Os: ImageOs.Linux }
                    ? [new($"{Source}.custom.os", "is Linux, but session hosts run Windows.")]
                    : [],
        },
        new()
        {
            Code = "AVD2154",
            Title = "A custom image is not on a cluster volume",
            Cause =
                "A node of the cluster reads the disk file. The file must be on a volume that all nodes can access: under C:\\ClusterStorage.",
            Example = "image:\n  source:\n    custom: {path: 'D:\\images\\avd.vhdx'}",
            Remedy = @"Copy it to a cluster volume, such as C:\ClusterStorage\UserStorage_1\images\avd.vhdx.",
            Source = new("Create storage path for Azure Local", "https://learn.microsoft.com/azure/azure-local/manage/create-storage-path"),
            Severity = Severity.Warning,
            Reads = [Source, OfFileServer],
            Check = static context =>
                DiskFiles(context)
                    .Where(static file => !file.Path.IsBelow(ClusterVolumes))
                    .Select(static file => new Finding(
                        file.Setting,
                        $"is '{file.Path}', which is not on a volume that all nodes can access.",
                        $@"Copy it to {ClusterVolumes}\<volume>\<folder>."
                    )),
        },
        new()
        {
            Code = "AVD2155",
            Title = "The file type of a custom image does not fit",
            Cause = "A disk file ends in .vhdx or .vhd. A generation 2 machine starts only from a .vhdx file.",
            Example = "image:\n  generation: V2\n  source:\n    custom: {path: 'C:\\ClusterStorage\\UserStorage_1\\images\\avd.vhd'}",
            Remedy = "Convert the file with Convert-VHD.",
            Source = new(
                "Create Azure Local VM image using images in a local share",
                "https://learn.microsoft.com/azure/azure-local/manage/virtual-machine-image-local-share"
            ),
            Reads = [Source, "image.generation", OfFileServer],
            Check = static context =>
                DiskFiles(context)
                    .Where(static file => !EndsWell(file.Path.ToString(), file.Generation))
                    .Select(static file => new Finding(
                        file.Setting,
                        $"is '{file.Path}', but a generation {file.Generation} machine starts from "
                            + $"{(file.Generation == HyperVGeneration.V2 ? "a .vhdx file" : "a .vhdx or .vhd file")}."
                    )),
        },
        new()
        {
            Code = "AVD2156",
            Title = "A storage path for an existing image",
            Cause = "An existing image stays where it is on the cluster.",
            Example =
                "image:\n  storage_path: sp-01\n  source:\n    existing_id: /subscriptions/.../providers/Microsoft.AzureStackHCI/galleryImages/avd",
            Remedy = "Remove image.storage_path.",
            Source = new("Configuration", "docs/configuration.md#imagesource"),
            Severity = Severity.Warning,
            Reads = ["image.storage_path", Source],
            Check = static context =>
                context.Settings.Image is { StoragePath: not null, Source.ExistingId: not null }
                    ? [new("image.storage_path", "has no effect: the image already exists.")]
                    : [],
        },
        new()
        {
            Code = "AVD2157",
            Title = "One existing image for several clusters",
            Cause = "An image belongs to one custom location. Hosts on other clusters cannot use it.",
            Example =
                "session_host:\n  clusters:    # two\nimage:\n  source:\n    existing_id: /subscriptions/.../providers/Microsoft.AzureStackHCI/galleryImages/avd",
            Remedy = "Use marketplace or custom: the program then creates the image on each cluster.",
            Source = new(
                "Create Azure Local VM image using images in a local share",
                "https://learn.microsoft.com/azure/azure-local/manage/virtual-machine-image-local-share"
            ),
            Reads = [Source, "session_host.clusters"],
            Check = static context =>
                context.Settings is { Image.Source.ExistingId: { } id }
                && context.Settings.SessionHost.Clusters.Count(static cluster => cluster.Count > 0) > 1
                    ? [Finding.Sentence($"{Source}.existing_id", $"The image '{id.Name}' is on one cluster, but the hosts are on several.")]
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

    // of session hosts, and of a file server's nodes, which are always of generation 2
    private static IEnumerable<DiskFile> DiskFiles(RuleContext context)
    {
        if (context.Settings.Image is { Source.Custom.Path: { } path } image)
            yield return new($"{Source}.custom.path", path, image.Generation);
        if (context.Settings.Sofs?.Image?.Custom?.Path is { } ofServer)
            yield return new($"{OfFileServer}.custom.path", ofServer, HyperVGeneration.V2);
    }

    private sealed record DiskFile(string Setting, LocalPath Path, HyperVGeneration Generation);
}
