using System.Collections.Immutable;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Estate;
using AvdPulumi.Configuration.Estate.Lookup;
using AvdPulumi.Configuration.Facts;
using AvdPulumi.Configuration.Settings;

namespace AvdPulumi.Configuration.Rules.Access;

/// <summary>Names of domains and units that a directory keeps for itself: AVD4102 to AVD4104, AVD4107.</summary>
internal static class DomainWordRules
{
    // last: static members are set in the order of the text
    public static ImmutableArray<Rule> All { get; } =
    [
        new()
        {
            Code = "AVD4102",
            Title = "The domain's short name is a word that Windows keeps for itself",
            Cause =
                "No domain has such a short name: BUILTIN\\Administrators, for instance, is a group of each machine. Without netbios_name the first label of fqdn counts.",
            Example = "domain:\n  netbios_name: BUILTIN",
            Remedy = "Write the short name that stands before the backslash in CONTOSO\\user.",
            Source = new(
                "Naming conventions in Active Directory for computers, domains, sites, and OUs",
                "https://learn.microsoft.com/troubleshoot/windows-server/active-directory/naming-conventions-for-computer-domain-site-ou"
            ),
            Severity = Severity.Warning,
            Reads = ["domain.fqdn", "domain.netbios_name"],
            Check = static context =>
                context.Settings.Domain is { } domain && DirectoryNames.ReservedForDomains.Contains(DomainNames.ShortName(domain))
                    ?
                    [
                        new(
                            "domain.netbios_name",
                            $"is '{DomainNames.ShortName(domain)}'{(domain.NetbiosName is null ? ", the first label of domain.fqdn" : "")}, a word that Windows keeps for itself.",
                            "Give the name that stands before the backslash in CONTOSO\\user."
                        ),
                    ]
                    : [],
        },
        new()
        {
            Code = "AVD4103",
            Title = "The name of a tenant stands in place of a domain",
            Cause =
                "Names that end in onmicrosoft.com are of tenants of Entra ID. Machines join a domain of Active Directory, which has another name; only Entra Domain Services can be named so.",
            Example = "domain:\n  fqdn: contoso.onmicrosoft.com",
            Remedy = "Write the DNS name of the Active Directory domain.",
            Source = new(
                "Managing custom domain names in Microsoft Entra ID",
                "https://learn.microsoft.com/entra/identity/users/domains-manage"
            ),
            Severity = Severity.Warning,
            Reads = ["domain.fqdn", "domain.forest_fqdn"],
            Check = static context =>
                Names(context.Settings.Domain)
                    .Where(name => name.Value.EndsWith(DirectoryNames.TenantSuffix, StringComparison.OrdinalIgnoreCase))
                    .Select(name => new Finding(
                        name.Path,
                        $"is '{name.Value}', the name of a tenant of Entra ID.",
                        "Write the DNS name of the Active Directory domain."
                    )),
        },
        new()
        {
            Code = "AVD4104",
            Title = "The forest is below the domain",
            Cause = "A forest has the name of its root domain, and the root is below no other domain.",
            Example = "domain:\n  fqdn: corp.contoso.com\n  forest_fqdn: emea.corp.contoso.com",
            Remedy = "Write the name of the forest's root domain: Get-ADForest shows it as RootDomain.",
            Source = new(
                "Understanding the Active Directory logical model",
                "https://learn.microsoft.com/windows-server/identity/ad-ds/plan/understanding-the-active-directory-logical-model"
            ),
            Reads = ["domain.fqdn", "domain.forest_fqdn"],
            Check = static context =>
                context.Settings.Domain is { ForestFqdn: { } forest, Fqdn: var fqdn }
                && forest.ToString().EndsWith("." + fqdn, StringComparison.OrdinalIgnoreCase)
                    ?
                    [
                        new(
                            "domain.forest_fqdn",
                            $"is '{forest}', which is below domain.fqdn '{fqdn}'.",
                            "Write the name of the forest's root domain."
                        ),
                    ]
                    : [],
        },
        new()
        {
            Code = "AVD4107",
            Title = "A unit that the domain keeps for itself, or that cannot exist",
            Cause =
                "Computers and Users are containers (CN=) at the root of a domain, so OU=Computers is not there. A container holds no unit. "
                + "The unit Domain Controllers gives its machines the policies of domain controllers.",
            Example = "domain:\n  ou_path: OU=Computers,DC=corp,DC=contoso,DC=com",
            Remedy = "Make an organizational unit for the machines, and copy its attribute distinguishedName.",
            Source = new(
                "MS-ADTS, naming attributes: values are unique among siblings",
                "https://learn.microsoft.com/openspecs/windows_protocols/ms-adts/04f6dde4-ce00-4fc5-82f0-f36d19518289"
            ),
            Severity = Severity.Warning,
            Reads = ["domain.fqdn", "domain.ou_path", "sofs.ou_path"],
            Check = static context =>
                DomainRules
                    .Units(context.Settings)
                    .SelectMany(static unit =>
                        WhyNot([.. unit.Name.Units]) is { } why
                            ?
                            [
                                new Finding(
                                    unit.Path,
                                    $"is '{unit.Name}', but {why}.",
                                    "Make a unit for the machines, and copy its distinguishedName."
                                ),
                            ]
                            : ImmutableArray<Finding>.Empty
                    ),
        },
    ];

    private static IEnumerable<Place<string>> Names(DomainSettings? domain) =>
        domain is null
            ? []
            : [.. Places.At("domain.fqdn", domain.Fqdn).AsText(), .. Places.At("domain.forest_fqdn", domain.ForestFqdn).AsText()];

    // from the unit up to the one below the domain
    private static string? WhyNot(ImmutableArray<string> units)
    {
        for (var i = 1; i < units.Length; i++)
            if (IsUnit(units[i - 1]) && !IsUnit(units[i]))
                return $"'{units[i]}' is a container, which holds no unit";
        if (!IsUnit(units[^1]))
            return null;
        var top = units[^1][3..];
        if (DirectoryNames.RootContainers.Contains(top))
            return $"a domain has CN={top} at its root, a container, and no unit of that name";
        return units.Length == 1 && string.Equals(top, DirectoryNames.ControllersUnit, StringComparison.OrdinalIgnoreCase)
            ? "that unit is for domain controllers, whose policies the machines would get"
            : null;
    }

    private static bool IsUnit(string part) => part.StartsWith("OU=", StringComparison.OrdinalIgnoreCase);
}
