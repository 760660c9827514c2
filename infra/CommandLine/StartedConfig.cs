namespace AvdPulumi.Infra.CommandLine;

/// <summary>The config of a project to write, or the reason why there is none.</summary>
/// <param name="Config">The text of config/variables.yml; null if nothing is written.</param>
/// <param name="Code">The exit code if nothing is written.</param>
internal sealed record StartedConfig(string? Config, int Code)
{
    /// <summary>A config.</summary>
    public static StartedConfig Of(string config) => new(config, ExitCode.Fine);

    /// <summary>No config.</summary>
    public static StartedConfig None(int code) => new(null, code);
}
