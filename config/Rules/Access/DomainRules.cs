using System.Collections.Immutable;

namespace AvdPulumi.Configuration;

/// <summary>Names of the domain and of its units: AVD4022 to AVD4029.</summary>
internal static class DomainRules
{
    private const string Naming = "Naming conventions in Active Directory";
    private const string Join = "Azure Local VMs, domain join extension";

    private static readonly Rule NetbiosNameIsAName = new(
        new("AVD4022", "The domain's short name is not a NetBIOS name",
            "A NetBIOS name has up to 15 characters and no period, slash, colon or the like. Where it is not given, the first label of fqdn is taken.",
            "domain:\n  netbios_name: corp.contoso.com",
            "Write the short name that stands before the backslash in CONTOSO\\user.",
            Naming),
        Severity.Error,
        ["domain.fqdn", "domain.netbios_name"],
        static context => context.Settings.Domain is { } domain && !IsNetbiosName(DomainNames.ShortName(domain))
            ? [new("domain.netbios_name",
                $"domain.netbios_name is '{DomainNames.ShortName(domain)}'{(domain.NetbiosName is null ? ", the first label of domain.fqdn" : "")}, "
                + "but must be 1 to 15 characters without periods, spaces or slashes.",
                "Give the name that stands before the backslash in CONTOSO\\user.")]
            : []);

    private static readonly Rule UnitsAreInTheDomain = new(
        new("AVD4024", "A unit is in another domain",
            "A machine is put into a unit of the domain it joins; the DC= parts of the unit spell that domain.",
            "domain:\n  fqdn: corp.contoso.com\n  ou_path: OU=AVD,DC=fabrikam,DC=com",
            "Correct the DC= parts, or fqdn.",
            Join),
        Severity.Error,
        ["domain.fqdn", "domain.ou_path", "sofs.ou_path"],
        static context => Units(context.Settings).Where(unit => !DomainNames.AreRelated(unit.Name.Domain, unit.Fqdn)).Select(unit => new Finding(unit.Path,
            $"{unit.Path} is in the domain {unit.Name.Domain}, but domain.fqdn is '{unit.Fqdn}'.", "Correct the DC= parts.")));

    private static readonly Rule UnitsAreInTheSameDomain = new(
        new("AVD4025", "A unit is in the parent or a child of the domain",
            "The join finds the unit only in the domain that is joined, not in one above or below it.",
            "domain:\n  fqdn: corp.contoso.com\n  ou_path: OU=AVD,DC=contoso,DC=com",
            "Name a unit of the domain itself.",
            Join),
        Severity.Warning,
        ["domain.fqdn", "domain.ou_path", "sofs.ou_path"],
        static context => Units(context.Settings)
            .Where(unit => DomainNames.AreRelated(unit.Name.Domain, unit.Fqdn) && !DomainNames.AreSame(unit.Name.Domain, unit.Fqdn))
            .Select(unit => new Finding(unit.Path, $"{unit.Path} is in the domain {unit.Name.Domain}, and domain.fqdn is '{unit.Fqdn}': related, but not the same.",
                "Name a unit of the domain that is joined.")));

    private static readonly Rule UnitsAreUnits = new(
        new("AVD4026", "A container takes the place of a unit",
            "Containers such as CN=Computers take no group policy, and the join refuses them in places.",
            "domain:\n  ou_path: CN=Computers,DC=corp,DC=contoso,DC=com",
            "Make an organizational unit for the machines.",
            Join),
        Severity.Warning,
        ["domain.fqdn", "domain.ou_path", "sofs.ou_path"],
        static context => Units(context.Settings)
            .Where(unit => unit.Name.IsContainer)
            .Select(unit => new Finding(unit.Path, $"{unit.Path} is '{unit.Name}', a container and not an organizational unit.", "Make a unit, OU=..., for the machines.")));

    private static readonly Rule HostsHaveAUnit = new(
        new("AVD4027", "Session hosts have no unit of their own",
            "Without ou_path the machines land in the domain's default container, where no group policy of theirs applies and the join account needs rights in the "
            + "whole domain.",
            "domain:\n  ou_path: null",
            "Make a unit, delegate it to the join account, and give it as domain.ou_path.",
            "Architecture Deep Design, AD DS Domain Join"),
        Severity.Warning,
        ["domain.ou_path", "identity.pattern"],
        static context => context.Settings is { Identity.Pattern: not IdentityPattern.EntraOnly, Domain: { OuPath: null } }
            ? [new("domain.ou_path", "domain.ou_path is not given, so hosts land in the domain's default container, without group policies of their own.",
                "Give the unit's distinguished name.")]
            : []);

    private static readonly Rule HybridSuffixIsPublic = new(
        new("AVD4028", "Users cannot sign in to Entra ID with the domain's name",
            "Entra ID knows users by names that end in a domain of the internet. Where the domain has a private name, users need another suffix.",
            "identity:\n  pattern: hybrid_entra\ndomain:\n  fqdn: corp.local",
            "Add a public UPN suffix to the forest and give it to the users before they are synchronized.",
            "Architecture Deep Design, Hybrid Entra ID Join"),
        Severity.Note,
        ["identity.pattern", "domain.fqdn"],
        static context => context.Settings is { Identity.Pattern: IdentityPattern.HybridEntra, Domain.Fqdn: var fqdn }
            && DomainFacts.PrivateSuffixes.Any(suffix => fqdn.ToString().EndsWith(suffix, StringComparison.OrdinalIgnoreCase))
            ? [new("domain.fqdn", $"domain.fqdn is '{fqdn}', which the internet does not know, so users need another UPN suffix for Entra ID.", "Check that they have one.")]
            : []);

    // last: static members are set in the order of the text
    public static ImmutableArray<Rule> All { get; } =
        [NetbiosNameIsAName, UnitsAreInTheDomain, UnitsAreInTheSameDomain, UnitsAreUnits, HostsHaveAUnit, HybridSuffixIsPublic];

    private static bool IsNetbiosName(string name) => name.Length is >= 1 and <= DomainFacts.LongestNetbiosName
        && name.All(c => !char.IsWhiteSpace(c) && !char.IsControl(c) && !DomainFacts.ForbiddenInNetbiosNames.Contains(c, StringComparison.Ordinal));

    /// <summary>The units that machines are put into.</summary>
    public static IEnumerable<Unit> Units(AvdSettings settings)
    {
        if (settings.Domain is not { } domain) yield break;
        if (domain.OuPath is { } hosts) yield return new("domain.ou_path", hosts, domain.Fqdn.ToString());
        if (settings.Sofs?.OuPath is { } sofs) yield return new("sofs.ou_path", sofs, domain.Fqdn.ToString());
    }

    public sealed record Unit(string Path, DistinguishedName Name, string Fqdn);
}
