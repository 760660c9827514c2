namespace AvdPulumi.Configuration;

/// <summary>What everybody whom the directory knows may do on the shares of an account; the names are Azure's.</summary>
/// <remarks>Source: Azure Files, assign share-level permissions</remarks>
public enum ShareAccess
{
    /// <summary>Nothing without a role of one's own.</summary>
    None,

    /// <summary>Read.</summary>
    StorageFileDataSmbShareReader,

    /// <summary>Read, write and delete.</summary>
    StorageFileDataSmbShareContributor,

    /// <summary>All that, and change who may.</summary>
    StorageFileDataSmbShareElevatedContributor,
}
