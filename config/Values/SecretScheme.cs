namespace AvdPulumi.Configuration.Values;

/// <summary>The kind of place that keeps a secret.</summary>
public enum SecretScheme
{
    /// <summary>A key vault: keyvault://vault/secret.</summary>
    KeyVault,

    /// <summary>A secret in the stack's Pulumi config: config://key.</summary>
    StackConfig,

    /// <summary>Nowhere yet: the deployment makes it up.</summary>
    Generate,
}
