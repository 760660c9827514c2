using System.Collections.Immutable;
using AvdPulumi.Configuration.Layering;
using AvdPulumi.Configuration.Rules;
using AvdPulumi.Configuration.Starting;

namespace AvdPulumi.Configuration.Diagnostics;

/// <summary>All diagnostics of this room, by area. Each area has its codes beside the messages.</summary>
public static class DiagnosticCatalogue
{
    private static readonly Lazy<ImmutableArray<DiagnosticDescriptor>> Descriptors = new(() =>
        [
            .. FileDiagnostics.Descriptors,
            .. ShapeDiagnostics.Descriptors,
            .. LayerDiagnostics.Descriptors,
            .. PoolDiagnostics.Descriptors,
            .. ProjectFile.Descriptors,
            .. ContractChoiceDiagnostics.Descriptors,
            .. AnswerDiagnostics.All,
            .. RuleTable.All,
        ]
    );

    /// <summary>Every descriptor, by code.</summary>
    public static ImmutableArray<DiagnosticDescriptor> All => Descriptors.Value;

    /// <summary>
    /// How far a diagnostic may be from its cause. A problem of a file, a key, a layer or a pool is a cause. A missing setting may be misspelled. The diagnostics of rules may follow
    /// from both.
    /// </summary>
    public static int DistanceFromCause(string code) =>
        code == ShapeDiagnostics.MissingCode ? 1
        : RuleCodes.Value.Contains(code) ? 2
        : 0;

    private static readonly Lazy<HashSet<string>> RuleCodes = new(() =>
        new(RuleTable.All.Select(rule => rule.Code), StringComparer.Ordinal)
    );
}
