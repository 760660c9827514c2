using System.Collections.Immutable;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Estate;
using AvdPulumi.Configuration.Estate.Lookup;
using AvdPulumi.Configuration.Facts;
using AvdPulumi.Configuration.Settings;

namespace AvdPulumi.Configuration.Rules.Access;

/// <summary>Names of domains and OUs that a directory reserves: AVD4102 to AVD4104, AVD4107.</summary>
internal static class DomainWordRules
{
    // last: static members are set in the order of the text
    public static ImmutableArray<Rule> All { get; } =
    [
        new()
        {
            Code = "AVD4102",
            Title = "The short name of the domain is reserved by Windows",
            Cause =
                "No domain has such a short name: BUILTIN\\Administrators, for example, is a group of each machine. "
                + "If netbios_name is not set, the first label of fqdn is used.",
            Example = "domain:\n  netbios_name: BUILTIN",
            Remedy = "Set netbios_name to the name before the backslash in CONTOSO\\user.",
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
                            $"is '{DomainNames.ShortName(domain)}'{(domain.NetbiosName is null ? ", the first label of domain.fqdn" : "")}, a word that Windows reserves."
                        ),
                    ]
                    : [],
        },
        new()
        {
            Code = "AVD4103",
            Title = "The name of a tenant is used as a domain",
            Cause =
                "Names that end in onmicrosoft.com belong to Entra ID tenants. Machines join an Active Directory domain, which has another name. "
                + "Only Entra Domain Services can use such a name.",
            Example = "domain:\n  fqdn: contoso.onmicrosoft.com",
            Remedy = "Use the DNS name of the Active Directory domain.",
            Source = new(
                "Managing custom domain names in Microsoft Entra ID",
                "https://learn.microsoft.com/entra/identity/users/domains-manage"
            ),
            Severity = Severity.Warning,
            Reads = ["domain.fqdn", "domain.forest_fqdn"],
            Check = static context =>
                Names(context.Settings.Domain)
                    .Where(name => name.Value.EndsWith(DirectoryNames.TenantSuffix, StringComparison.OrdinalIgnoreCase))
                    .Select(name => new Finding(name.Path, $"is '{name.Value}', the name of an Entra ID tenant.")),
        },
        new()
        {
            Code = "AVD4104",
            Title = "The forest is below the domain",
            Cause = "A forest has the name of its root domain, and the root domain has no parent.",
            Example = "domain:\n  fqdn: corp.contoso.com\n  forest_fqdn: emea.corp.contoso.com",
            Remedy = "Use the name of the forest's root domain. Get-ADForest shows it as RootDomain.",
            Source = new(
                "Understanding the Active Directory logical model",
                "https://learn.microsoft.com/windows-server/identity/ad-ds/plan/understanding-the-active-directory-logical-model"
            ),
            Reads = ["domain.fqdn", "domain.forest_fqdn"],
            Check = static context =>
                context.Settings.Domain is { ForestFqdn: { } forest, Fqdn: var fqdn }
                && forest.ToString().EndsWith("." + fqdn, StringComparison.OrdinalIgnoreCase)
                    ? [new("domain.forest_fqdn", $"is '{forest}', which is below domain.fqdn '{fqdn}'.")]
                    : [],
        },
        new()
        {
            Code = "AVD4107",
            Title = "An OU is reserved or cannot exist",
            Cause =
                "Computers and Users are containers (CN=) at the root of a domain, so OU=Computers does not exist. A container holds no OU. "
                + "The OU Domain Controllers applies the policies of domain controllers to its machines.",
            Example = "domain:\n  ou_path: OU=Computers,DC=corp,DC=contoso,DC=com",
            Remedy = "Create an OU for the machines, and copy its attribute distinguishedName.",
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
                            ? [new Finding(unit.Path, $"is '{unit.Name}', but {why}.")]
                            : ImmutableArray<Finding>.Empty
                    ),
        },
    ];

    private static IEnumerable<Place<string>> Names(DomainSettings? domain) =>
        domain is null
            ? []
            : [.. Places.At("domain.fqdn", domain.Fqdn).AsText(), .. Places.At("domain.forest_fqdn", domain.ForestFqdn).AsText()];

    // from the OU up to the one below the domain
    private static string? WhyNot(ImmutableArray<string> units)
    {
        for (var i = 1; i < units.Length; i++)
            if (IsUnit(units[i - 1]) && !IsUnit(units[i]))
                return $"'{units[i]}' is a container, which holds no OU";
        if (!IsUnit(units[^1]))
            return null;
        var top = units[^1][3..];
        if (DirectoryNames.RootContainers.Contains(top))
            return $"a domain has the container CN={top} at its root, and no OU of that name";
        return units.Length == 1 && string.Equals(top, DirectoryNames.ControllersUnit, StringComparison.OrdinalIgnoreCase)
            ? "that OU is for domain controllers, and the machines would get their policies"
            : null;
    }

    private static bool IsUnit(string part) => part.StartsWith("OU=", StringComparison.OrdinalIgnoreCase);
}
