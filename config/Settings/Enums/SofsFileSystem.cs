namespace AvdPulumi.Configuration;

/// <summary>The file system of the profile volume.</summary>
/// <remarks>Source: Storage Spaces Direct</remarks>
public enum SofsFileSystem
{
    /// <summary>The resilient file system.</summary>
    ReFS,

    /// <summary>NTFS.</summary>
    NTFS,
}
