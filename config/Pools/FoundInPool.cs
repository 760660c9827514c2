using System.Collections.Immutable;

namespace AvdPulumi.Configuration;

/// <summary>A pool, and what was found in it.</summary>
internal sealed record FoundInPool(PoolTree Pool, ImmutableArray<Diagnostic> Findings);
