using System.Collections.Immutable;

namespace AvdPulumi.Configuration;

/// <summary>What single sign-on with Entra ID needs: AVD4010 to AVD4017.</summary>
internal static class SsoRules
{
    private const string Sso = "Configure single sign-on for Azure Virtual Desktop using Microsoft Entra ID";

    private static readonly Rule NeedsEntra = new(
        new("AVD4010", "Single sign-on needs hosts that Entra ID knows",
            "With ad_ds the hosts are not registered in Entra ID, so that no session can be opened with an Entra token.",
            "identity:\n  pattern: ad_ds\n  sso: true",
            "Choose hybrid_entra and have Entra Connect register the hosts, or turn sso off.",
            Sso),
        Severity.Error,
        ["identity.pattern", "identity.sso"],
        static context => context.Settings.Identity is { Pattern: IdentityPattern.AdDs, Sso: true }
            ? [new("identity.sso", "identity.sso is true, but with identity.pattern ad_ds the hosts are not registered in Entra ID.", "Choose hybrid_entra, or set sso to false.")]
            : []);

    private static readonly Rule HybridNeedsKerberosServer = new(
        new("AVD4011", "Single sign-on needs a Kerberos server object in the domain",
            "Without the object AzureADKerberos, users of domain-joined hosts see an error instead of a desktop. Azure cannot be asked whether it is there.",
            "identity:\n  pattern: hybrid_entra\n  sso: true",
            "Create it with Set-AzureADKerberosServer, then set identity.kerberos_server_object_confirmed to true.",
            Sso),
        Severity.Error,
        ["identity.pattern", "identity.sso", "identity.kerberos_server_object_confirmed"],
        static context => context.Settings.Identity is { Pattern: IdentityPattern.HybridEntra, Sso: true, KerberosServerObjectConfirmed: false }
            ? [new("identity.kerberos_server_object_confirmed",
                "identity.sso is true, but identity.kerberos_server_object_confirmed does not say that the Kerberos server object exists in the domain.",
                "Create it with Set-AzureADKerberosServer, then set the key to true.")]
            : []);

    private static readonly Rule EntraOnlyMayNeedKerberosServer = new(
        new("AVD4012", "Entra-joined hosts reach Active Directory only with a Kerberos server object",
            "Users who open file shares or web sites of a domain need Kerberos tickets, which Entra ID gives only when the domain has the object AzureADKerberos.",
            "identity:\n  pattern: entra_only",
            "Create the object if users need resources of a domain, and confirm it; else nothing need be done.",
            Sso),
        Severity.Note,
        ["identity.pattern", "identity.kerberos_server_object_confirmed"],
        static context => context.Settings.Identity is { Pattern: IdentityPattern.EntraOnly, KerberosServerObjectConfirmed: false }
            ? [new("identity.kerberos_server_object_confirmed", "identity.kerberos_server_object_confirmed is false: users of these hosts cannot open resources of a domain.",
                "Confirm the Kerberos server object if they need any.")]
            : []);

    private static readonly Rule HybridIsWorthSso = new(
        new("AVD4014", "Hybrid join without single sign-on",
            "Users sign in to Entra ID and then once more in the session. Single sign-on is most of what hybrid join gains over Active Directory alone.",
            "identity:\n  pattern: hybrid_entra\n  sso: false",
            "Set identity.sso to true once the Kerberos server object exists.",
            "Architecture Deep Design, Hybrid Entra ID Join"),
        Severity.Note,
        ["identity.pattern", "identity.sso"],
        static context => context.Settings.Identity is { Pattern: IdentityPattern.HybridEntra, Sso: false }
            ? [new("identity.sso", "identity.sso is false with hybrid_entra, so users enter their password twice.", "Set it to true.")]
            : []);

    private static readonly Rule DeviceGroupNeedsSso = new(
        new("AVD4015", "A device group for single sign-on, but no single sign-on",
            "The group hides the consent prompt of single sign-on, which never appears without it.",
            "identity:\n  pattern: ad_ds\n  sso_device_group: 00000000-0000-0000-0000-000000000001",
            "Turn sso on, or remove the group.",
            Sso),
        Severity.Warning,
        ["identity.pattern", "identity.sso", "identity.sso_device_group"],
        static context => context.Settings.Identity is { Pattern: not IdentityPattern.EntraOnly, Sso: false, SsoDeviceGroup: not null }
            ? [new("identity.sso_device_group", "identity.sso_device_group has no effect, because identity.sso is false.", "Turn sso on, or remove the group.")]
            : []);

    private static readonly Rule EntraOnlyAlwaysHasSso = new(
        new("AVD4016", "Single sign-on cannot be turned off for Entra-joined hosts",
            "Sessions on Entra-joined hosts are opened with Entra ID in any case.",
            "identity:\n  pattern: entra_only\n  sso: false",
            "Remove the key or set it to true.",
            Sso),
        Severity.Warning,
        ["identity.pattern", "identity.sso"],
        static context => context.Settings.Identity is { Pattern: IdentityPattern.EntraOnly, Sso: false } && context.IsGiven("identity.sso")
            ? [new("identity.sso", "identity.sso is false, but with entra_only sessions are opened with Entra ID in any case.", "Remove the key or set it to true.")]
            : []);

    private static readonly Rule ImageKnowsSso = new(
        new("AVD4017", "The image does not know single sign-on",
            "Single sign-on needs Windows 10 or 11 with the update of October 2022, or Windows Server 2022 or later.",
            "identity:\n  sso: true\nimage:\n  source:\n    marketplace: {publisher: microsoftwindowsserver, offer: windowsserver, sku: 2019-datacenter-gensecond, version: \"1\"}",
            "Choose a newer plan, or turn sso off.",
            Sso),
        Severity.Warning,
        ["identity.sso", "image.source"],
        static context => context.Settings is { Identity.Sso: true, Image.Source.Marketplace.Sku: { } sku } && SignInImages.CannotSignOnOnce(sku)
            ? [new("image.source.marketplace.sku", $"image.source.marketplace.sku is '{sku}', which does not know single sign-on.",
                "Choose Windows Server 2022 or later, or Windows 11.")]
            : []);

    // last: static members are set in the order of the text
    public static ImmutableArray<Rule> All { get; } =
    [
        NeedsEntra, HybridNeedsKerberosServer, EntraOnlyMayNeedKerberosServer, HybridIsWorthSso, DeviceGroupNeedsSso, EntraOnlyAlwaysHasSso,
        ImageKnowsSso,
    ];
}
