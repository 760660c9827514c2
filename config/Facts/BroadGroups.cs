using System.Collections.Immutable;
using System.Globalization;

namespace AvdPulumi.Configuration.Facts;

/// <summary>Groups that contain everyone: all users or machines of a domain, everyone who signed in, everyone.</summary>
/// <remarks>Source: Windows, well-known security identifiers, https://learn.microsoft.com/windows-server/identity/ad-ds/manage/understand-security-identifiers.</remarks>
internal static class BroadGroups
{
    private const string OfADomain = "S-1-5-21-";

    // in the languages of Windows; without separators
    private static readonly ImmutableHashSet<string> OfWindows = Texts(
        "everyone",
        "authenticatedusers",
        "anonymouslogon",
        "interactive",
        "network",
        "users",
        "guests",
        "domainusers",
        "domaincomputers",
        "domainguests",
        "jeder",
        "authentifiziertebenutzer",
        "benutzer",
        "gäste",
        "domänenbenutzer",
        "domänencomputer",
        "domänengäste",
        "toutlemonde",
        "utilisateursauthentifiés",
        "utilisateurs",
        "utilisateursdudomaine",
        "ordinateursdudomaine",
        "todos",
        "usuariosdeldominio",
        "usuariosautentificados"
    );

    // common names of such groups in Entra ID
    private static readonly ImmutableHashSet<string> OfEntra = Texts(
        "allusers",
        "allcompany",
        "allstaff",
        "allemployees",
        "allmembers",
        "allguests",
        "allguestusers",
        "alleusers",
        "everybody"
    );

    private static readonly ImmutableHashSet<string> Identifiers = Texts(
        "S-1-1-0",
        "S-1-5-2",
        "S-1-5-4",
        "S-1-5-7",
        "S-1-5-11",
        "S-1-5-32-545",
        "S-1-5-32-546"
    );

    // the last numbers of Domain Users, Domain Guests and Domain Computers
    private static readonly ImmutableHashSet<string> Relative = Texts("513", "514", "515");

    /// <summary>Whether a group of a domain or of a machine, by its name or its identifier, contains everyone.</summary>
    public static bool IsOfWindows(string name) => Identifiers.Contains(name) || IsOfADomain(name) || OfWindows.Contains(Plain(name));

    /// <summary>Whether a group in Entra ID has the name of one that contains everyone; a domain may precede the name.</summary>
    public static bool IsOfEntra(string name) => Plain(name) is var plain && (OfEntra.Contains(plain) || OfWindows.Contains(plain));

    /// <summary>A name without its domain and without the separators between its words.</summary>
    public static string Plain(string name) =>
        string.Concat(name[(name.LastIndexOf('\\') + 1)..].Where(char.IsLetterOrDigit)).ToLower(CultureInfo.InvariantCulture);

    private static bool IsOfADomain(string name) =>
        name.StartsWith(OfADomain, StringComparison.OrdinalIgnoreCase) && Relative.Contains(name[(name.LastIndexOf('-') + 1)..]);

    private static ImmutableHashSet<string> Texts(params string[] texts) =>
        ImmutableHashSet.Create(StringComparer.OrdinalIgnoreCase, texts);
}
