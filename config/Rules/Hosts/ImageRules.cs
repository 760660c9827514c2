using System.Collections.Immutable;

namespace AvdPulumi.Configuration;

/// <summary>Where the image of session hosts comes from: AVD2150 to AVD2159.</summary>
internal static class ImageRules
{
    private const string Source = "image.source";
    private const string ClusterVolumes = @"C:\ClusterStorage";
    private const string Images = "Azure Local virtual machine images";

    private static readonly Rule OneSource = new(
        new("AVD2150", "The image has no source, or several", "An image comes from exactly one of marketplace, custom and existing_id.",
            "image:\n  source: {}", "Give one of the three; in an overlay, null takes one of the base away.", Images),
        Severity.Error,
        [Source],
        static context => Given(context.Settings.Image.Source) switch
        {
            [] => [new(Source, "image.source names no source.", "Give marketplace, custom or existing_id.")],
            [_] => [],
            var keys =>
                [new(Source, $"image.source names {string.Join(" and ", keys)}, but an image comes from one source.",
                    "Keep one; in an overlay, null takes one of the base away.")],
        });

    private static readonly Rule OnePlace = new(
        new("AVD2151", "A custom image has no place, or two", "A disk of one's own is on the cluster (path) or is downloaded (uri): exactly one of them.",
            "image:\n  source:\n    custom: {os: Windows}", "Give path or uri.", Images),
        Severity.Error,
        [Source],
        static context => context.Settings.Image.Source.Custom is { } custom && (custom.Path is null) == (custom.Uri is null)
            ? [new($"{Source}.custom", custom.Uri is null ? "image.source.custom has neither path nor uri." : "image.source.custom has both path and uri.",
                "Give one of them.")]
            : []);

    private static readonly Rule IsWindows = new(
        new("AVD2152", "Session hosts with Linux", "Session hosts of Azure Virtual Desktop run Windows.",
            "image:\n  source:\n    custom: {path: 'C:\\ClusterStorage\\images\\ubuntu.vhdx', os: Linux}", "Use an image of Windows.",
            "Azure Virtual Desktop on Azure Local, supported operating systems"),
        Severity.Error,
        [Source],
        static context => context.Settings.Image.Source.Custom is { Os: ImageOs.Linux }
            ? [new($"{Source}.custom.os", "image.source.custom.os is Linux, but session hosts run Windows.", "Use an image of Windows.")]
            : []);

    private static readonly Rule PathIsOnVolume = new(
        new("AVD2154", "A custom image is not on a cluster volume",
            @"The disk file is read by a node of the cluster, from a volume that all nodes see: under C:\ClusterStorage.",
            "image:\n  source:\n    custom: {path: 'D:\\images\\avd.vhdx'}",
            @"Copy it to a cluster volume, such as C:\ClusterStorage\UserStorage_1\images\avd.vhdx.", Images),
        Severity.Warning,
        [Source],
        static context => context.Settings.Image.Source.Custom?.Path is { } path && !path.IsBelow(ClusterVolumes)
            ? [new($"{Source}.custom.path", $"image.source.custom.path is '{path}', which is not on a volume that all nodes see.",
                $@"Copy it to {ClusterVolumes}\<volume>\<folder>.")]
            : []);

    private static readonly Rule FileIsDisk = new(
        new("AVD2155", "The file of a custom image is no disk that fits",
            "A disk file ends in .vhdx or .vhd, and a generation 2 machine starts from .vhdx only.",
            "image:\n  generation: V2\n  source:\n    custom: {path: 'C:\\ClusterStorage\\UserStorage_1\\images\\avd.vhd'}", "Convert it with Convert-VHD.",
            Images),
        Severity.Error,
        [Source, "image.generation"],
        static context => context.Settings.Image is { Source.Custom.Path: { } path } image && !EndsWell(path.ToString(), image.Generation)
            ? [new($"{Source}.custom.path",
                $"image.source.custom.path is '{path}', but a machine of generation {image.Generation} starts from "
                + $"{(image.Generation == HyperVGeneration.V2 ? "a .vhdx file" : "a .vhdx or .vhd file")}.", "Convert it with Convert-VHD.")]
            : []);

    private static readonly Rule ExistingHasPlace = new(
        new("AVD2156", "A storage path for an image that exists", "An image that is on the cluster already stays where it is.",
            "image:\n  storage_path: sp-01\n  source:\n    existing_id: /subscriptions/.../providers/Microsoft.AzureStackHCI/galleryImages/avd",
            "Remove image.storage_path.", Images),
        Severity.Warning,
        ["image.storage_path", Source],
        static context => context.Settings.Image is { StoragePath: not null, Source.ExistingId: not null }
            ? [new("image.storage_path", "image.storage_path has no effect: the image exists already.", "Remove it.")]
            : []);

    private static readonly Rule ExistsOnEachCluster = new(
        new("AVD2157", "One existing image for several clusters",
            "An image belongs to one custom location; the hosts of other clusters cannot be made from it.",
            "session_host:\n  clusters:    # two\nimage:\n  source:\n    existing_id: /subscriptions/.../providers/Microsoft.AzureStackHCI/galleryImages/avd",
            "Use marketplace or custom, which are made on each cluster.", Images),
        Severity.Error,
        [Source, "session_host.clusters"],
        static context => context.Settings is { Image.Source.ExistingId: { } id }
            && context.Settings.SessionHost.Clusters.Count(static cluster => cluster.Count > 0) > 1
            ? [new($"{Source}.existing_id", $"The image '{id.Name}' is on one cluster, but hosts are on several.",
                "Use marketplace or custom, which are made on each cluster.")]
            : []);

    public static ImmutableArray<Rule> All { get; } = [OneSource, OnePlace, IsWindows, PathIsOnVolume, FileIsDisk, ExistingHasPlace, ExistsOnEachCluster];

    private static List<string> Given(ImageSourceSettings source)
    {
        var keys = new List<string>();
        if (source.Marketplace is not null) keys.Add("marketplace");
        if (source.Custom is not null) keys.Add("custom");
        if (source.ExistingId is not null) keys.Add("existing_id");
        return keys;
    }

    private static bool EndsWell(string path, HyperVGeneration generation) =>
        path.EndsWith(".vhdx", StringComparison.OrdinalIgnoreCase)
            || (generation == HyperVGeneration.V1 && path.EndsWith(".vhd", StringComparison.OrdinalIgnoreCase));
}
