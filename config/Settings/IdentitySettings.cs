using System.Runtime.Serialization;

namespace AvdPulumi.Configuration.Settings;

/// <summary>How session hosts and users are known to Active Directory and Entra ID.</summary>
/// <seealso href="https://learn.microsoft.com/azure/virtual-desktop/configure-single-sign-on">Configure single sign-on for Azure Virtual Desktop using Microsoft Entra ID</seealso>
public sealed record IdentitySettings
{
    /// <summary>How session hosts are joined.</summary>
    public required IdentityPattern Pattern { get; init; }

    /// <summary>Default: false. Whether users sign on once, with Entra ID. With Active Directory it needs a Kerberos server object.</summary>
    public bool Sso { get; init; }

    /// <summary>Default: false. Says that the AzureADKerberos server object exists in the domain; Azure cannot be asked.</summary>
    public bool KerberosServerObjectConfirmed { get; init; }

    /// <summary>
    /// Default: none, which Start VM on Connect and scaling must replace. The object id, in this tenant, of the enterprise application Azure Virtual
    /// Desktop (application id 9cdead84-a844-4324-93f2-b2e6bb768d07).
    /// </summary>
    public Guid? AvdServicePrincipalObjectId { get; init; }

    /// <summary>
    /// Default: none, which App Attach without Active Directory must replace. The object id of the enterprise application Azure Virtual Desktop ARM
    /// Provider.
    /// </summary>
    public Guid? AvdArmProviderObjectId { get; init; }

    /// <summary>
    /// Default: none; then the role is granted elsewhere. The object id, in this tenant, of the enterprise application Microsoft.AzureStackHCI Resource
    /// Provider (application id 1412d89f-b8a8-4111-b4fd-e82905cbd85d). It gets Azure Connected Machine Resource Manager on the resource group of the session
    /// hosts, where it makes their Arc machines.
    /// </summary>
    public Guid? AzureLocalServicePrincipalObjectId { get; init; }

    /// <summary>Default: nobody is granted anything. The identity that runs the deployment; it gets Key Vault Secrets Officer on the vault.</summary>
    public PrincipalSettings? DeploymentPrincipal { get; init; }

    /// <summary>
    /// Default: users are asked for consent per host. The object id of the group of session host devices for which the consent prompt is hidden.
    /// </summary>
    public Guid? SsoDeviceGroup { get; init; }

    /// <summary>Default: false. Whether Entra-joined hosts enrol in Intune. Unconfirmed for Azure Local.</summary>
    public bool IntuneEnrollment { get; init; }

    /// <summary>Default: false. Whether hosts fetch cloud Kerberos tickets, for Azure Files without Active Directory.</summary>
    public bool CloudKerberosTickets { get; init; }
}

/// <summary>How session hosts are joined.</summary>
/// <seealso href="https://learn.microsoft.com/azure/virtual-desktop/prerequisites">Prerequisites for Azure Virtual Desktop</seealso>
public enum IdentityPattern
{
    /// <summary>Active Directory only; the simplest path for FSLogix.</summary>
    [EnumMember(Value = "ad_ds")]
    AdDs,

    /// <summary>Active Directory, registered in Entra ID by Entra Connect; recommended with single sign-on.</summary>
    [EnumMember(Value = "hybrid_entra")]
    HybridEntra,

    /// <summary>Entra ID only; profiles then need Cloud Cache or Azure Files.</summary>
    [EnumMember(Value = "entra_only")]
    EntraOnly,
}
