using System.Collections.Immutable;
using AvdPulumi.Components.Avd;

namespace AvdPulumi.Components.ControlPlane;

/// <summary>An AVD workspace, and the pools whose groups it publishes.</summary>
/// <param name="Key">What tells it from other feeds in logical names; null for one that stands alone. Identity.</param>
/// <param name="Definition">What it is.</param>
/// <param name="Pools">Names of the host pools, at least one.</param>
public sealed record FeedPlan(string? Key, WorkspaceDefinition Definition, ImmutableArray<string> Pools);
