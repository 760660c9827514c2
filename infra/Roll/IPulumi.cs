using System.Collections.Immutable;

namespace AvdPulumi.Infra.Roll;

/// <summary>The Pulumi CLI; tests hand in one of their own.</summary>
internal interface IPulumi
{
    /// <summary>Runs pulumi with arguments, which no shell reads, until it ends.</summary>
    /// <param name="folder">The folder of the project.</param>
    /// <param name="arguments">The arguments.</param>
    /// <param name="log">The file to which what it prints is appended; null to return it instead.</param>
    Task<PulumiAnswer> RunAsync(string folder, ImmutableArray<string> arguments, string? log);
}

/// <summary>What pulumi answered.</summary>
/// <param name="Code">Its exit code; null if it could not be started.</param>
/// <param name="Output">What it printed, if it was not logged.</param>
internal sealed record PulumiAnswer(int? Code, string Output);
