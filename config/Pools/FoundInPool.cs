using System.Collections.Immutable;
using AvdPulumi.Configuration.Diagnostics;

namespace AvdPulumi.Configuration.Pools;

/// <summary>A pool, and what was found in it.</summary>
internal sealed record FoundInPool(PoolTree Pool, ImmutableArray<Diagnostic> Findings);
