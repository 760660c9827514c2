namespace AvdPulumi.Configuration.Values;

/// <summary>The kind of store of a secret.</summary>
public enum SecretScheme
{
    /// <summary>A key vault: keyvault://vault/secret.</summary>
    KeyVault,

    /// <summary>A secret in the stack's Pulumi config: config://key.</summary>
    StackConfig,

    /// <summary>Not stored yet; the deployment generates it.</summary>
    Generate,
}
