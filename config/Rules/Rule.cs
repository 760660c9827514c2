using System.Collections.Immutable;

namespace AvdPulumi.Configuration;

/// <summary>One thing the config gate checks: what its code means, how much it matters, and the check itself.</summary>
/// <param name="Descriptor">The entry of the code in the documentation and in <c>avd explain</c>.</param>
/// <param name="Severity">An error stops the deployment; advice is a warning or a note.</param>
/// <param name="Reads">
/// Paths of the settings the check looks at, such as <c>host_pool.type</c> or <c>scaling</c>. Where one of them has a fault of its own, the check is left out:
/// it would report what follows from that fault, or meet a value that is not there.
/// </param>
/// <param name="Check">Finds what is wrong in a config whose values are each right by themselves.</param>
internal sealed record Rule(DiagnosticDescriptor Descriptor, Severity Severity, ImmutableArray<string> Reads, Func<RuleContext, IEnumerable<Finding>> Check)
{
    /// <summary>Whether it looks at what follows from the settings of all pools, so that a fault in any of them is in its way.</summary>
    public bool ReadsEstate { get; } = Estate.Reads.All(path => Reads.Contains(path));

    /// <summary>Default: false. Whether it looks at the estate as a whole, over all pools, so that it runs once. Its paths name their pool themselves.</summary>
    public bool OverPools { get; init; }

    /// <summary>Default: false. Whether it is a fault only where every pool has it: what pools share may be there for one of them.</summary>
    public bool UnlessOtherPools { get; init; }
}
