using System.Collections.Immutable;
using System.Globalization;

namespace AvdPulumi.Configuration.Facts;

/// <summary>Names that Windows and Active Directory reserve.</summary>
internal static class WindowsNames
{
    /// <summary>Shares that only administrators or Windows itself can open, besides those of drives. Source: Microsoft Learn, "Remove administrative shares".</summary>
    private static readonly ImmutableArray<string> AdministrativeShares = ["ADMIN$", "IPC$", "PRINT$", "FAX$"];

    /// <summary>Shares of a domain controller: users can read them, but not write. Source: Microsoft Learn, "Remove administrative shares".</summary>
    private static readonly ImmutableArray<string> DomainShares = ["NETLOGON", "SYSVOL"];

    /// <summary>Names that are not shares in the protocol. Source: [MS-SRVS], NetrShareAdd: "pipe" and "mailslot" are refused.</summary>
    private static readonly ImmutableArray<string> ProtocolShares = ["pipe", "mailslot"];

    /// <summary>Source: Microsoft Learn, "Naming Files, Paths, and Namespaces".</summary>
    private static readonly ImmutableArray<string> Devices = ["CON", "PRN", "AUX", "NUL"];

    /// <summary>Whether only administrators or Windows itself can open a share: ADMIN$, C$.</summary>
    public static bool IsAdministrativeShare(string name) =>
        Has(AdministrativeShares, name) || (name.Length == 2 && char.IsAsciiLetter(name[0]) && name[1] == '$');

    /// <summary>Whether a share is one that a domain controller has.</summary>
    public static bool IsDomainShare(string name) => Has(DomainShares, name);

    /// <summary>Whether a new share cannot have this name.</summary>
    public static bool IsReservedShare(string name) => IsAdministrativeShare(name) || IsDomainShare(name) || Has(ProtocolShares, name);

    /// <summary>Whether Windows cannot create a folder of this name: a device, with or without an extension, or a period at the end.</summary>
    public static bool IsNoFolder(string name)
    {
        var stem = name.Split('.')[0].Trim();
        return name.EndsWith('.')
            || Has(Devices, stem)
            || (
                stem.Length == 4
                && (
                    stem.StartsWith("COM", true, CultureInfo.InvariantCulture) || stem.StartsWith("LPT", true, CultureInfo.InvariantCulture)
                )
                && stem[3] is >= '1' and <= '9'
            );
    }

    private static bool Has(ImmutableArray<string> names, string name) => names.Contains(name, StringComparer.OrdinalIgnoreCase);
}
