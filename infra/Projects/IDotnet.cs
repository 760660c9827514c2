using System.Collections.Immutable;

namespace AvdPulumi.Infra.Projects;

/// <summary>The dotnet program; tests hand in one of their own.</summary>
internal interface IDotnet
{
    /// <summary>Runs dotnet in a folder with arguments, which no shell reads.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="arguments">The arguments.</param>
    DotnetAnswer Run(string folder, ImmutableArray<string> arguments);
}

/// <summary>What dotnet answered.</summary>
/// <param name="Code">Its exit code; -1 if it did not run or did not end.</param>
/// <param name="Output">What it printed.</param>
/// <param name="Error">What it said.</param>
internal sealed record DotnetAnswer(int Code, string Output, string Error);
