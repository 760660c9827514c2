using System.Runtime.Serialization;

namespace AvdPulumi.Configuration;

/// <summary>The tier of a key vault.</summary>
/// <remarks>Source: Azure Key Vault</remarks>
public enum KeyVaultSku
{
    /// <summary>Keys and secrets protected by software.</summary>
    [EnumMember(Value = "standard")]
    Standard,

    /// <summary>Keys may live in hardware security modules.</summary>
    [EnumMember(Value = "premium")]
    Premium,
}
