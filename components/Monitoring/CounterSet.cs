using System.Collections.Immutable;

namespace AvdPulumi.Components.Monitoring;

/// <summary>Performance counters that are read equally often.</summary>
/// <param name="Seconds">The time between two readings.</param>
/// <param name="Specifiers">The counters, with their English names whatever the language of the machine.</param>
public sealed record CounterSet(int Seconds, ImmutableArray<string> Specifiers);
