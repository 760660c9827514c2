using System.Collections.Immutable;

namespace AvdPulumi.Infra.Preferences;

/// <summary>The formats that verbs print, the default first.</summary>
internal static class OutputFormats
{
    /// <summary>Of <c>avd validate</c>.</summary>
    public static ImmutableArray<string> Validate { get; } = ["text", "json", "sarif", "github"];

    /// <summary>Of <c>avd preview</c>.</summary>
    public static ImmutableArray<string> Preview { get; } = ["text", "json", "markdown", "html"];

    /// <summary>Of <c>avd diff</c>.</summary>
    public static ImmutableArray<string> Diff { get; } = ["text", "json", "markdown", "html"];

    /// <summary>Of <c>avd verify</c>.</summary>
    public static ImmutableArray<string> Verify { get; } = ["text", "json", "junit", "markdown", "html"];

    /// <summary>Of <c>avd network</c>.</summary>
    public static ImmutableArray<string> Network { get; } = ["table", "csv", "json"];

    /// <summary>Of <c>avd sizing</c>.</summary>
    public static ImmutableArray<string> Sizing { get; } = ["table", "csv", "json", "markdown"];

    /// <summary>Of <c>avd prepare</c>.</summary>
    public static ImmutableArray<string> Prepare { get; } = ["table", "json"];

    /// <summary>Of <c>avd hosts list</c>.</summary>
    public static ImmutableArray<string> Hosts { get; } = ["text", "json", "csv"];

    /// <summary>Of the verbs of <c>avd hosts</c> that change something.</summary>
    public static ImmutableArray<string> HostChanges { get; } = ["text", "json"];

    /// <summary>Of <c>avd roll</c>.</summary>
    public static ImmutableArray<string> Roll { get; } = ["text"];

    /// <summary>Of <c>avd explain</c>.</summary>
    public static ImmutableArray<string> Explain { get; } = ["text", "json"];

    /// <summary>Of <c>avd export</c>.</summary>
    public static ImmutableArray<string> Export { get; } = ["bicepparam", "tfvars", "arm", "powershell", "ansible"];

    /// <summary>Of <c>avd config</c>.</summary>
    public static ImmutableArray<string> Config { get; } = ["text", "json", "yaml"];

    /// <summary>Of <c>avd import</c>.</summary>
    public static ImmutableArray<string> Import { get; } = ["text", "json"];

    /// <summary>Of <c>avd init --questions</c>.</summary>
    public static ImmutableArray<string> Questions { get; } = ["text", "json"];

    /// <summary>All that some verb prints.</summary>
    public static ImmutableArray<string> All { get; } =
    [
        .. Validate
            .Union(Preview)
            .Union(Diff)
            .Union(Verify)
            .Union(Network)
            .Union(Sizing)
            .Union(Prepare)
            .Union(Hosts)
            .Union(Roll)
            .Union(HostChanges)
            .Union(Explain)
            .Union(Export)
            .Union(Config)
            .Union(Import)
            .Union(Questions),
    ];
}
