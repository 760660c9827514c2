using System.Collections.Immutable;

namespace AvdPulumi.Configuration.Facts;

/// <summary>The options of a domain join, whose sum is the setting.</summary>
/// <remarks>Source: NetJoinDomain function, https://learn.microsoft.com/windows/win32/api/lmjoin/nf-lmjoin-netjoindomain.</remarks>
internal static class JoinFlags
{
    /// <summary>The bit that creates the machine's account.</summary>
    public const int Create = 2;

    /// <summary>The bits that do not suit a session host, each with its effect.</summary>
    public static ImmutableArray<(int Bit, string Does)> Unsuitable { get; } =
    [
        (4, "deletes the account when a machine leaves the domain"),
        (8, "is not an option"),
        (16, "is for an upgrade from an old version of Windows"),
        (64, "joins without the rights of the account"),
        (128, "uses the password as that of a machine account"),
        (512, "creates the account of a domain controller"),
        (2048, "uses a read-only domain controller, which creates no account"),
    ];
}
