using System.Collections.Immutable;
using AvdPulumi.Configuration.Starting;

namespace AvdPulumi.Infra.CommandLine;

/// <summary>The config of a project to write, or the reason why there is none.</summary>
/// <param name="Config">The text of config/variables.yml; null if nothing is written.</param>
/// <param name="Stacks">The stacks; empty for those of the template.</param>
/// <param name="Code">The exit code if nothing is written.</param>
internal sealed record StartedConfig(string? Config, ImmutableArray<StartStack> Stacks, int Code)
{
    /// <summary>A config with the stacks of the template.</summary>
    public static StartedConfig Of(string config) => new(config, [], ExitCode.Fine);

    /// <summary>The config that follows from answers.</summary>
    public static StartedConfig Of(StartAnswers answers) => new(StartConfig.Of(answers), StartStacks.Of(answers), ExitCode.Fine);

    /// <summary>No config.</summary>
    public static StartedConfig None(int code) => new(null, [], code);
}
