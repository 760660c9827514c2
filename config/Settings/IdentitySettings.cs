using System.Runtime.Serialization;

namespace AvdPulumi.Configuration.Settings;

/// <summary>How session hosts are joined and how users sign on.</summary>
/// <seealso href="https://learn.microsoft.com/azure/virtual-desktop/configure-single-sign-on">Configure single sign-on for Azure Virtual Desktop using Microsoft Entra ID</seealso>
public sealed record IdentitySettings
{
    /// <summary>How session hosts are joined.</summary>
    public required IdentityPattern Pattern { get; init; }

    /// <summary>
    /// Default: false. Whether users have single sign-on with Entra ID. With Active Directory it requires a Kerberos server object.
    /// </summary>
    public bool Sso { get; init; }

    /// <summary>Default: false. Confirms that the AzureADKerberos server object exists in the domain. Azure cannot check it.</summary>
    public bool KerberosServerObjectConfirmed { get; init; }

    /// <summary>
    /// Default: none. The object id, in this tenant, of the enterprise application Azure Virtual Desktop (application id
    /// 9cdead84-a844-4324-93f2-b2e6bb768d07). Required for Start VM on Connect and for a scaling plan.
    /// </summary>
    public Guid? AvdServicePrincipalObjectId { get; init; }

    /// <summary>
    /// Default: none. The object id, in this tenant, of the enterprise application Azure Virtual Desktop ARM Provider. Required for App Attach
    /// without Active Directory.
    /// </summary>
    public Guid? AvdArmProviderObjectId { get; init; }

    /// <summary>
    /// Default: none; the role must then be granted elsewhere. The object id, in this tenant, of the enterprise application Microsoft.AzureStackHCI
    /// Resource Provider (application id 1412d89f-b8a8-4111-b4fd-e82905cbd85d). It gets the role Azure Connected Machine Resource Manager on the
    /// resource group of the session hosts, because it creates their Arc machines there.
    /// </summary>
    public Guid? AzureLocalServicePrincipalObjectId { get; init; }

    /// <summary>
    /// Default: none; no role is granted. The identity that runs the deployment. It gets the role Key Vault Secrets Officer on the vault.
    /// </summary>
    public PrincipalSettings? DeploymentPrincipal { get; init; }

    /// <summary>
    /// Default: users confirm the consent prompt on each host. The object id of the device group of the session hosts; the consent prompt is hidden
    /// for these hosts.
    /// </summary>
    public Guid? SsoDeviceGroup { get; init; }

    /// <summary>Default: false. Whether Entra-joined hosts enroll in Intune. Microsoft does not confirm support on Azure Local.</summary>
    public bool IntuneEnrollment { get; init; }

    /// <summary>Default: false. Whether hosts retrieve cloud Kerberos tickets; for Azure Files without Active Directory.</summary>
    public bool CloudKerberosTickets { get; init; }
}

/// <summary>How session hosts are joined.</summary>
/// <seealso href="https://learn.microsoft.com/azure/virtual-desktop/prerequisites">Prerequisites for Azure Virtual Desktop</seealso>
public enum IdentityPattern
{
    /// <summary>Active Directory only; the simplest option for FSLogix.</summary>
    [EnumMember(Value = "ad_ds")]
    AdDs,

    /// <summary>Active Directory, and registered in Entra ID by Entra Connect; recommended with single sign-on.</summary>
    [EnumMember(Value = "hybrid_entra")]
    HybridEntra,

    /// <summary>Entra ID only; profiles then require Cloud Cache or Azure Files.</summary>
    [EnumMember(Value = "entra_only")]
    EntraOnly,
}
