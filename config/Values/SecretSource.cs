namespace AvdPulumi.Configuration;

/// <summary>The kind of place that keeps a secret.</summary>
public enum SecretSource
{
    /// <summary>A key vault: keyvault://vault/secret.</summary>
    KeyVault,

    /// <summary>A secret in the stack's Pulumi config: config://key.</summary>
    StackConfig,

    /// <summary>Nowhere yet: the deployment makes it up.</summary>
    Generate,
}
