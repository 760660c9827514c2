using System.Collections.Immutable;
using AvdPulumi.Configuration.Diagnostics;

namespace AvdPulumi.Configuration.Exchange;

/// <summary>The parameters in a file of another tool, with their positions.</summary>
/// <param name="File">The file, as diagnostics name it.</param>
/// <param name="Parameters">The parameters, in the order of the file.</param>
/// <param name="Diagnostics">What could not be read. With an error, parameters may be missing.</param>
public sealed record ParameterFile(string File, ImmutableArray<Parameter> Parameters, ImmutableArray<Diagnostic> Diagnostics)
{
    /// <summary>Default: none. The template that the parameters are for, as the file names it.</summary>
    public string? Template { get; init; }

    /// <summary>A parameter by its name; null if the file does not set it.</summary>
    public Parameter? Find(string name) => Parameters.FirstOrDefault(parameter => parameter.Name == name);
}

/// <summary>One parameter.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Value">Its value.</param>
/// <param name="Origin">The position of its name.</param>
public sealed record Parameter(string Name, ParameterValue Value, Origin Origin);
