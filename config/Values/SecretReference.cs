using System.Diagnostics.CodeAnalysis;

namespace AvdPulumi.Configuration.Values;

/// <summary>Where a secret is stored. The secret itself is never part of the configuration.</summary>
public sealed record SecretReference : ITextValue<SecretReference>
{
    private const string VaultScheme = "keyvault://";
    private const string ConfigScheme = "config://";
    private const string GenerateWord = "generate";

    private SecretReference(SecretScheme source, string? vault, string? name)
    {
        Scheme = source;
        Vault = vault;
        Name = name;
    }

    /// <inheritdoc/>
    public static string Expectation => "keyvault://<vault>/<secret>, config://<key> or generate";

    /// <inheritdoc/>
    public static string Pattern =>
        "^(generate|keyvault://[A-Za-z][A-Za-z0-9-]{2,23}/[A-Za-z0-9-]{1,127}|config://[A-Za-z_][A-Za-z0-9_.-]{0,127})$";

    /// <summary>A secret that the deployment generates.</summary>
    public static SecretReference Generated { get; } = new(SecretScheme.Generate, null, null);

    /// <summary>The kind of place.</summary>
    public SecretScheme Scheme { get; }

    /// <summary>The vault; only for a key vault.</summary>
    public string? Vault { get; }

    /// <summary>The name of the secret in the vault, or the key in the stack's config; none for a generated one.</summary>
    public string? Name { get; }

    /// <inheritdoc/>
    public static bool TryCreate(string text, [NotNullWhen(true)] out SecretReference? value)
    {
        value = null;
        if (text == GenerateWord)
            value = Generated;
        else if (text.StartsWith(VaultScheme, StringComparison.Ordinal))
        {
            var parts = text[VaultScheme.Length..].Split('/');
            if (parts.Length == 2 && IsVaultName(parts[0]) && IsSecretName(parts[1]))
                value = new SecretReference(SecretScheme.KeyVault, parts[0], parts[1]);
        }
        else if (text.StartsWith(ConfigScheme, StringComparison.Ordinal))
        {
            var key = text[ConfigScheme.Length..];
            if (IsConfigKey(key))
                value = new SecretReference(SecretScheme.StackConfig, null, key);
        }
        return value is not null;
    }

    /// <inheritdoc/>
    public override string ToString() =>
        Scheme switch
        {
            SecretScheme.KeyVault => $"{VaultScheme}{Vault}/{Name}",
            SecretScheme.StackConfig => $"{ConfigScheme}{Name}",
            SecretScheme.Generate => GenerateWord,
        };

    private static bool IsVaultName(string text) =>
        text.Length is >= 3 and <= 24 && char.IsAsciiLetter(text[0]) && text.All(IsSecretCharacter);

    private static bool IsSecretName(string text) => text.Length is >= 1 and <= 127 && text.All(IsSecretCharacter);

    private static bool IsConfigKey(string text) =>
        text.Length is >= 1 and <= 128
        && (char.IsAsciiLetter(text[0]) || text[0] == '_')
        && text.All(c => IsSecretCharacter(c) || c is '_' or '.');

    private static bool IsSecretCharacter(char c) => char.IsAsciiLetterOrDigit(c) || c == '-';
}
