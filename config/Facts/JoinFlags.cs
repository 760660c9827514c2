using System.Collections.Immutable;

namespace AvdPulumi.Configuration.Facts;

/// <summary>The options of a domain join that are added up.</summary>
/// <remarks>Source: NetJoinDomain function, https://learn.microsoft.com/windows/win32/api/lmjoin/nf-lmjoin-netjoindomain.</remarks>
internal static class JoinFlags
{
    /// <summary>The bit that creates the machine's account.</summary>
    public const int Create = 2;

    /// <summary>The bits that do not suit a session host, each with what it does.</summary>
    public static ImmutableArray<(int Bit, string Does)> Unsuitable { get; } =
    [
        (4, "deletes the account when a machine leaves the domain"),
        (8, "is no option"),
        (16, "is for the upgrade of an old Windows"),
        (64, "joins without the rights of the account"),
        (128, "takes the password for that of a machine account"),
        (512, "makes the account of a domain controller"),
        (2048, "asks a read-only domain controller, which creates no account"),
    ];
}
