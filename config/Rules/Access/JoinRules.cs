using System.Collections.Immutable;
using System.Globalization;

namespace AvdPulumi.Configuration;

/// <summary>The account and the options of the domain join: AVD4031 to AVD4034.</summary>
internal static class JoinRules
{
    private const string Delegation = "Architecture Deep Design, AD DS Domain Join";

    private static readonly Rule UserIsInTheDomain = new(
        new("AVD4031", "The join account is of another domain",
            "The account needs rights in the unit that the machines are put into. An account of a trusted domain can have them, but a slip is more likely.",
            "domain:\n  fqdn: corp.contoso.com\n  join_user: FABRIKAM\\svc-avd-join",
            "Use an account of the domain, or correct netbios_name.",
            Delegation),
        Severity.Warning,
        ["domain.fqdn", "domain.netbios_name", "domain.join_user"],
        static context => context.Settings.Domain is { } domain && !IsOf(domain.JoinUser, domain)
            ? [new("domain.join_user", $"domain.join_user is '{domain.JoinUser}', but the domain is '{domain.Fqdn}' with the short name '{DomainNames.ShortName(domain)}'.",
                "Use an account of the domain, or correct netbios_name.")]
            : []);

    private static readonly Rule UserHasFewRights = new(
        new("AVD4032", "The join account looks like an administrator of the domain",
            "Its password is used on every machine. An account with more rights than creating computers in one unit puts the whole domain at risk.",
            "domain:\n  join_user: CONTOSO\\Administrator",
            "Use an account of its own that may create and delete computers in the unit, and no more.",
            Delegation),
        Severity.Warning,
        ["domain.join_user"],
        static context => context.Settings.Domain is { JoinUser: var user } && LooksPrivileged(user.User)
            ? [new("domain.join_user", $"domain.join_user is '{user}', which looks like an administrator of the domain.",
                "Use an account that may create and delete computers in the unit, and no more.")]
            : []);

    private static readonly Rule OptionsJoin = new(
        new("AVD4033", "The options of the join do not join",
            "The options are added up: 1 joins the domain, 2 creates the account, 32 takes over an account that exists. Without 1 the machine stays in a workgroup.",
            "domain:\n  join_options: 2",
            "Use 3, or leave the key out.",
            "NetJoinDomain function"),
        Severity.Error,
        ["domain.join_options"],
        static context => context.Settings.Domain is { JoinOptions: var options } && (options & DomainFacts.JoinBit) == 0
            ? [new("domain.join_options", string.Create(CultureInfo.InvariantCulture, $"domain.join_options is {options}, which lacks 1, the option that joins."), "Use 3.")]
            : []);

    private static readonly Rule RejoinIsHardened = new(
        new("AVD4034", "Machines may take over computer accounts",
            "Windows lets an account be taken over only by the one who created it. A name used twice by mistake then breaks the first machine.",
            "domain:\n  join_options: 35",
            "Use 35 for rebuilding hosts of the same names with the same join account; else 3.",
            "KB5020276, Domain join hardening changes"),
        Severity.Note,
        ["domain.join_options"],
        static context => context.Settings.Domain is { JoinOptions: var options } && (options & DomainFacts.RejoinBit) != 0
            ? [new("domain.join_options", string.Create(CultureInfo.InvariantCulture, $"domain.join_options is {options}, which lets a machine take over the account of another."),
                "The account must have been created by the same join account.")]
            : []);

    // last: static members are set in the order of the text
    public static ImmutableArray<Rule> All { get; } = [UserIsInTheDomain, UserHasFewRights, OptionsJoin, RejoinIsHardened];

    private static bool IsOf(LogonName account, DomainSettings domain)
    {
        var fqdn = domain.Fqdn.ToString();
        return account.IsPrincipalName
            ? DomainNames.AreRelated(account.Domain, fqdn)
            : DomainNames.AreSame(account.Domain, DomainNames.ShortName(domain)) || DomainNames.AreSame(account.Domain, fqdn);
    }

    private static bool LooksPrivileged(string user)
    {
        var plain = string.Concat(user.Where(char.IsAsciiLetterOrDigit)).ToLowerInvariant();
        return plain == "admin" || DomainFacts.PrivilegedNames.Any(name => plain.Contains(name, StringComparison.Ordinal));
    }
}
