using System.Collections.Immutable;
using System.Globalization;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Estate;
using AvdPulumi.Configuration.Facts;
using AvdPulumi.Configuration.Settings;
using AvdPulumi.Configuration.Values;

namespace AvdPulumi.Configuration.Rules.Access;

/// <summary>The account and the options of the domain join: AVD4031 to AVD4034.</summary>
internal static class JoinRules
{
    // last: static members are set in the order of the text
    public static ImmutableArray<Rule> All { get; } =
    [
        new()
        {
            Code = "AVD4031",
            Title = "The join account is in another domain",
            Cause =
                "The account needs rights in the OU of the machines. An account of a trusted domain can have them, but a mistake is more likely.",
            Example = "domain:\n  fqdn: corp.contoso.com\n  join_user: FABRIKAM\\svc-avd-join",
            Remedy = "Use an account of the domain, or correct netbios_name.",
            Source = Source.Assumption("the join account is usually in the domain that hosts join"),
            Severity = Severity.Warning,
            Reads = ["domain.fqdn", "domain.netbios_name", "domain.join_user"],
            Check = static context =>
                context.Settings.Domain is { } domain && !IsOf(domain.JoinUser, domain)
                    ?
                    [
                        new(
                            "domain.join_user",
                            $"is '{domain.JoinUser}', but the domain is '{domain.Fqdn}' with the short name '{DomainNames.ShortName(domain)}'."
                        ),
                    ]
                    : [],
        },
        new()
        {
            Code = "AVD4032",
            Title = "The join account looks like a domain administrator",
            Cause =
                "Every machine uses its password. An account with more rights than creating computers in one OU puts the whole domain at risk.",
            Example = "domain:\n  join_user: CONTOSO\\Administrator",
            Remedy = "Use a dedicated account that may create and delete computers in the OU only.",
            Source = new(
                "Implementing Least-Privilege Administrative Models",
                "https://learn.microsoft.com/windows-server/identity/ad-ds/plan/security-best-practices/implementing-least-privilege-administrative-models"
            ),
            Severity = Severity.Warning,
            Reads = ["domain.join_user"],
            Check = static context =>
                context.Settings.Domain is { JoinUser: var user } && LooksPrivileged(user.User)
                    ? [new("domain.join_user", $"is '{user}', which looks like a domain administrator.")]
                    : [],
        },
        new()
        {
            Code = "AVD4033",
            Title = "The join options do not join",
            Cause =
                "The value is the sum of its options: 1 joins the domain, 2 creates the account, 32 reuses an existing account. "
                + "Without 1, the machine stays in a workgroup.",
            Example = "domain:\n  join_options: 2",
            Remedy = "Set domain.join_options to 3, or remove the key.",
            Source = new(
                "NetJoinDomain function (lmjoin.h)",
                "https://learn.microsoft.com/windows/win32/api/lmjoin/nf-lmjoin-netjoindomain"
            ),
            Reads = ["domain.join_options"],
            Check = static context =>
                context.Settings.Domain is { JoinOptions: var options } && (options & DomainFacts.JoinBit) == 0
                    ?
                    [
                        new(
                            "domain.join_options",
                            string.Create(CultureInfo.InvariantCulture, $"is {options}, without 1, the option that joins.")
                        ),
                    ]
                    : [],
        },
        new()
        {
            Code = "AVD4034",
            Title = "Machines may reuse computer accounts",
            Cause =
                "Windows allows the reuse of an account only if the same join account created it. If a name is used twice by mistake, the first machine stops working.",
            Example = "domain:\n  join_options: 35",
            Remedy = "Set domain.join_options to 35 only to rebuild hosts with the same names and the same join account. Otherwise use 3.",
            Source = new(
                "KB5020276: Netjoin: Domain join hardening changes",
                "https://support.microsoft.com/topic/kb5020276-netjoin-domain-join-hardening-changes-2b65a0f3-1f4c-42ef-ac0f-1caaf421baf8"
            ),
            Severity = Severity.Note,
            Reads = ["domain.join_options"],
            Check = static context =>
                context.Settings.Domain is { JoinOptions: var options } && (options & DomainFacts.RejoinBit) != 0
                    ?
                    [
                        new(
                            "domain.join_options",
                            string.Create(
                                CultureInfo.InvariantCulture,
                                $"is {options}, which lets a machine reuse the account of another machine."
                            )
                        ),
                    ]
                    : [],
        },
    ];

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
