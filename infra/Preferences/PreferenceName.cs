using System.Collections.Immutable;

namespace AvdPulumi.Infra.Preferences;

/// <summary>A preference: how somebody likes this program to work. It is no setting, and changes nothing that is deployed.</summary>
internal sealed record PreferenceName
{
    /// <summary>The stack to look at where none is given.</summary>
    public static PreferenceName Stack { get; } = new() { Key = "stack", Variable = "AVD_STACK" };

    /// <summary>How to print what a verb has to say.</summary>
    public static PreferenceName Format { get; } = new() { Key = "format", Variable = "AVD_FORMAT" };

    /// <summary>Whether to print in colours.</summary>
    public static PreferenceName Colour { get; } = new() { Key = "colour", Variable = "AVD_COLOUR" };

    /// <summary>The columns that a line may fill.</summary>
    public static PreferenceName Width { get; } = new() { Key = "width", Variable = "AVD_WIDTH" };

    /// <summary>Whether warnings let a run fail.</summary>
    public static PreferenceName Strict { get; } = new() { Key = "strict", Variable = "AVD_STRICT" };

    /// <summary>All of them.</summary>
    public static ImmutableArray<PreferenceName> All { get; } = [Stack, Format, Colour, Width, Strict];

    /// <summary>The key in avd.json.</summary>
    public required string Key { get; init; }

    /// <summary>The environment variable. One underscore: settings begin with two.</summary>
    public required string Variable { get; init; }

    /// <summary>The option on the command line.</summary>
    public string Option => $"--{Key}";
}
