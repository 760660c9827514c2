using System.Collections.Immutable;

namespace AvdPulumi.Configuration.Estate.Resilience;

/// <summary>Everything of which the program knows what its failure means, from the service to the directory.</summary>
public static class Failures
{
    /// <summary>The table.</summary>
    public static ImmutableArray<Failure> All { get; } =
    [.. ServiceFailures.All, .. MachineFailures.All, .. ProfileFailures.All, .. DirectoryFailures.All];
}
