using System.Collections.Immutable;
using AvdPulumi.Components.Avd;
using AvdPulumi.Components.Foundation;

namespace AvdPulumi.Components.ControlPlane;

/// <summary>An AVD workspace, and the pools whose groups it publishes.</summary>
/// <param name="Key">What tells it from other feeds in logical names; null for one that stands alone. Identity.</param>
/// <param name="Workspace">What it is, or the id of the one that exists, which others list the groups in.</param>
/// <param name="Pools">Names of the host pools, at least one.</param>
public sealed record FeedPlan(string? Key, Adoptable<WorkspaceDefinition> Workspace, ImmutableArray<string> Pools);
