using System.Collections.Immutable;

namespace AvdPulumi.Configuration;

/// <summary>Further Arc extensions of the session hosts.</summary>
/// <remarks>Source: Azure Arc-enabled servers extensions</remarks>
public sealed record ExtensionSettings
{
    /// <summary>Default: true. Whether the Azure Monitor agent is installed; AVD Insights needs it.</summary>
    public bool AzureMonitorAgent { get; init; } = true;

    /// <summary>Default: no proxy. The proxy of the Azure Monitor agent, on file servers as well; it must not inspect TLS.</summary>
    public HttpAddress? MonitorAgentProxy { get; init; }

    /// <summary>Default: false. Whether the Defender for Endpoint extension is installed here. Usually the Defender plan pushes it.</summary>
    public bool Defender { get; init; }

    /// <summary>Default: none. Names of machine configuration assignments to attach.</summary>
    public ImmutableArray<string> GuestConfiguration { get; init; } = [];
}
