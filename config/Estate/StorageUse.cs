namespace AvdPulumi.Configuration.Estate;

/// <summary>What a storage account of the estate is for. There is at most one for each.</summary>
public enum StorageUse
{
    /// <summary>FSLogix Cloud Cache writes profiles to it.</summary>
    CloudCache,

    /// <summary>Session hosts read packages of App Attach from it.</summary>
    AppAttach,

    /// <summary>The file server cluster keeps its third vote in it.</summary>
    Witness,
}
