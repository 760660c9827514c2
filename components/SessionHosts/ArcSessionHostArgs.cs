using AvdPulumi.Components.AzureLocal;
using AvdPulumi.Components.Machines;

namespace AvdPulumi.Components.SessionHosts;

/// <summary>Args of <see cref="ArcSessionHost"/>.</summary>
public sealed record ArcSessionHostArgs
{
    /// <summary>The host.</summary>
    public required HostDefinition Host { get; init; }

    /// <summary>What machines share on Azure Local.</summary>
    public required AzureLocalSite Site { get; init; }

    /// <summary>Default: nobody waits for it. Where its end is told.</summary>
    internal MachineProgress Progress { get; init; } = new();
}
