namespace AvdPulumi.Configuration;

/// <summary>Whether trusted Azure services pass the network rules.</summary>
/// <remarks>Source: Azure Key Vault and Storage network rules</remarks>
public enum NetworkBypass
{
    /// <summary>Trusted Azure services pass.</summary>
    AzureServices,

    /// <summary>Nothing passes without a rule.</summary>
    None,
}
