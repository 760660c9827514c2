using System.Collections.Immutable;

namespace AvdPulumi.Configuration.Facts;

/// <summary>What is known about names in Active Directory.</summary>
internal static class DomainFacts
{
    /// <summary>Source: Naming conventions in Active Directory.</summary>
    public const int LongestNetbiosName = 15;

    /// <summary>Source: Naming conventions in Active Directory.</summary>
    public const string ForbiddenInNetbiosNames = "\\/:*?\"<>|.,";

    /// <summary>The first number of accounts that are created after the domain. Source: Security identifiers, RID allocation.</summary>
    public const uint FirstMadeAccount = 1000;

    /// <summary>The join option that joins the domain. Source: NetJoinDomain function.</summary>
    public const int JoinBit = 1;

    /// <summary>The join option that lets a machine reuse an existing account. Source: NetJoinDomain function.</summary>
    public const int RejoinBit = 32;

    /// <summary>Ends of domain names that are not public, so nobody can sign in to Entra ID with them. Source: RFC 6762, RFC 2606, common practice.</summary>
    public static ImmutableArray<string> PrivateSuffixes { get; } =
    [".local", ".lan", ".internal", ".intranet", ".corp", ".home", ".localdomain", ".test"];

    /// <summary>Parts of account names that suggest more rights than a join account may have; without separators.</summary>
    public static ImmutableArray<string> PrivilegedNames { get; } = ["administrator", "domainadmin", "enterpriseadmin", "schemaadmin"];
}
