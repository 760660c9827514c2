using System.Collections.Immutable;
using Pulumi;

namespace AvdPulumi.Components.Machines;

/// <summary>The proxy of the Arc agent while the machine is set up. AVD itself does not use it.</summary>
public sealed record MachineProxy
{
    /// <summary>Default: none. The address for http requests.</summary>
    public string? Http { get; init; }

    /// <summary>Default: none. The address for https requests.</summary>
    public string? Https { get; init; }

    /// <summary>Default: none. What is reached directly.</summary>
    public ImmutableArray<string> Exemptions { get; init; } = [];

    /// <summary>Default: none. The certificate of the proxy's authority.</summary>
    public Input<string>? TrustedCa { get; init; }
}
