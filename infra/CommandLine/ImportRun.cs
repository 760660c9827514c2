namespace AvdPulumi.Infra.CommandLine;

/// <summary>One run of <c>avd import</c>.</summary>
/// <param name="Verb">The tool that the file is from.</param>
/// <param name="File">The file to import, as it was typed.</param>
/// <param name="Folder">The folder that gets the config, as it was typed; null for standard output.</param>
/// <param name="IsForced">Whether a config that exists is replaced.</param>
internal sealed record ImportRun(ImportVerb Verb, string File, string? Folder, bool IsForced)
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
    public string Into(string folder) => $"{ImportCommand.Name} {Verb.Name} {ShellWord.Of(File)} --output {folder}";
}
