using System.Runtime.Serialization;

namespace AvdPulumi.Configuration;

/// <summary>Where Cloud Cache writes profiles.</summary>
/// <remarks>Source: FSLogix configuration settings</remarks>
public enum CloudCacheProviderType
{
    /// <summary>A file share.</summary>
    [EnumMember(Value = "smb")]
    Smb,

    /// <summary>Azure page blobs.</summary>
    [EnumMember(Value = "azure")]
    Azure,
}
