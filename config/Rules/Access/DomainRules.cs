using System.Collections.Immutable;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Estate;
using AvdPulumi.Configuration.Facts;
using AvdPulumi.Configuration.Settings;
using AvdPulumi.Configuration.Values;

namespace AvdPulumi.Configuration.Rules.Access;

/// <summary>Names of the domain and of its OUs: AVD4022 to AVD4029.</summary>
internal static class DomainRules
{
    // last: static members are set in the order of the text
    public static ImmutableArray<Rule> All { get; } =
    [
        new()
        {
            Code = "AVD4022",
            Title = "The short name of the domain is not a NetBIOS name",
            Cause =
                "A NetBIOS name has up to 15 characters and no period, slash, colon or similar character. If netbios_name is not set, the first label of fqdn is used.",
            Example = "domain:\n  netbios_name: corp.contoso.com",
            Remedy = "Set netbios_name to the name before the backslash in CONTOSO\\user.",
            Source = new(
                "Naming conventions in Active Directory for computers, domains, sites, and OUs",
                "https://learn.microsoft.com/troubleshoot/windows-server/active-directory/naming-conventions-for-computer-domain-site-ou"
            ),
            Reads = ["domain.fqdn", "domain.netbios_name"],
            Check = static context =>
                context.Settings.Domain is { } domain && !IsNetbiosName(DomainNames.ShortName(domain))
                    ?
                    [
                        new(
                            "domain.netbios_name",
                            $"is '{DomainNames.ShortName(domain)}'{(domain.NetbiosName is null ? ", the first label of domain.fqdn" : "")}, "
                                + "but must be 1 to 15 characters without periods, spaces or slashes."
                        ),
                    ]
                    : [],
        },
        new()
        {
            Code = "AVD4024",
            Title = "An OU is in another domain",
            Cause = "A machine is placed in an OU of the domain that it joins. The DC= parts of the OU must match that domain.",
            Example = "domain:\n  fqdn: corp.contoso.com\n  ou_path: OU=AVD,DC=fabrikam,DC=com",
            Remedy = "Correct the DC= parts of the OU, or domain.fqdn.",
            Source = new(
                "NetJoinDomain function (lmjoin.h)",
                "https://learn.microsoft.com/windows/win32/api/lmjoin/nf-lmjoin-netjoindomain"
            ),
            Reads = ["domain.fqdn", "domain.ou_path", "sofs.ou_path"],
            Check = static context =>
                Units(context.Settings)
                    .Where(unit => !DomainNames.AreRelated(unit.Name.Domain, unit.Fqdn))
                    .Select(unit => new Finding(unit.Path, $"is in the domain {unit.Name.Domain}, but domain.fqdn is '{unit.Fqdn}'.")),
        },
        new()
        {
            Code = "AVD4025",
            Title = "An OU is in the parent or a child of the domain",
            Cause = "The join looks for the OU only in the domain itself, not in its parent or child domains.",
            Example = "domain:\n  fqdn: corp.contoso.com\n  ou_path: OU=AVD,DC=contoso,DC=com",
            Remedy = "Use an OU of the domain itself.",
            Source = new(
                "NetJoinDomain function (lmjoin.h)",
                "https://learn.microsoft.com/windows/win32/api/lmjoin/nf-lmjoin-netjoindomain"
            ),
            Severity = Severity.Warning,
            Reads = ["domain.fqdn", "domain.ou_path", "sofs.ou_path"],
            Check = static context =>
                Units(context.Settings)
                    .Where(unit => DomainNames.AreRelated(unit.Name.Domain, unit.Fqdn) && !DomainNames.AreSame(unit.Name.Domain, unit.Fqdn))
                    .Select(unit => new Finding(
                        unit.Path,
                        $"is in the domain {unit.Name.Domain}, which is related to domain.fqdn '{unit.Fqdn}', but not the same domain."
                    )),
        },
        new()
        {
            Code = "AVD4026",
            Title = "A container is used as an OU",
            Cause = "Group policies do not apply to containers such as CN=Computers, and a join can reject them.",
            Example = "domain:\n  ou_path: CN=Computers,DC=corp,DC=contoso,DC=com",
            Remedy = "Create an OU for the machines.",
            Source = new(
                "Redirect the users and computers containers in Active Directory domains",
                "https://learn.microsoft.com/troubleshoot/windows-server/active-directory/redirect-users-computers-containers"
            ),
            Severity = Severity.Warning,
            Reads = ["domain.fqdn", "domain.ou_path", "sofs.ou_path"],
            Check = static context =>
                Units(context.Settings)
                    .Where(unit => unit.Name.IsContainer)
                    .Select(unit => new Finding(
                        unit.Path,
                        $"is '{unit.Name}', which is a container, not an organizational unit.",
                        "Create an OU (OU=...) for the machines."
                    )),
        },
        new()
        {
            Code = "AVD4027",
            Title = "Session hosts have no OU",
            Cause =
                "Without ou_path, machines are placed in the default container of the domain. "
                + "Group policies for the hosts do not apply there, and the join account needs rights in the whole domain.",
            Example = "domain:\n  ou_path: null",
            Remedy = "Create an OU, delegate it to the join account, and set domain.ou_path to it.",
            Source = new(
                "Redirect the users and computers containers in Active Directory domains",
                "https://learn.microsoft.com/troubleshoot/windows-server/active-directory/redirect-users-computers-containers"
            ),
            Severity = Severity.Warning,
            Reads = ["domain.ou_path", "identity.pattern"],
            Check = static context =>
                context.Settings is { Identity.Pattern: not IdentityPattern.EntraOnly, Domain: { OuPath: null } }
                    ?
                    [
                        new(
                            "domain.ou_path",
                            "is not set, so hosts are placed in the default container of the domain, without group policies of their own.",
                            "Set it to the distinguished name of an OU."
                        ),
                    ]
                    : [],
        },
        new()
        {
            Code = "AVD4028",
            Title = "Users cannot sign in to Entra ID with the domain name",
            Cause = "Entra ID accepts user names with a public domain suffix. If the domain has a private name, users need another suffix.",
            Example = "identity:\n  pattern: hybrid_entra\ndomain:\n  fqdn: corp.local",
            Remedy = "Add a public UPN suffix to the forest and assign it to the users before you synchronize them.",
            Source = new(
                "Prepare a nonroutable domain for directory synchronization",
                "https://learn.microsoft.com/microsoft-365/enterprise/prepare-a-non-routable-domain-for-directory-synchronization"
            ),
            Severity = Severity.Note,
            Reads = ["identity.pattern", "domain.fqdn"],
            Check = static context =>
                context.Settings is { Identity.Pattern: IdentityPattern.HybridEntra, Domain.Fqdn: var fqdn }
                && DomainFacts.PrivateSuffixes.Any(suffix => fqdn.ToString().EndsWith(suffix, StringComparison.OrdinalIgnoreCase))
                    ?
                    [
                        new(
                            "domain.fqdn",
                            $"is '{fqdn}', which is not a public domain, so users need another UPN suffix for Entra ID.",
                            "Check that users have a public UPN suffix."
                        ),
                    ]
                    : [],
        },
    ];

    private static bool IsNetbiosName(string name) =>
        name.Length is >= 1 and <= DomainFacts.LongestNetbiosName
        && name.All(c =>
            !char.IsWhiteSpace(c) && !char.IsControl(c) && !DomainFacts.ForbiddenInNetbiosNames.Contains(c, StringComparison.Ordinal)
        );

    /// <summary>The OUs that machines are placed in.</summary>
    public static IEnumerable<Unit> Units(AvdSettings settings)
    {
        if (settings.Domain is not { } domain)
            yield break;
        if (domain.OuPath is { } hosts)
            yield return new("domain.ou_path", hosts, domain.Fqdn.ToString());
        if (settings.Sofs?.OuPath is { } sofs)
            yield return new("sofs.ou_path", sofs, domain.Fqdn.ToString());
    }

    public sealed record Unit(string Path, DistinguishedName Name, string Fqdn);
}
