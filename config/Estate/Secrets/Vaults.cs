namespace AvdPulumi.Configuration;

/// <summary>The vaults that secret references may name.</summary>
internal static class Vaults
{
    // a derived name is kv-<name>-<environment>, cut to leave room for a hyphen and four characters that tell estates apart
    private const int LongestDerivedStart = 19;
    private const int DerivedEnd = 5;

    /// <summary>The estate's own vault, as given or adopted; null where its name is derived.</summary>
    public static string? Own(KeyVaultSettings vault) => vault.ExistingId?.Name ?? vault.Name;

    /// <summary>Whether a name is that of the estate's own vault.</summary>
    public static bool IsOwn(string name, AvdSettings settings) =>
        Own(settings.KeyVault) is { } own ? AreSame(own, name) : IsDerived(name, settings.Deployment);

    /// <summary>Whether two names are of one vault; Azure does not care about case.</summary>
    public static bool AreSame(string a, string b) => string.Equals(a, b, StringComparison.OrdinalIgnoreCase);

    private static bool IsDerived(string name, DeploymentSettings deployment)
    {
        var start = $"kv-{deployment.Name}-{deployment.Environment}";
        start = start[..Math.Min(start.Length, LongestDerivedStart)].TrimEnd('-');
        return name.Length == start.Length + DerivedEnd && name[start.Length] == '-'
            && name.StartsWith(start, StringComparison.OrdinalIgnoreCase) && name[(start.Length + 1)..].All(char.IsAsciiHexDigit);
    }
}
