using System.Runtime.Serialization;

namespace AvdPulumi.Configuration;

/// <summary>The redundancy and the speed of a storage account.</summary>
/// <remarks>Source: Azure Storage</remarks>
public enum StorageSku
{
    /// <summary>Three copies in one datacentre.</summary>
    [EnumMember(Value = "Standard_LRS")]
    StandardLrs,

    /// <summary>Copies in three zones.</summary>
    [EnumMember(Value = "Standard_ZRS")]
    StandardZrs,

    /// <summary>Copies in a second region.</summary>
    [EnumMember(Value = "Standard_GRS")]
    StandardGrs,

    /// <summary>Copies in three zones and a second region.</summary>
    [EnumMember(Value = "Standard_GZRS")]
    StandardGzrs,

    /// <summary>Fast disks, three copies in one datacentre.</summary>
    [EnumMember(Value = "Premium_LRS")]
    PremiumLrs,

    /// <summary>Fast disks, copies in three zones.</summary>
    [EnumMember(Value = "Premium_ZRS")]
    PremiumZrs,
}
