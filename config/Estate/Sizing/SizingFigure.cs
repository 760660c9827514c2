using System.Collections.Immutable;

namespace AvdPulumi.Configuration.Estate.Sizing;

/// <summary>One number of a sizing, for programs.</summary>
/// <param name="Of">What it is of: <c>pool</c>, <c>cluster</c>, <c>pool_on_cluster</c>, <c>file_server</c>, <c>azure_files</c> or <c>total</c>.</param>
/// <param name="Name">The name of that; null for a total.</param>
/// <param name="Quantity">What is counted.</param>
/// <param name="Value">The number; null if the config does not set it.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="Settings">The settings that it comes from.</param>
public sealed record SizingFigure(string Of, string? Name, string Quantity, long? Value, string Unit, ImmutableArray<string> Settings);
