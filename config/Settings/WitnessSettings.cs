namespace AvdPulumi.Configuration;

/// <summary>The third vote of the file server cluster.</summary>
/// <remarks>Source: Architecture Deep Design, SOFS Guest; Deploy a cloud witness</remarks>
public sealed record WitnessSettings
{
    /// <summary>In Azure, or on a file share.</summary>
    public required WitnessType Type { get; init; }

    /// <summary>Default: none. The share; with type file_share.</summary>
    public UncPath? Share { get; init; }

    /// <summary>Default: read from storage.witness. Where the key of a storage account that this program does not make is kept.</summary>
    public SecretReference? AccountKey { get; init; }
}
