using AvdPulumi.Configuration.Estate;
using AvdPulumi.Configuration.Settings;
using AvdPulumi.Configuration.Values;

namespace AvdPulumi.Configuration.Rules.Files;

/// <summary>Accounts by name, as members of profile groups: a name alone is one of the domain that hosts join.</summary>
internal static class ProfileMembers
{
    /// <summary>Whether two names are of one account.</summary>
    public static bool IsSame(AvdSettings settings, AccountName one, AccountName other) =>
        string.Equals(one.Name, other.Name, StringComparison.OrdinalIgnoreCase)
        && (
            string.Equals(one.Domain, other.Domain, StringComparison.OrdinalIgnoreCase) || (IsOwn(settings, one) && IsOwn(settings, other))
        );

    /// <summary>Whether an account is of the domain that hosts join, or of each machine.</summary>
    public static bool IsOwn(AvdSettings settings, AccountName account) =>
        account.Domain is not { } name
        || DomainNames.AreSame(name, "BUILTIN")
        || DomainNames.AreSame(name, "NT AUTHORITY")
        || (
            settings.Domain is { } domain
            && (DomainNames.AreSame(name, DomainNames.ShortName(domain)) || DomainNames.AreSame(name, domain.Fqdn.ToString()))
        );
}
