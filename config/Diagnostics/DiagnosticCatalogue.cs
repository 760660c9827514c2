using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace AvdPulumi.Configuration;

/// <summary>All diagnostics this room can report, by area; each area keeps its codes beside the messages.</summary>
public static class DiagnosticCatalogue
{
    private static readonly Lazy<ImmutableArray<DiagnosticDescriptor>> Descriptors = new(() =>
    [
        .. FileDiagnostics.Descriptors,
        .. ShapeDiagnostics.Descriptors,
        .. LayerDiagnostics.Descriptors,
        .. PoolDiagnostics.Descriptors,
        .. RuleTable.All.Select(rule => rule.Descriptor with { Severity = rule.Severity }),
    ]);

    /// <summary>Every descriptor, by code.</summary>
    public static ImmutableArray<DiagnosticDescriptor> All => Descriptors.Value;

    /// <summary>Finds a descriptor; the code may be in any case, and may lack the letters before the number.</summary>
    public static bool TryFind(string code, [NotNullWhen(true)] out DiagnosticDescriptor? descriptor)
    {
        descriptor = All.SingleOrDefault(entry => entry.IsOf(code));
        return descriptor is not null;
    }
}
