using System.Collections.Immutable;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Estate;
using AvdPulumi.Configuration.Facts;
using AvdPulumi.Configuration.Settings;
using AvdPulumi.Configuration.Values;

namespace AvdPulumi.Configuration.Rules.Access;

/// <summary>Names of the domain and of its units: AVD4022 to AVD4029.</summary>
internal static class DomainRules
{
    // last: static members are set in the order of the text
    public static ImmutableArray<Rule> All { get; } =
    [
        new()
        {
            Code = "AVD4022",
            Title = "The domain's short name is not a NetBIOS name",
            Cause =
                "A NetBIOS name has up to 15 characters and no period, slash, colon or the like. Where it is not given, the first label of fqdn is taken.",
            Example = "domain:\n  netbios_name: corp.contoso.com",
            Remedy = "Write the short name that stands before the backslash in CONTOSO\\user.",
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
                                + "but must be 1 to 15 characters without periods, spaces or slashes.",
                            "Give the name that stands before the backslash in CONTOSO\\user."
                        ),
                    ]
                    : [],
        },
        new()
        {
            Code = "AVD4024",
            Title = "A unit is in another domain",
            Cause = "A machine is put into a unit of the domain it joins; the DC= parts of the unit spell that domain.",
            Example = "domain:\n  fqdn: corp.contoso.com\n  ou_path: OU=AVD,DC=fabrikam,DC=com",
            Remedy = "Correct the DC= parts, or fqdn.",
            Source = new(
                "NetJoinDomain function (lmjoin.h)",
                "https://learn.microsoft.com/windows/win32/api/lmjoin/nf-lmjoin-netjoindomain"
            ),
            Reads = ["domain.fqdn", "domain.ou_path", "sofs.ou_path"],
            Check = static context =>
                Units(context.Settings)
                    .Where(unit => !DomainNames.AreRelated(unit.Name.Domain, unit.Fqdn))
                    .Select(unit => new Finding(
                        unit.Path,
                        $"is in the domain {unit.Name.Domain}, but domain.fqdn is '{unit.Fqdn}'.",
                        "Correct the DC= parts."
                    )),
        },
        new()
        {
            Code = "AVD4025",
            Title = "A unit is in the parent or a child of the domain",
            Cause = "The join finds the unit only in the domain that is joined, not in one above or below it.",
            Example = "domain:\n  fqdn: corp.contoso.com\n  ou_path: OU=AVD,DC=contoso,DC=com",
            Remedy = "Name a unit of the domain itself.",
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
                        $"is in the domain {unit.Name.Domain}, and domain.fqdn is '{unit.Fqdn}': related, but not the same.",
                        "Name a unit of the domain that is joined."
                    )),
        },
        new()
        {
            Code = "AVD4026",
            Title = "A container takes the place of a unit",
            Cause = "Containers such as CN=Computers take no group policy, and the join refuses them in places.",
            Example = "domain:\n  ou_path: CN=Computers,DC=corp,DC=contoso,DC=com",
            Remedy = "Make an organizational unit for the machines.",
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
                        $"is '{unit.Name}', a container and not an organizational unit.",
                        "Make a unit, OU=..., for the machines."
                    )),
        },
        new()
        {
            Code = "AVD4027",
            Title = "Session hosts have no unit of their own",
            Cause =
                "Without ou_path the machines land in the domain's default container, where no group policy of theirs applies and the join account needs rights in the "
                + "whole domain.",
            Example = "domain:\n  ou_path: null",
            Remedy = "Make a unit, delegate it to the join account, and give it as domain.ou_path.",
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
                            "is not given, so hosts land in the domain's default container, without group policies of their own.",
                            "Give the unit's distinguished name."
                        ),
                    ]
                    : [],
        },
        new()
        {
            Code = "AVD4028",
            Title = "Users cannot sign in to Entra ID with the domain's name",
            Cause =
                "Entra ID knows users by names that end in a domain of the internet. Where the domain has a private name, users need another suffix.",
            Example = "identity:\n  pattern: hybrid_entra\ndomain:\n  fqdn: corp.local",
            Remedy = "Add a public UPN suffix to the forest and give it to the users before they are synchronized.",
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
                            $"is '{fqdn}', which the internet does not know, so users need another UPN suffix for Entra ID.",
                            "Check that they have one."
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

    /// <summary>The units that machines are put into.</summary>
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
