using System.ComponentModel.DataAnnotations;
using AvdPulumi.Configuration.Values;

namespace AvdPulumi.Configuration.Settings;

/// <summary>The Active Directory domain that session hosts and file servers join.</summary>
/// <seealso href="https://learn.microsoft.com/windows/win32/api/lmjoin/nf-lmjoin-netjoindomain">NetJoinDomain function (lmjoin.h)</seealso>
public sealed record DomainSettings
{
    /// <summary>The domain's DNS name, such as corp.contoso.com.</summary>
    public required DnsName Fqdn { get; init; }

    /// <summary>Default: the first label of fqdn in upper case. The domain's short name.</summary>
    [StringLength(15, MinimumLength = 1)]
    public string? NetbiosName { get; init; }

    /// <summary>Default: fqdn. The DNS name of the forest, which differs from fqdn in a child domain; storage accounts with directory_service AD are told it.</summary>
    public DnsName? ForestFqdn { get; init; }

    /// <summary>
    /// Default: the domain's default container for computers. The distinguished name of the unit for session hosts, such as
    /// OU=AVD,DC=corp,DC=contoso,DC=com.
    /// </summary>
    public DistinguishedName? OuPath { get; init; }

    /// <summary>The account that joins machines, as DOMAIN\user or user@domain; it may create and delete computers in that unit, and no more.</summary>
    public required LogonName JoinUser { get; init; }

    /// <summary>Where that account's password is kept.</summary>
    public required SecretReference JoinPassword { get; init; }

    /// <summary>Default: 3. The options of the join: 1 joins, 2 creates the account, 32 allows to join over an account that exists.</summary>
    [Range(1, 65535)]
    public int JoinOptions { get; init; } = 3;

    /// <summary>Default: Domain Admins. The domain group that has full control of the profile shares.</summary>
    public AccountName AdministratorsGroup { get; init; } = AccountName.From("Domain Admins");
}
