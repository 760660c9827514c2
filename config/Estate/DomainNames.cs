using AvdPulumi.Configuration.Settings;

namespace AvdPulumi.Configuration.Estate;

/// <summary>The names around a domain.</summary>
public static class DomainNames
{
    /// <summary>The domain's NetBIOS name, as given or derived.</summary>
    public static string ShortName(DomainSettings domain) => domain.NetbiosName ?? domain.Fqdn.FirstLabel.ToUpperInvariant();

    /// <summary>Whether two names are of one domain.</summary>
    public static bool AreSame(string a, string b) => string.Equals(a, b, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether one domain is the other, or one lies below the other.</summary>
    public static bool AreRelated(string a, string b) => IsWithin(a, b) || IsWithin(b, a);

    private static bool IsWithin(string inner, string outer) =>
        inner.EndsWith(outer, StringComparison.OrdinalIgnoreCase) && (inner.Length == outer.Length || inner[^(outer.Length + 1)] == '.');
}
