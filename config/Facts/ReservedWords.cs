using System.Collections.Immutable;

namespace AvdPulumi.Configuration.Facts;

/// <summary>Words that Azure and Windows keep out of names.</summary>
internal static class ReservedWords
{
    /// <summary>The document of the words of Azure.</summary>
    public const string Source =
        "Resolve errors for reserved resource names, https://learn.microsoft.com/azure/azure-resource-manager/troubleshooting/error-reserved-resource-name";

    /// <summary>What names of Azure must not hold anywhere.</summary>
    public static ImmutableArray<string> Anywhere { get; } = ["microsoft", "windows"];

    /// <summary>How names of Azure must not begin.</summary>
    public static ImmutableArray<string> AtStart { get; } = ["login"];

    /// <summary>What must not be a whole name in Azure.</summary>
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
    /// What no computer can be called: groups of Active Directory's own, and devices of Windows (source: Naming conventions in Active Directory for computers, domains,
    /// sites, and OUs, reserved words; Naming files, paths, and namespaces). Those of several words are not here: no computer name has a blank.
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

    /// <summary>What Azure objects to in a name, to follow "which"; null where it objects to nothing.</summary>
    public static string? FaultOf(string name) =>
        Whole.Contains(name) ? "Azure keeps for itself"
        : Anywhere.FirstOrDefault(word => name.Contains(word, StringComparison.OrdinalIgnoreCase)) is { } inside ? $"holds '{inside}'"
        : AtStart.FirstOrDefault(word => name.StartsWith(word, StringComparison.OrdinalIgnoreCase)) is { } start ? $"begins with '{start}'"
        : null;
}
