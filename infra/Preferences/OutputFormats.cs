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

    /// <summary>Of <c>avd network</c>.</summary>
    public static ImmutableArray<string> Network { get; } = ["table", "csv", "json"];

    /// <summary>Of <c>avd sizing</c>.</summary>
    public static ImmutableArray<string> Sizing { get; } = ["table", "csv", "json", "markdown"];

    /// <summary>Of <c>avd prepare</c>.</summary>
    public static ImmutableArray<string> Prepare { get; } = ["table", "json"];

    /// <summary>All that some verb prints.</summary>
    public static ImmutableArray<string> All { get; } =
    [.. Validate.Union(Preview).Union(Diff).Union(Network).Union(Sizing).Union(Prepare)];
}
