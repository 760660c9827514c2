using AvdPulumi.Configuration.Exchange.Import;

namespace AvdPulumi.Infra.CommandLine;

/// <summary>One run of <c>avd import</c>.</summary>
/// <param name="Tool">What is typed after <c>avd import</c>.</param>
/// <param name="Source">What is imported.</param>
/// <param name="Folder">The folder that gets the config, as it was typed; null for standard output.</param>
/// <param name="IsForced">Whether a config that exists is replaced.</param>
internal sealed record ImportRun(string Tool, ImportedSource Source, string? Folder, bool IsForced)
{
    /// <summary>How to print the report.</summary>
    public required string Format { get; init; }

    /// <summary>The columns of the terminal.</summary>
    public required int Width { get; init; }

    /// <summary>The outside world.</summary>
    public required AvdHost Host { get; init; }

    /// <summary>The config that is written; null for standard output.</summary>
    public string? Target => Folder is null ? null : Path.Combine(Folder, "config", "variables.yml").Replace('\\', '/');

    /// <summary>The same run with another folder, as it is typed.</summary>
    /// <param name="folder">The folder.</param>
    public string Into(string folder) => $"{ImportCommand.Name} {Tool} {Source.Arguments} --output {folder}";
}

/// <summary>What is imported.</summary>
/// <param name="Shown">The file or files, for people.</param>
/// <param name="Arguments">What names them on the command line.</param>
/// <param name="Read">Makes the config from them. An error in the diagnostics means that there is none.</param>
internal sealed record ImportedSource(string Shown, string Arguments, Func<AvdHost, ImportedConfig> Read)
{
    /// <summary>Default: nothing. The verb that goes on from a valid config, with its arguments.</summary>
    public string? Then { get; init; }
}
