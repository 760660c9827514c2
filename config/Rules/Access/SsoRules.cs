using System.Collections.Immutable;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Facts;
using AvdPulumi.Configuration.Settings;

namespace AvdPulumi.Configuration.Rules.Access;

/// <summary>Requirements of single sign-on with Entra ID: AVD4010 to AVD4017.</summary>
internal static class SsoRules
{
    // last: static members are set in the order of the text
    public static ImmutableArray<Rule> All { get; } =
    [
        new()
        {
            Code = "AVD4010",
            Title = "Single sign-on requires hosts registered in Entra ID",
            Cause = "With ad_ds, hosts are not registered in Entra ID, so no session can use an Entra token.",
            Example = "identity:\n  pattern: ad_ds\n  sso: true",
            Remedy = "Use hybrid_entra and register the hosts with Entra Connect, or set identity.sso to false.",
            Source = new(
                "Configure single sign-on for Azure Virtual Desktop using Microsoft Entra ID",
                "https://learn.microsoft.com/azure/virtual-desktop/configure-single-sign-on"
            ),
            Reads = ["identity.pattern", "identity.sso"],
            Check = static context =>
                context.Settings.Identity is { Pattern: IdentityPattern.AdDs, Sso: true }
                    ? [new("identity.sso", "is true, but with identity.pattern ad_ds the hosts are not registered in Entra ID.")]
                    : [],
        },
        new()
        {
            Code = "AVD4011",
            Title = "Single sign-on requires a Kerberos server object in the domain",
            Cause =
                "Without the object AzureADKerberos, users of domain-joined hosts see an error instead of a desktop. Azure cannot check whether it exists.",
            Example = "identity:\n  pattern: hybrid_entra\n  sso: true",
            Remedy = "Create the object with Set-AzureADKerberosServer, then set identity.kerberos_server_object_confirmed to true.",
            Source = new(
                "Configure single sign-on for Azure Virtual Desktop using Microsoft Entra ID",
                "https://learn.microsoft.com/azure/virtual-desktop/configure-single-sign-on"
            ),
            Reads = ["identity.pattern", "identity.sso", "identity.kerberos_server_object_confirmed"],
            Check = static context =>
                context.Settings.Identity is { Pattern: IdentityPattern.HybridEntra, Sso: true, KerberosServerObjectConfirmed: false }
                    ?
                    [
                        Finding.Sentence(
                            "identity.kerberos_server_object_confirmed",
                            "identity.sso is true, but identity.kerberos_server_object_confirmed does not confirm that the domain has the Kerberos server object."
                        ),
                    ]
                    : [],
        },
        new()
        {
            Code = "AVD4012",
            Title = "Entra-joined hosts need a Kerberos server object to reach Active Directory",
            Cause =
                "Users need Kerberos tickets to open file shares or web sites of a domain. "
                + "Entra ID issues these tickets only if the domain has the object AzureADKerberos.",
            Example = "identity:\n  pattern: entra_only",
            Remedy = "Create and confirm the object if users need resources of a domain; otherwise no action is needed.",
            Source = new(
                "Configure single sign-on for Azure Virtual Desktop using Microsoft Entra ID",
                "https://learn.microsoft.com/azure/virtual-desktop/configure-single-sign-on"
            ),
            Severity = Severity.Note,
            Reads = ["identity.pattern", "identity.kerberos_server_object_confirmed"],
            Check = static context =>
                context.Settings.Identity is { Pattern: IdentityPattern.EntraOnly, KerberosServerObjectConfirmed: false }
                    ?
                    [
                        new(
                            "identity.kerberos_server_object_confirmed",
                            "is false: users of these hosts cannot open resources of a domain."
                        ),
                    ]
                    : [],
        },
        new()
        {
            Code = "AVD4014",
            Title = "Hybrid join without single sign-on",
            Cause =
                "Users sign in to Entra ID and then again in the session. Single sign-on is the main advantage of hybrid join over Active Directory alone.",
            Example = "identity:\n  pattern: hybrid_entra\n  sso: false",
            Remedy = "Set identity.sso to true once the Kerberos server object exists.",
            Source = new(
                "Architecture Deep Design, azurelocal-avd",
                "https://github.com/AzureLocal/azurelocal-avd/blob/main/docs/architecture/deep-design.md#hybrid-entra-id-join"
            ),
            Severity = Severity.Note,
            Reads = ["identity.pattern", "identity.sso"],
            Check = static context =>
                context.Settings.Identity is { Pattern: IdentityPattern.HybridEntra, Sso: false }
                    ? [new("identity.sso", "is false with hybrid_entra, so users enter their password twice.")]
                    : [],
        },
        new()
        {
            Code = "AVD4015",
            Title = "sso_device_group is set without single sign-on",
            Cause = "The group hides the consent prompt of single sign-on. Without single sign-on, the prompt never appears.",
            Example = "identity:\n  pattern: ad_ds\n  sso_device_group: 00000000-0000-0000-0000-000000000001",
            Remedy = "Set identity.sso to true, or remove identity.sso_device_group.",
            Source = new(
                "Configure single sign-on for Azure Virtual Desktop using Microsoft Entra ID",
                "https://learn.microsoft.com/azure/virtual-desktop/configure-single-sign-on"
            ),
            Severity = Severity.Warning,
            Reads = ["identity.pattern", "identity.sso", "identity.sso_device_group"],
            Check = static context =>
                context.Settings.Identity is { Pattern: not IdentityPattern.EntraOnly, Sso: false, SsoDeviceGroup: not null }
                    ? [new("identity.sso_device_group", "has no effect, because identity.sso is false.")]
                    : [],
        },
        new()
        {
            Code = "AVD4016",
            Title = "Single sign-on cannot be turned off for Entra-joined hosts",
            Cause = "Sessions on Entra-joined hosts always use Entra ID.",
            Example = "identity:\n  pattern: entra_only\n  sso: false",
            Remedy = "Remove identity.sso or set it to true.",
            Source = new(
                "Configure single sign-on for Azure Virtual Desktop using Microsoft Entra ID",
                "https://learn.microsoft.com/azure/virtual-desktop/configure-single-sign-on"
            ),
            Severity = Severity.Warning,
            Reads = ["identity.pattern", "identity.sso"],
            Check = static context =>
                context.Settings.Identity is { Pattern: IdentityPattern.EntraOnly, Sso: false } && context.IsGiven("identity.sso")
                    ? [new("identity.sso", "is false, but with entra_only sessions always use Entra ID.")]
                    : [],
        },
        new()
        {
            Code = "AVD4017",
            Title = "The image does not support single sign-on",
            Cause = "Single sign-on requires Windows 10 or 11 with the update of October 2022, or Windows Server 2022 or later.",
            Example =
                "identity:\n  sso: true\nimage:\n  source:\n    marketplace: {publisher: microsoftwindowsserver, offer: windowsserver, sku: 2019-datacenter-gensecond, version: \"1\"}",
            Remedy = "Use a newer plan, or set identity.sso to false.",
            Source = new(
                "Configure single sign-on for Azure Virtual Desktop using Microsoft Entra ID",
                "https://learn.microsoft.com/azure/virtual-desktop/configure-single-sign-on"
            ),
            Severity = Severity.Warning,
            Reads = ["identity.sso", "image.source"],
            Check = static context =>
                context.Settings is { Identity.Sso: true, Image.Source.Marketplace.Sku: { } sku } && SignInImages.CannotSignOnOnce(sku)
                    ?
                    [
                        new(
                            "image.source.marketplace.sku",
                            $"is '{sku}', which does not support single sign-on.",
                            "Use Windows Server 2022 or later, or Windows 11."
                        ),
                    ]
                    : [],
        },
    ];
}
