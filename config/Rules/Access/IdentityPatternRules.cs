using System.Collections.Immutable;
using AvdPulumi.Configuration.Binding;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Facts;
using AvdPulumi.Configuration.Settings;

namespace AvdPulumi.Configuration.Rules.Access;

/// <summary>What each identity pattern requires and excludes: AVD4001 to AVD4009.</summary>
internal static class IdentityPatternRules
{
    // last: static members are set in the order of the text
    public static ImmutableArray<Rule> All { get; } =
    [
        new()
        {
            Code = "AVD4001",
            Title = "Section domain is missing",
            Cause =
                "With ad_ds and hybrid_entra, session hosts join Active Directory. Section domain sets the domain and the join account.",
            Example = "identity:\n  pattern: hybrid_entra\ndomain: null",
            Remedy = "Add section domain with fqdn, ou_path, join_user and join_password.",
            Source = new("Configuration", "docs/configuration.md#domain"),
            Reads = ["identity.pattern", "domain"],
            Check = static context =>
                context.Settings is { Identity.Pattern: not IdentityPattern.EntraOnly, Domain: null }
                    ?
                    [
                        Finding.Sentence(
                            "domain",
                            $"identity.pattern is {Word(context)}, so hosts join Active Directory, but section domain is missing."
                        ),
                    ]
                    : [],
        },
        new()
        {
            Code = "AVD4002",
            Title = "Section domain is set for hosts that join Entra ID only",
            Cause = "A machine joins either Active Directory or Entra ID. The two join extensions exclude each other.",
            Example = "identity:\n  pattern: entra_only\ndomain:\n  fqdn: corp.contoso.com",
            Remedy = "Remove section domain (domain: null in an overlay), or use hybrid_entra.",
            Source = new(
                "Sign in to a Windows virtual machine by using Microsoft Entra ID",
                "https://learn.microsoft.com/entra/identity/devices/howto-vm-sign-in-azure-ad-windows"
            ),
            Reads = ["identity.pattern", "domain"],
            Check = static context =>
                context.Settings is { Identity.Pattern: IdentityPattern.EntraOnly, Domain: not null }
                    ? [Finding.Sentence("domain", "identity.pattern is entra_only, so hosts join no domain, but section domain is set.")]
                    : [],
        },
        new()
        {
            Code = "AVD4003",
            Title = "Entra join on Azure Local needs a test first",
            Cause =
                "Microsoft's portal adds only domain-joined hosts on Azure Local. "
                + "Other deployment methods support Entra join, for Windows 11 24H2 and Windows Server 2025 with Desktop Experience. "
                + "Older documents, including the Architecture Deep Design, say that it is not possible.",
            Example = "identity:\n  pattern: entra_only",
            Remedy = "Deploy one host, sign in, and check the profile before you deploy all hosts. Active Directory is the safe choice.",
            Source = new("Azure Virtual Desktop on Azure Local", "https://learn.microsoft.com/azure/virtual-desktop/azure-local-overview"),
            Severity = Severity.Note,
            Reads = ["identity.pattern"],
            Check = static context =>
                context.Settings.Identity.Pattern == IdentityPattern.EntraOnly
                    ?
                    [
                        new(
                            "identity.pattern",
                            "is entra_only: Azure Local supports it outside the portal only, with Windows 11 24H2, Windows Server 2025 or later.",
                            "Test it with one host before you deploy all hosts."
                        ),
                    ]
                    : [],
        },
        new()
        {
            Code = "AVD4004",
            Title = "Entra-joined hosts have no administrators",
            Cause = "Without Active Directory, only members with the role Virtual Machine Administrator Login are administrators on hosts.",
            Example = "identity:\n  pattern: entra_only\nrbac:\n  vm_admins: []",
            Remedy = "Add the administrators' group to rbac.vm_admins.",
            Source = new(
                "Sign in to a Windows virtual machine by using Microsoft Entra ID",
                "https://learn.microsoft.com/entra/identity/devices/howto-vm-sign-in-azure-ad-windows"
            ),
            Severity = Severity.Warning,
            Reads = ["identity.pattern", "rbac.vm_admins"],
            Check = static context =>
                context.Settings is { Identity.Pattern: IdentityPattern.EntraOnly, Rbac.VmAdmins.IsEmpty: true }
                    ? [new("rbac.vm_admins", "is empty, so with entra_only nobody can sign in to a host as administrator.")]
                    : [],
        },
        new()
        {
            Code = "AVD4005",
            Title = "Login roles have no effect on domain-joined hosts",
            Cause =
                "The roles Virtual Machine User Login and Virtual Machine Administrator Login apply to Entra-joined machines. "
                + "On domain-joined machines, groups of the domain control sign-in.",
            Example =
                "identity:\n  pattern: hybrid_entra\nrbac:\n  vm_admins:\n    - {name: Admins, object_id: 00000000-0000-0000-0000-000000000001}",
            Remedy = "Remove rbac.vm_admins, and add the administrators by group policy.",
            Source = new(
                "Sign in to a Windows virtual machine by using Microsoft Entra ID",
                "https://learn.microsoft.com/entra/identity/devices/howto-vm-sign-in-azure-ad-windows"
            ),
            Severity = Severity.Warning,
            Reads = ["identity.pattern", "rbac.vm_admins"],
            Check = static context =>
                context.Settings is { Identity.Pattern: not IdentityPattern.EntraOnly, Rbac.VmAdmins.IsEmpty: false }
                    ? [new("rbac.vm_admins", $"has no effect with identity.pattern {Word(context)}.")]
                    : [],
        },
        new()
        {
            Code = "AVD4006",
            Title = "The image is too old for Entra join",
            Cause =
                "On Arc machines, the extension AADLoginForWindows supports Windows 11 24H2 or later and Windows Server 2025 with Desktop Experience.",
            Example =
                "identity:\n  pattern: entra_only\nimage:\n  source:\n    marketplace: {publisher: microsoftwindowsdesktop, offer: office-365, "
                + "sku: win11-23h2-avd-m365, version: \"1\"}",
            Remedy = "Use a newer plan, such as win11-24h2-avd-m365.",
            Source = new(
                "Sign in to a Windows virtual machine by using Microsoft Entra ID",
                "https://learn.microsoft.com/entra/identity/devices/howto-vm-sign-in-azure-ad-windows"
            ),
            Severity = Severity.Warning,
            Reads = ["identity.pattern", "image.source"],
            Check = static context =>
                context.Settings is { Identity.Pattern: IdentityPattern.EntraOnly, Image.Source.Marketplace.Sku: { } sku }
                && SignInImages.CannotJoinEntra(sku)
                    ?
                    [
                        new(
                            "image.source.marketplace.sku",
                            $"is '{sku}', but Entra join requires Windows 11 24H2 or later, or Windows Server 2025 with Desktop Experience."
                        ),
                    ]
                    : [],
        },
        new()
        {
            Code = "AVD4007",
            Title = "Intune enrollment is not confirmed on Azure Local",
            Cause = "Microsoft's templates say that hosts on Azure Local do not support Intune. No document says that they do.",
            Example = "identity:\n  pattern: entra_only\n  intune_enrollment: true",
            Remedy = "Enroll one host and check it in Intune, or remove identity.intune_enrollment.",
            Source = new(
                "RDS-Templates, azurestackhci-vm.json",
                "https://github.com/Azure/RDS-Templates/blob/master/ARM-wvd-templates/nestedtemplates/azurestackhci-vm.json"
            ),
            Severity = Severity.Warning,
            Reads = ["identity.pattern", "identity.intune_enrollment"],
            Check = static context =>
                context.Settings.Identity is { Pattern: IdentityPattern.EntraOnly, IntuneEnrollment: true }
                    ? [new("identity.intune_enrollment", "is true, but Microsoft does not confirm Intune for hosts on Azure Local.")]
                    : [],
        },
        new()
        {
            Code = "AVD4008",
            Title = "Intune enrollment has no effect on domain-joined hosts",
            Cause = "The key belongs to the Entra join extension. Domain-joined machines enroll by group policy.",
            Example = "identity:\n  pattern: hybrid_entra\n  intune_enrollment: true",
            Remedy = "Remove identity.intune_enrollment.",
            Source = new(
                "Sign in to a Windows virtual machine by using Microsoft Entra ID",
                "https://learn.microsoft.com/entra/identity/devices/howto-vm-sign-in-azure-ad-windows"
            ),
            Severity = Severity.Warning,
            Reads = ["identity.pattern", "identity.intune_enrollment"],
            Check = static context =>
                context.Settings.Identity is { Pattern: not IdentityPattern.EntraOnly, IntuneEnrollment: true }
                    ?
                    [
                        new(
                            "identity.intune_enrollment",
                            $"has no effect with identity.pattern {Word(context)}.",
                            "Remove it. Domain-joined hosts enroll by group policy."
                        ),
                    ]
                    : [],
        },
    ];

    private static string Word(RuleContext context) => EnumWords.Of(context.Settings.Identity.Pattern);
}
