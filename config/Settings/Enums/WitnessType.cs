using System.Runtime.Serialization;

namespace AvdPulumi.Configuration;

/// <summary>Where the witness of a cluster is.</summary>
/// <remarks>Source: Deploy a cloud witness</remarks>
public enum WitnessType
{
    /// <summary>A blob in an Azure storage account.</summary>
    [EnumMember(Value = "cloud")]
    Cloud,

    /// <summary>A file share.</summary>
    [EnumMember(Value = "file_share")]
    FileShare,
}
