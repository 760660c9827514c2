namespace AvdPulumi.Configuration;

/// <summary>The kind of a storage account.</summary>
/// <remarks>Source: Azure Storage</remarks>
public enum StorageKind
{
    /// <summary>General purpose.</summary>
    StorageV2,

    /// <summary>Premium file shares.</summary>
    FileStorage,

    /// <summary>Premium blobs.</summary>
    BlockBlobStorage,
}
