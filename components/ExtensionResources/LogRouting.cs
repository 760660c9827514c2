using System.Collections.Immutable;
using Pulumi;

namespace AvdPulumi.Components.ExtensionResources;

/// <summary>
/// Which logs of a resource go to which Log Analytics workspace. Logs only: AVD objects emit no metrics, and a setting that asks for them is refused
/// (source: Azure Monitor, supported metrics).
/// </summary>
/// <param name="WorkspaceId">Full ARM id of the Log Analytics workspace.</param>
/// <param name="Categories">Log categories, as Azure Monitor spells them; at least one.</param>
public sealed record LogRouting(Input<string> WorkspaceId, ImmutableArray<string> Categories)
{
    /// <summary>
    /// Default: Azure's own. Whether rows go to tables of their own (<c>Dedicated</c>) or to AzureDiagnostics; AVD objects know the former only.
    /// </summary>
    public string? DestinationType { get; init; }
}
