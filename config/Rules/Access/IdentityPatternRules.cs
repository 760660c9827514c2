using System.Collections.Immutable;
using AvdPulumi.Configuration.Binding;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Facts;
using AvdPulumi.Configuration.Settings;

namespace AvdPulumi.Configuration.Rules.Access;

/// <summary>What each identity pattern needs and excludes: AVD4001 to AVD4009.</summary>
internal static class IdentityPatternRules
{
    // last: static members are set in the order of the text
    public static ImmutableArray<Rule> All { get; } =
    [
        new()
        {
            Code = "AVD4001",
            Title = "The domain is missing",
            Cause =
                "With the patterns ad_ds and hybrid_entra session hosts join Active Directory, and the section domain says which domain and by which account.",
            Example = "identity:\n  pattern: hybrid_entra\ndomain: null",
            Remedy = "Add the section domain: fqdn, ou_path, join_user, join_password.",
            Source = new("Configuration", "docs/configuration.md#domain"),
            Reads = ["identity.pattern", "domain"],
            Check = static context =>
                context.Settings is { Identity.Pattern: not IdentityPattern.EntraOnly, Domain: null }
                    ?
                    [
                        Finding.Sentence(
                            "domain",
                            $"identity.pattern is {Word(context)}, so hosts join Active Directory, but the section domain is missing.",
                            "Add domain with fqdn, ou_path, join_user and join_password."
                        ),
                    ]
                    : [],
        },
        new()
        {
            Code = "AVD4002",
            Title = "A domain is given for hosts that join Entra ID only",
            Cause = "A machine is either in Active Directory or joined to Entra ID; the two extensions exclude each other.",
            Example = "identity:\n  pattern: entra_only\ndomain:\n  fqdn: corp.contoso.com",
            Remedy = "Remove the section domain (domain: null in an overlay), or choose hybrid_entra.",
            Source = new(
                "Sign in to a Windows virtual machine by using Microsoft Entra ID",
                "https://learn.microsoft.com/entra/identity/devices/howto-vm-sign-in-azure-ad-windows"
            ),
            Reads = ["identity.pattern", "domain"],
            Check = static context =>
                context.Settings is { Identity.Pattern: IdentityPattern.EntraOnly, Domain: not null }
                    ?
                    [
                        Finding.Sentence(
                            "domain",
                            "identity.pattern is entra_only, so hosts join no domain, but the section domain is given.",
                            "Write domain: null, or choose the pattern hybrid_entra."
                        ),
                    ]
                    : [],
        },
        new()
        {
            Code = "AVD4003",
            Title = "Entra join on Azure Local needs a proof first",
            Cause =
                "Microsoft's portal adds only domain-joined hosts on Azure Local; joining Entra ID works through other ways of deployment, for Windows 11 24H2 and "
                + "Windows Server 2025 with desktop. Older documents, the Architecture Deep Design among them, say that it is impossible.",
            Example = "identity:\n  pattern: entra_only",
            Remedy = "Deploy one host, sign in, and check the profile before the fleet follows. Active Directory stays the safe choice.",
            Source = new("Azure Virtual Desktop on Azure Local", "https://learn.microsoft.com/azure/virtual-desktop/azure-local-overview"),
            Severity = Severity.Note,
            Reads = ["identity.pattern"],
            Check = static context =>
                context.Settings.Identity.Pattern == IdentityPattern.EntraOnly
                    ?
                    [
                        new(
                            "identity.pattern",
                            "is entra_only: Azure Local supports it outside the portal only, from Windows 11 24H2 or Windows Server 2025 on.",
                            "Prove it with one host before the fleet follows."
                        ),
                    ]
                    : [],
        },
        new()
        {
            Code = "AVD4004",
            Title = "Nobody may administer Entra-joined hosts",
            Cause = "Only those with the role Virtual Machine Administrator Login are administrators on hosts without Active Directory.",
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
                    ? [new("rbac.vm_admins", "is empty, so with entra_only nobody can sign in to a host as administrator.", "Add a group.")]
                    : [],
        },
        new()
        {
            Code = "AVD4005",
            Title = "Login roles have no effect on domain-joined hosts",
            Cause =
                "The roles Virtual Machine User Login and Administrator Login count on Entra-joined machines; in a domain its groups decide.",
            Example =
                "identity:\n  pattern: hybrid_entra\nrbac:\n  vm_admins:\n    - {name: Admins, object_id: 00000000-0000-0000-0000-000000000001}",
            Remedy = "Remove rbac.vm_admins, and make the people administrators by group policy.",
            Source = new(
                "Sign in to a Windows virtual machine by using Microsoft Entra ID",
                "https://learn.microsoft.com/entra/identity/devices/howto-vm-sign-in-azure-ad-windows"
            ),
            Severity = Severity.Warning,
            Reads = ["identity.pattern", "rbac.vm_admins"],
            Check = static context =>
                context.Settings is { Identity.Pattern: not IdentityPattern.EntraOnly, Rbac.VmAdmins.IsEmpty: false }
                    ?
                    [
                        new(
                            "rbac.vm_admins",
                            $"has no effect with identity.pattern {Word(context)}.",
                            "Remove it; in a domain a group policy names the administrators."
                        ),
                    ]
                    : [],
        },
        new()
        {
            Code = "AVD4006",
            Title = "The image is too old for Entra join",
            Cause = "The extension AADLoginForWindows takes Windows 11 24H2 or later and Windows Server 2025 with desktop on Arc machines.",
            Example =
                "identity:\n  pattern: entra_only\nimage:\n  source:\n    marketplace: {publisher: microsoftwindowsdesktop, offer: office-365, "
                + "sku: win11-23h2-avd-m365, version: \"1\"}",
            Remedy = "Choose a newer plan, such as win11-24h2-avd-m365.",
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
                            $"is '{sku}', but Entra join takes Windows 11 24H2 or later, or Windows Server 2025 with desktop.",
                            "Choose a newer plan."
                        ),
                    ]
                    : [],
        },
        new()
        {
            Code = "AVD4007",
            Title = "Intune enrolment is unconfirmed on Azure Local",
            Cause = "Microsoft's templates say that Intune is not supported for hosts on Azure Local; no document says that it is.",
            Example = "identity:\n  pattern: entra_only\n  intune_enrollment: true",
            Remedy = "Enrol one host and check it in Intune, or leave the key out.",
            Source = new(
                "RDS-Templates, azurestackhci-vm.json",
                "https://github.com/Azure/RDS-Templates/blob/master/ARM-wvd-templates/nestedtemplates/azurestackhci-vm.json"
            ),
            Severity = Severity.Warning,
            Reads = ["identity.pattern", "identity.intune_enrollment"],
            Check = static context =>
                context.Settings.Identity is { Pattern: IdentityPattern.EntraOnly, IntuneEnrollment: true }
                    ?
                    [
                        new(
                            "identity.intune_enrollment",
                            "is true, but Microsoft does not confirm Intune for hosts on Azure Local.",
                            "Try it with one host first."
                        ),
                    ]
                    : [],
        },
        new()
        {
            Code = "AVD4008",
            Title = "Intune enrolment has no effect on domain-joined hosts",
            Cause = "The key belongs to the extension that joins Entra ID. Machines in a domain enrol by group policy.",
            Example = "identity:\n  pattern: hybrid_entra\n  intune_enrollment: true",
            Remedy = "Remove the key.",
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
                            "Remove it; hosts in a domain enrol by group policy."
                        ),
                    ]
                    : [],
        },
    ];

    private static string Word(RuleContext context) => EnumWords.Of(context.Settings.Identity.Pattern);
}
