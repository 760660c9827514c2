namespace AvdPulumi.Components.Platform;

/// <summary>The Active Directory domain that a storage account asks.</summary>
/// <param name="Name">DNS name of the domain.</param>
/// <param name="Id">GUID of the domain.</param>
public sealed record FileDomainDefinition(string Name, string Id)
{
    /// <summary>Default: left out. What the account's place in the domain is; needed with AD, not with Entra Kerberos.</summary>
    public FileDomainMembership? Membership { get; init; }
}
