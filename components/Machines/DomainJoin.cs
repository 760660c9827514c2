using Pulumi;

namespace AvdPulumi.Components.Machines;

/// <summary>A domain of Active Directory, and the account that joins machines to it.</summary>
public sealed record DomainJoin
{
    /// <summary>DNS name of the domain, such as <c>corp.contoso.com</c>.</summary>
    public required string Domain { get; init; }

    /// <summary>Default: the domain's own container for computers. Distinguished name of the organizational unit, such as <c>OU=AVD,DC=corp,DC=contoso,DC=com</c>.</summary>
    public string? OrganizationalUnit { get; init; }

    /// <summary>The account that joins, as <c>DOMAIN\user</c> or <c>user@domain</c>.</summary>
    public required string User { get; init; }

    /// <summary>Its password; keep it secret.</summary>
    public required Input<string> Password { get; init; }

    /// <summary>Default: 3. The sum of the join options: 1 joins, 2 creates the computer account, 32 allows one that exists.</summary>
    public int Options { get; init; } = HostDefaults.JoinOptions;
}
