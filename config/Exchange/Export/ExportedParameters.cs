using System.Collections.Immutable;
using AvdPulumi.Configuration.Diagnostics;

namespace AvdPulumi.Configuration.Exchange.Export;

/// <summary>The parameters that another tool gets of a pool.</summary>
public sealed record ExportedParameters
{
    /// <summary>The format.</summary>
    public required ExchangeFormat Format { get; init; }

    /// <summary>The parameters, in the order of the mapping.</summary>
    public required ImmutableArray<ExportedParameter> Parameters { get; init; }

    /// <summary>The settings of the config that the format has no parameter for, by path.</summary>
    public required ImmutableArray<string> Uncovered { get; init; }

    /// <summary>What the reader must know: what is left out, and what a secret needs.</summary>
    public required ImmutableArray<Diagnostic> Diagnostics { get; init; }
}

/// <summary>One exported parameter.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Value">Its value.</param>
/// <param name="From">The setting that it comes from, or what it follows from.</param>
public sealed record ExportedParameter(string Name, ParameterValue Value, string From);
