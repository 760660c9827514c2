using System.Collections.Immutable;
using AvdPulumi.Configuration.Settings;

namespace AvdPulumi.Configuration.Facts.Network;

/// <summary>One line of the table of network flows: who must reach what, when, and the document that says so.</summary>
public sealed record RequiredFlow
{
    /// <summary>What it is for.</summary>
    public required FlowPurpose Purpose { get; init; }

    /// <summary>Who opens it.</summary>
    public required FlowMachines From { get; init; }

    /// <summary>Default: the endpoint in <see cref="Hosts"/>. The destination.</summary>
    public FlowTarget Target { get; init; } = FlowTarget.Named;

    /// <summary>Default: none; then the estate names the destination. The endpoint in each cloud.</summary>
    public CloudHosts? Hosts { get; init; }

    /// <summary>The protocol.</summary>
    public required Transport Transport { get; init; }

    /// <summary>The ports at the destination. A port from the estate has priority.</summary>
    public required ImmutableArray<PortRange> Ports { get; init; }

    /// <summary>Default: always. Which estates need it.</summary>
    public FlowCondition When { get; init; } = FlowCondition.Always;

    /// <summary>Default: always. Which of these estates do not work without it; the others work in part.</summary>
    public FlowCondition Required { get; init; } = FlowCondition.Always;

    /// <summary>Default: false. Whether TLS inspection must be off.</summary>
    public bool NoInspection { get; init; }

    /// <summary>What it carries.</summary>
    public required string What { get; init; }

    /// <summary>Default: none. The service tag with its addresses, for a firewall in Azure.</summary>
    public string? ServiceTag { get; init; }

    /// <summary>The document it comes from: title and address.</summary>
    public required string Source { get; init; }

    /// <summary>The document for a cloud: 21Vianet has its own page on Azure Virtual Desktop.</summary>
    public string SourceIn(AzureCloud cloud) => cloud == AzureCloud.China && Source == FlowDocuments.Avd ? FlowDocuments.AvdChina : Source;
}
