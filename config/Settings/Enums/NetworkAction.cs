namespace AvdPulumi.Configuration;

/// <summary>What happens to traffic that no rule names.</summary>
/// <remarks>Source: Azure Key Vault and Storage network rules</remarks>
public enum NetworkAction
{
    /// <summary>It passes.</summary>
    Allow,

    /// <summary>It is refused.</summary>
    Deny,
}
