using System.ComponentModel.DataAnnotations;

namespace AvdPulumi.Configuration;

/// <summary>A storage path on Azure Local: a folder on a volume that all nodes of the cluster see.</summary>
/// <remarks>Source: Azure Local storage paths</remarks>
public sealed record StoragePathSettings
{
    /// <summary>The path's name; other sections refer to it.</summary>
    [StringLength(80, MinimumLength = 1)]
    public required string Name { get; init; }

    /// <summary>Default: the path is created. The id of a storage path that exists and is used.</summary>
    public ArmId? ExistingId { get; init; }

    /// <summary>Default: that of the first cluster. The id of the custom location the path belongs to.</summary>
    public ArmId? CustomLocationId { get; init; }

    /// <summary>Default: none. The folder, such as C:\ClusterStorage\Profiles01\sofs; needed when the path is created. The volume must exist.</summary>
    [StringLength(260, MinimumLength = 4)]
    public string? Folder { get; init; }
}
