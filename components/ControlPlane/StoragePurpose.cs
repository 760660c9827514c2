namespace AvdPulumi.Components.ControlPlane;

/// <summary>What a storage account of the estate is for; one account for each.</summary>
public enum StoragePurpose
{
    /// <summary>FSLogix Cloud Cache.</summary>
    CloudCache,

    /// <summary>App Attach packages.</summary>
    AppAttach,

    /// <summary>Cloud witness of the file server cluster.</summary>
    Witness,
}
