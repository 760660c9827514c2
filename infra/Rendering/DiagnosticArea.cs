using System.Collections.Immutable;
using AvdPulumi.Configuration.Diagnostics;

namespace AvdPulumi.Infra.Rendering;

/// <summary>An area of diagnostics, whose codes share their first digit.</summary>
/// <param name="Digit">The digit.</param>
/// <param name="Title">What the codes are about.</param>
/// <param name="Page">The name of its page in docs/diagnostics.</param>
internal sealed record DiagnosticArea(char Digit, string Title, string Page)
{
    /// <summary>All areas, in the order of their digits.</summary>
    public static ImmutableArray<DiagnosticArea> All { get; } =
    [
        new('0', "Files, layers and shape", "shape"),
        new('1', "Network", "network"),
        new('2', "Host pool and session hosts", "hosts"),
        new('3', "File server and FSLogix", "profiles"),
        new('4', "Identity, access and secrets", "access"),
        new('5', "Contracts and layers", "contracts"),
        new('6', "Preview and diff", "preview"),
        new('7', "Monitoring and scaling", "operations"),
        new('8', "Sizing and cost advice", "sizing"),
        new('9', "Defects in avd", "defects"),
    ];

    /// <summary>What an area is called: <c>AVD2xxx</c>.</summary>
    public string Name => $"AVD{Digit}xxx";

    /// <summary>The name and what the codes are about.</summary>
    public string Heading => $"{Name}: {Title}";

    /// <summary>The path of its page in docs.</summary>
    public string Path => $"diagnostics/{Page}.md";

    /// <summary>Whether a diagnostic is in it.</summary>
    public bool Has(DiagnosticDescriptor descriptor) => descriptor.Code[3] == Digit;

    /// <summary>The area of a name, in any case; null if there is none.</summary>
    public static DiagnosticArea? Find(string name) =>
        All.FirstOrDefault(area => string.Equals(area.Name, name, StringComparison.OrdinalIgnoreCase));
}
