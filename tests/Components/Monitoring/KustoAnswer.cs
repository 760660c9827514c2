using System.Collections.Immutable;

namespace AvdPulumi.Tests.Components.Monitoring;

/// <summary>What the KQL parser says of a query: what is wrong with it, and the columns of its result with their types.</summary>
internal sealed record KustoAnswer(ImmutableArray<string> Faults, ImmutableDictionary<string, string> Columns);
