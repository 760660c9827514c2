using System.Collections.Immutable;

namespace AvdPulumi.Configuration.Facts;

/// <summary>Words that Azure and Windows do not accept in names.</summary>
internal static class ReservedWords
{
    /// <summary>Words that names in Azure must not contain anywhere.</summary>
    public static ImmutableArray<string> Anywhere { get; } = ["microsoft", "windows"];

    /// <summary>Words that names in Azure must not start with.</summary>
    public static ImmutableArray<string> AtStart { get; } = ["login"];

    /// <summary>Words that must not be a whole name in Azure.</summary>
    public static ImmutableHashSet<string> Whole { get; } =
        ImmutableHashSet.Create(
            StringComparer.OrdinalIgnoreCase,
            "access",
            "app_browsers",
            "app_code",
            "app_data",
            "app_globalresources",
            "app_localresources",
            "app_themes",
            "app_webreferences",
            "azure",
            "bing",
            "bizspark",
            "biztalk",
            "cortana",
            "directx",
            "dotnet",
            "dynamics",
            "excel",
            "exchange",
            "forefront",
            "groove",
            "hololens",
            "hyperv",
            "kinect",
            "lync",
            "msdn",
            "o365",
            "office",
            "office365",
            "onedrive",
            "onenote",
            "outlook",
            "powerpoint",
            "sharepoint",
            "skype",
            "visio",
            "visualstudio",
            "web.config",
            "xbox"
        );

    /// <summary>
    /// Names that a computer cannot have: Active Directory's own groups, and devices of Windows (source: Naming conventions in Active Directory for computers, domains,
    /// sites, and OUs, reserved words; Naming files, paths, and namespaces). Names of several words are not here: a computer name has no space.
    /// </summary>
    public static ImmutableHashSet<string> Computers { get; } =
        ImmutableHashSet.Create(
            StringComparer.OrdinalIgnoreCase,
            "anonymous",
            "batch",
            "builtin",
            "dialup",
            "interactive",
            "internet",
            "local",
            "network",
            "null",
            "proxy",
            "restricted",
            "self",
            "server",
            "service",
            "system",
            "users",
            "world",
            "localhost",
            "con",
            "prn",
            "aux",
            "nul",
            "com1",
            "com2",
            "com3",
            "com4",
            "com5",
            "com6",
            "com7",
            "com8",
            "com9",
            "lpt1",
            "lpt2",
            "lpt3",
            "lpt4",
            "lpt5",
            "lpt6",
            "lpt7",
            "lpt8",
            "lpt9"
        );

    /// <summary>What Azure rejects in a name, to follow "which"; null if it rejects nothing.</summary>
    public static string? FaultOf(string name) =>
        Whole.Contains(name) ? "Azure reserves"
        : Anywhere.FirstOrDefault(word => name.Contains(word, StringComparison.OrdinalIgnoreCase)) is { } inside ? $"contains '{inside}'"
        : AtStart.FirstOrDefault(word => name.StartsWith(word, StringComparison.OrdinalIgnoreCase)) is { } start ? $"starts with '{start}'"
        : null;
}
