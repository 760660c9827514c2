namespace AvdPulumi.Configuration;

/// <summary>A generalized disk of one's own: never joined to a domain, without a registered AVD agent.</summary>
/// <remarks>Source: Azure Local virtual machine images</remarks>
public sealed record CustomImageSettings
{
    /// <summary>Default: none. The path of the disk on the cluster, such as C:\ClusterStorage\UserStorage_1\images\avd.vhdx.</summary>
    public LocalPath? Path { get; init; }

    /// <summary>Default: none. Where the address of the disk with its access signature is kept. Each cluster downloads it once; when the signature ends, images that are there stay as they are.</summary>
    public SecretReference? Uri { get; init; }

    /// <summary>Default: Windows. The operating system.</summary>
    public ImageOs Os { get; init; } = ImageOs.Windows;
}
