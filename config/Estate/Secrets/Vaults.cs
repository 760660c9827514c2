using AvdPulumi.Configuration.Settings;

namespace AvdPulumi.Configuration.Estate.Secrets;

/// <summary>The vaults that secret references may use.</summary>
internal static class Vaults
{
    /// <summary>The estate's own vault, as set or adopted; null if its name is derived.</summary>
    public static string? Own(KeyVaultSettings vault) => vault.ExistingId?.Name ?? vault.Name;

    /// <summary>Whether a name is that of the estate's own vault.</summary>
    public static bool IsOwn(string name, AvdSettings settings) =>
        Own(settings.KeyVault) is { } own ? AreSame(own, name) : EstateNames.MayBeKeyVault(name, settings.Deployment);

    /// <summary>Whether two names are the same vault; Azure ignores letter case.</summary>
    public static bool AreSame(string a, string b) => string.Equals(a, b, StringComparison.OrdinalIgnoreCase);
}
