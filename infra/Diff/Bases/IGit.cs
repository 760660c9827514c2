using System.Collections.Immutable;

namespace AvdPulumi.Infra.Diff.Bases;

/// <summary>The git program; tests hand in one of their own.</summary>
public interface IGit
{
    /// <summary>Runs git in a folder with arguments, which no shell reads; null if there is no such program.</summary>
    GitAnswer? Run(string folder, ImmutableArray<string> arguments);
}

/// <summary>What git answered.</summary>
/// <param name="Code">Its exit code.</param>
/// <param name="Output">What it printed.</param>
/// <param name="Error">What it said.</param>
public sealed record GitAnswer(int Code, byte[] Output, string Error);
