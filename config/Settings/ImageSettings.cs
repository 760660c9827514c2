using System.ComponentModel.DataAnnotations;

namespace AvdPulumi.Configuration;

/// <summary>The golden image of the session hosts.</summary>
/// <remarks>Source: Architecture Deep Design, Session Host Recovery</remarks>
public sealed record ImageSettings
{
    /// <summary>
    /// Default: the plan of a marketplace image, else image. The start of the name of the image on Azure Local. Version and custom location follow, such as win11-2026.11.1-cl-azl-01, so that a new version is a
    /// new image beside the old one, and each cluster has its own. With existing_id no image is made, and the name is not used.
    /// </summary>
    [StringLength(80, MinimumLength = 1)]
    public string? Name { get; init; }

    /// <summary>The version of the image, such as "2026.11.1"; put it in quotes. It is part of the image's name, whatever the source says of versions. A change replaces session hosts as session_host.update says.</summary>
    [StringLength(40, MinimumLength = 1)]
    public required string Version { get; init; }

    /// <summary>Where the image comes from: one of its keys.</summary>
    public required ImageSourceSettings Source { get; init; }

    /// <summary>Default: Azure Local chooses. Where the image is kept on the cluster: a name from storage.paths.</summary>
    public string? StoragePath { get; init; }

    /// <summary>Default: V2. The generation of the machines; Windows 11 needs V2.</summary>
    public HyperVGeneration Generation { get; init; } = HyperVGeneration.V2;
}
