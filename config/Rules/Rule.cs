using System.Collections.Immutable;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Estate;

namespace AvdPulumi.Configuration.Rules;

/// <summary>One thing that the config gate checks: what its code means, and the check itself.</summary>
internal sealed record Rule : DiagnosticDescriptor
{
    /// <summary>
    /// Paths of the settings that the check reads, such as <c>host_pool.type</c> or <c>scaling</c>. If one of them has a fault of its own, the check does not run:
    /// it would report what follows from that fault, or read a value that is not there.
    /// </summary>
    public required ImmutableArray<string> Reads
    {
        get;
        init
        {
            field = value;
            ReadsEstate = AvdEstate.Reads.All(path => value.Contains(path));
        }
    }

    /// <summary>Finds what is wrong in a config whose values are each valid on their own.</summary>
    public required Func<RuleContext, IEnumerable<Finding>> Check { get; init; }

    /// <summary>Whether it reads what follows from the settings of all pools, so that a fault in any pool prevents it.</summary>
    public bool ReadsEstate { get; private init; }

    /// <summary>Default: false. Whether it reads the estate as a whole, over all pools, so that it runs once. Its paths name their pool themselves.</summary>
    public bool OverPools { get; init; }

    /// <summary>Default: false. Whether it is a fault only if every pool has it: what pools share may be there for one of them.</summary>
    public bool UnlessOtherPools { get; init; }
}
