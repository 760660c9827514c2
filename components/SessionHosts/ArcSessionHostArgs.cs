using AvdPulumi.Components.AzureLocal;

namespace AvdPulumi.Components.SessionHosts;

/// <summary>Args of <see cref="ArcSessionHost"/>.</summary>
public sealed record ArcSessionHostArgs
{
    /// <summary>The host.</summary>
    public required HostDefinition Host { get; init; }

    /// <summary>What machines share on Azure Local.</summary>
    public required AzureLocalSite Site { get; init; }

    /// <summary>Where its end is told.</summary>
    internal HostProgress Progress { get; init; } = new();
}
