using System.Collections.Immutable;
using AvdPulumi.Configuration.Facts;
using AvdPulumi.Configuration.Rules.Files;
using AvdPulumi.Configuration.Settings;
using AvdPulumi.Configuration.Values;

namespace AvdPulumi.Configuration.Estate.Profiles;

/// <summary>Who gets a container: the members of the local groups of FSLogix, as Windows resolves them on a host.</summary>
/// <param name="Include">Members of the Include Lists.</param>
/// <param name="Exclude">Members of the Exclude Lists, which override the Include Lists.</param>
public sealed record ProfileMembership(ImmutableArray<string> Include, ImmutableArray<string> Exclude)
{
    /// <summary>Everyone: what FSLogix includes after installation. By SID, because the name depends on the language of Windows.</summary>
    public const string Everyone = "S-1-1-0";

    /// <summary>The prefix that means this machine in the name of a local account.</summary>
    public const string ThisMachine = @".\";

    /// <summary>
    /// The members for a pool. The local administrator is always left out: the file server does not know the account, so with prevent_login_with_failure nobody could sign in to
    /// a host whose domain cannot be reached.
    /// </summary>
    internal static ProfileMembership Of(AvdSettings settings) =>
        new(
            settings.Fslogix.IncludeMembers.IsEmpty
                ? [Everyone]
                :
                [
                    .. settings
                        .Fslogix.IncludeMembers.Select(member => NameOf(settings, member))
                        .Distinct(StringComparer.OrdinalIgnoreCase),
                ],
            [
                .. settings
                    .Fslogix.ExcludeMembers.Select(member => NameOf(settings, member))
                    .Append(ThisMachine + settings.SessionHost.Admin.Username)
                    .Distinct(StringComparer.OrdinalIgnoreCase),
            ]
        );

    // a name without a domain belongs to the domain, except for names that every machine knows
    private static string NameOf(AvdSettings settings, AccountName member)
    {
        if (member.ToString().StartsWith("S-1-", StringComparison.OrdinalIgnoreCase))
            return member.ToString();
        if (string.Equals(member.Name, "Everyone", StringComparison.OrdinalIgnoreCase))
            return Everyone;
        if (string.Equals(member.Name, "Authenticated Users", StringComparison.OrdinalIgnoreCase))
            return "S-1-5-11";
        if (member.Domain is { } given && DirectoryNames.MachineDomains.Contains(given))
            return member.ToString();
        return settings.Domain is { } domain && ProfileMembers.IsOwn(settings, member)
            ? $@"{DomainNames.ShortName(domain)}\{member.Name}"
            : member.ToString();
    }
}
