using System.ComponentModel.DataAnnotations;
using AvdPulumi.Configuration.Values;

namespace AvdPulumi.Configuration.Settings;

/// <summary>The Active Directory domain that session hosts and file servers join.</summary>
/// <seealso href="https://learn.microsoft.com/windows/win32/api/lmjoin/nf-lmjoin-netjoindomain">NetJoinDomain function (lmjoin.h)</seealso>
public sealed record DomainSettings
{
    /// <summary>The domain's DNS name, such as corp.contoso.com.</summary>
    public required DnsName Fqdn { get; init; }

    /// <summary>Default: the first label of fqdn in upper case. The domain's NetBIOS name.</summary>
    [StringLength(15, MinimumLength = 1)]
    public string? NetbiosName { get; init; }

    /// <summary>
    /// Default: fqdn. The DNS name of the forest. In a child domain it differs from fqdn. It is used for storage accounts with directory_service AD.
    /// </summary>
    public DnsName? ForestFqdn { get; init; }

    /// <summary>
    /// Default: the domain's default container for computers. The distinguished name of the organizational unit (OU) for session hosts, such as
    /// OU=AVD,DC=corp,DC=contoso,DC=com.
    /// </summary>
    public DistinguishedName? OuPath { get; init; }

    /// <summary>
    /// The account that joins machines to the domain, as DOMAIN\user or user@domain. It needs only the permission to create and delete computers in
    /// the OU.
    /// </summary>
    public required LogonName JoinUser { get; init; }

    /// <summary>Where the password of join_user is stored.</summary>
    public required SecretReference JoinPassword { get; init; }

    /// <summary>
    /// Default: 3. The sum of the join options: 1 joins the domain, 2 creates the computer account, 32 allows an existing computer account.
    /// </summary>
    [Range(1, 65535)]
    public int JoinOptions { get; init; } = HostDefaults.JoinOptions;

    /// <summary>Default: Domain Admins. The domain group with full control of the profile shares.</summary>
    public AccountName AdministratorsGroup { get; init; } = AccountName.From("Domain Admins");
}
