using System.Collections.Immutable;
using static AvdPulumi.Configuration.Exchange.Mapping.Exported;
using static AvdPulumi.Configuration.Exchange.Mapping.ParameterCondition;

namespace AvdPulumi.Configuration.Exchange.Mapping;

/// <summary>Domain join, users and local administrator of the accelerator.</summary>
internal static class AcceleratorIdentity
{
    private const string Provider = "avdIdentityServiceProvider";

    private const string NoValue = "none";

    private static readonly ImmutableArray<ParameterCondition> InDomain = [Is(Provider, "ADDS", "EntraDS")];

    public static ImmutableArray<AcceleratorParameter> All { get; } =
    [
        new()
        {
            Name = Provider,
            Default = Text("ADDS"),
            Setting = "identity.pattern",
            Conversion = AcceleratorConversions.IdentityProvider,
            Note =
                "ADDS is ad_ds. EntraID is entra_only with single sign-on, and EntraIDKerberos also retrieves cloud Kerberos tickets. EntraDS (Microsoft Entra Domain Services) has no counterpart.",
        },
        new()
        {
            Name = "createIntuneEnrollment",
            Default = Flag(false),
            Setting = "identity.intune_enrollment",
            Conversion = Conversions.Same,
            When = [Is(Provider, "EntraID", "EntraIDKerberos")],
        },
        new()
        {
            Name = "avdSecurityGroups",
            Setting = "rbac.users",
            Conversion = AcceleratorConversions.FirstGroup,
            Note = "The accelerator gives access to the first group only, and so does the new config.",
        },
        new()
        {
            Name = "avdArmServicePrincipalObjectId",
            Setting = "identity.avd_arm_provider_object_id",
            Conversion = Conversions.Same,
            When = [On("createAppAttachDeployment"), Is(Provider, "EntraID")],
        },
        new()
        {
            Name = "identityDomainName",
            Default = Text(NoValue),
            Setting = "domain.fqdn",
            Conversion = Conversions.Same,
            When = InDomain,
            Nothing = NoValue,
        },
        new()
        {
            Name = "identityDomainGuid",
            Conversion = Conversions.None,
            Note = "It is for the file share in Azure. For a storage account with Entra Kerberos, set its domain_guid in section storage.",
        },
        new()
        {
            Name = "avdDomainJoinUserName",
            Default = Text(NoValue),
            Setting = "domain.join_user",
            Conversion = Conversions.JoinUser,
            When = InDomain,
            Nothing = NoValue,
        },
        new()
        {
            Name = "avdDomainJoinUserPassword",
            Default = Text(NoValue),
            Setting = "domain.join_password",
            Conversion = AcceleratorConversions.Secret,
            When = InDomain,
            Nothing = NoValue,
            Note = InVault("domainJoinUserPassword"),
        },
        new()
        {
            Name = "avdOuPath",
            Setting = "domain.ou_path",
            Conversion = Conversions.Same,
            When = InDomain,
        },
        new()
        {
            Name = "avdVmLocalUserName",
            Setting = "session_host.admin.username",
            Conversion = Conversions.Same,
        },
        new()
        {
            Name = "avdVmLocalUserPassword",
            Setting = "session_host.admin.password",
            Conversion = AcceleratorConversions.Secret,
            Note = InVault("vmLocalUserPassword"),
        },
    ];

    private static string InVault(string secret) =>
        $"A reference to a vault carries over, a password does not. The accelerator stores it in its vault as {secret}: write keyvault://<vault>/{secret}.";
}
