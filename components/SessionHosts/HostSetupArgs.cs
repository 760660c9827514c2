using AzureNative = Pulumi.AzureNative;

namespace AvdPulumi.Components.SessionHosts;

/// <summary>Args of <see cref="HostSetup"/>.</summary>
public sealed record HostSetupArgs
{
    /// <summary>The host.</summary>
    public required HostDefinition Host { get; init; }

    /// <summary>Its Arc machine.</summary>
    public required AzureNative.HybridCompute.Machine Machine { get; init; }

    /// <summary>Its virtual machine.</summary>
    public required AzureNative.AzureStackHCI.VirtualMachineInstance VirtualMachine { get; init; }

    /// <summary>Where its end is told.</summary>
    internal HostProgress Progress { get; init; } = new();
}
