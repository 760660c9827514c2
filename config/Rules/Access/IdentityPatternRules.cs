using System.Collections.Immutable;

namespace AvdPulumi.Configuration;

/// <summary>What each identity pattern needs and excludes: AVD4001 to AVD4009.</summary>
internal static class IdentityPatternRules
{
    private const string Patterns = "Architecture Deep Design, Identity Patterns";
    private const string ArcLogin = "Entra login for Arc-enabled servers";

    private static readonly Rule DomainIsGiven = new(
        new("AVD4001", "The domain is missing",
            "With the patterns ad_ds and hybrid_entra session hosts join Active Directory, and the section domain says which domain and by which account.",
            "identity:\n  pattern: hybrid_entra\ndomain: null",
            "Add the section domain: fqdn, ou_path, join_user, join_password.",
            Patterns),
        Severity.Error,
        ["identity.pattern", "domain"],
        static context => context.Settings is { Identity.Pattern: not IdentityPattern.EntraOnly, Domain: null }
            ? [new("domain", $"identity.pattern is {Word(context)}, so hosts join Active Directory, but the section domain is missing.",
                "Add domain with fqdn, ou_path, join_user and join_password.")]
            : []);

    private static readonly Rule EntraOnlyHasNoDomain = new(
        new("AVD4002", "A domain is given for hosts that join Entra ID only",
            "A machine is either in Active Directory or joined to Entra ID; the two extensions exclude each other.",
            "identity:\n  pattern: entra_only\ndomain:\n  fqdn: corp.contoso.com",
            "Remove the section domain (domain: null in an overlay), or choose hybrid_entra.",
            Patterns),
        Severity.Error,
        ["identity.pattern", "domain"],
        static context => context.Settings is { Identity.Pattern: IdentityPattern.EntraOnly, Domain: not null }
            ? [new("domain", "identity.pattern is entra_only, so hosts join no domain, but the section domain is given.",
                "Write domain: null, or choose the pattern hybrid_entra.")]
            : []);

    private static readonly Rule EntraOnlyIsNew = new(
        new("AVD4003", "Entra join on Azure Local needs a proof first",
            "Microsoft's portal adds only domain-joined hosts on Azure Local; joining Entra ID works through other ways of deployment, for Windows 11 24H2 and "
            + "Windows Server 2025 with desktop. Older documents, the Architecture Deep Design among them, say that it is impossible.",
            "identity:\n  pattern: entra_only",
            "Deploy one host, sign in, and check the profile before the fleet follows. Active Directory stays the safe choice.",
            "Azure Virtual Desktop on Azure Local, supported deployment configurations"),
        Severity.Note,
        ["identity.pattern"],
        static context => context.Settings.Identity.Pattern == IdentityPattern.EntraOnly
            ? [new("identity.pattern", "identity.pattern is entra_only: Azure Local supports it outside the portal only, from Windows 11 24H2 or Windows Server 2025 on.",
                "Prove it with one host before the fleet follows.")]
            : []);

    private static readonly Rule EntraOnlyHasVmAdmins = new(
        new("AVD4004", "Nobody may administer Entra-joined hosts",
            "Only those with the role Virtual Machine Administrator Login are administrators on hosts without Active Directory.",
            "identity:\n  pattern: entra_only\nrbac:\n  vm_admins: []",
            "Add the administrators' group to rbac.vm_admins.",
            ArcLogin),
        Severity.Warning,
        ["identity.pattern", "rbac.vm_admins"],
        static context => context.Settings is { Identity.Pattern: IdentityPattern.EntraOnly, Rbac.VmAdmins.IsEmpty: true }
            ? [new("rbac.vm_admins", "rbac.vm_admins is empty, so with entra_only nobody can sign in to a host as administrator.", "Add a group.")]
            : []);

    private static readonly Rule VmAdminsNeedEntraOnly = new(
        new("AVD4005", "Login roles have no effect on domain-joined hosts",
            "The roles Virtual Machine User Login and Administrator Login count on Entra-joined machines; in a domain its groups decide.",
            "identity:\n  pattern: hybrid_entra\nrbac:\n  vm_admins:\n    - {name: Admins, object_id: 00000000-0000-0000-0000-000000000001}",
            "Remove rbac.vm_admins, and make the people administrators by group policy.",
            ArcLogin),
        Severity.Warning,
        ["identity.pattern", "rbac.vm_admins"],
        static context => context.Settings is { Identity.Pattern: not IdentityPattern.EntraOnly, Rbac.VmAdmins.IsEmpty: false }
            ? [new("rbac.vm_admins", $"rbac.vm_admins has no effect with identity.pattern {Word(context)}.", "Remove it; in a domain a group policy names the administrators.")]
            : []);

    private static readonly Rule EntraOnlyFitsImage = new(
        new("AVD4006", "The image is too old for Entra join",
            "The extension AADLoginForWindows takes Windows 11 24H2 or later and Windows Server 2025 with desktop on Arc machines.",
            "identity:\n  pattern: entra_only\nimage:\n  source:\n    marketplace: {publisher: microsoftwindowsdesktop, offer: office-365, "
            + "sku: win11-23h2-avd-m365, version: \"1\"}",
            "Choose a newer plan, such as win11-24h2-avd-m365.",
            ArcLogin),
        Severity.Warning,
        ["identity.pattern", "image.source"],
        static context => context.Settings is { Identity.Pattern: IdentityPattern.EntraOnly, Image.Source.Marketplace.Sku: { } sku } && SignInImages.CannotJoinEntra(sku)
            ? [new("image.source.marketplace.sku", $"image.source.marketplace.sku is '{sku}', but Entra join takes Windows 11 24H2 or later, or Windows Server 2025 with desktop.",
                "Choose a newer plan.")]
            : []);

    private static readonly Rule IntuneIsUnconfirmed = new(
        new("AVD4007", "Intune enrolment is unconfirmed on Azure Local",
            "Microsoft's templates say that Intune is not supported for hosts on Azure Local; no document says that it is.",
            "identity:\n  pattern: entra_only\n  intune_enrollment: true",
            "Enrol one host and check it in Intune, or leave the key out.",
            "RDS-Templates, Azure Local quick deployment"),
        Severity.Warning,
        ["identity.pattern", "identity.intune_enrollment"],
        static context => context.Settings.Identity is { Pattern: IdentityPattern.EntraOnly, IntuneEnrollment: true }
            ? [new("identity.intune_enrollment", "identity.intune_enrollment is true, but Microsoft does not confirm Intune for hosts on Azure Local.",
                "Try it with one host first.")]
            : []);

    private static readonly Rule IntuneNeedsEntraOnly = new(
        new("AVD4008", "Intune enrolment has no effect on domain-joined hosts",
            "The key belongs to the extension that joins Entra ID. Machines in a domain enrol by group policy.",
            "identity:\n  pattern: hybrid_entra\n  intune_enrollment: true",
            "Remove the key.",
            ArcLogin),
        Severity.Warning,
        ["identity.pattern", "identity.intune_enrollment"],
        static context => context.Settings.Identity is { Pattern: not IdentityPattern.EntraOnly, IntuneEnrollment: true }
            ? [new("identity.intune_enrollment", $"identity.intune_enrollment has no effect with identity.pattern {Word(context)}.",
                "Remove it; hosts in a domain enrol by group policy.")]
            : []);

    // last: static members are set in the order of the text
    public static ImmutableArray<Rule> All { get; } =
    [
        DomainIsGiven, EntraOnlyHasNoDomain, EntraOnlyIsNew, EntraOnlyHasVmAdmins, VmAdminsNeedEntraOnly, EntraOnlyFitsImage, IntuneIsUnconfirmed,
        IntuneNeedsEntraOnly,
    ];

    private static string Word(RuleContext context) => EnumWords.Of(context.Settings.Identity.Pattern);
}
