using System.Collections.Immutable;
using System.Text.RegularExpressions;
using AvdPulumi.Configuration.Binding;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Rules;

namespace AvdPulumi.Configuration.Generation;

/// <summary>The codes that a setting can be reported with: those of its own shape, and those of rules.</summary>
internal static class SettingChecks
{
    /// <summary>What is reported if the value by itself is wrong.</summary>
    public static ImmutableArray<DiagnosticDescriptor> OfShape(PropertyShape property) => InOrder(ShapesOf(property).Distinct());

    /// <summary>
    /// The rules that read the setting or a part of it, and those whose text names it. Of a section, only the rules that read it as a whole: a list of all that look at one of its keys would help
    /// nobody, and rules on the whole estate read every section.
    /// </summary>
    /// <param name="path">The setting, with <c>[]</c> after each list on the way.</param>
    public static ImmutableArray<DiagnosticDescriptor> OfRules(string path)
    {
        var plain = path.Replace("[]", "", StringComparison.Ordinal);
        if (!plain.Contains('.', StringComparison.Ordinal))
            return InOrder(RuleTable.All.Where(rule => !rule.ReadsEstate && rule.Reads.Contains(plain)));
        var name = new Regex($@"(?<![\w.]){Regex.Escape(plain)}(?!\w)");
        return InOrder(
            RuleTable.All.Where(rule =>
                rule.Reads.Any(read => read.Length >= plain.Length && SettingPath.Overlap(read, plain)) || TextsOf(rule).Any(name.IsMatch)
            )
        );
    }

    private static ImmutableArray<DiagnosticDescriptor> InOrder(IEnumerable<DiagnosticDescriptor> found) =>
        [.. found.OrderBy(descriptor => descriptor.Code, StringComparer.Ordinal)];

    private static IEnumerable<string> TextsOf(DiagnosticDescriptor descriptor) => [descriptor.Title, descriptor.Cause, descriptor.Remedy];

    private static IEnumerable<DiagnosticDescriptor> ShapesOf(PropertyShape property)
    {
        if (property.IsRequired)
            yield return ShapeDiagnostics.AVD0021;
        var (value, isList) = (property.Value.Element ?? property.Value, property.Value.Kind == ValueKind.List);
        if (isList)
            yield return ShapeDiagnostics.AVD0023;
        if (isList && (property.LeastItems > 0 || property.MostItems < int.MaxValue))
            yield return ShapeDiagnostics.AVD0031;
        foreach (var descriptor in ShapesOf(property, value))
            yield return descriptor;
    }

    private static ImmutableArray<DiagnosticDescriptor> ShapesOf(PropertyShape property, ValueShape value) =>
        value.Kind switch
        {
            ValueKind.Record or ValueKind.TextMap => [ShapeDiagnostics.AVD0022],
            ValueKind.Text =>
            [
                ShapeDiagnostics.AVD0025,
                .. property.Length is null ? [] : (DiagnosticDescriptor[])[ShapeDiagnostics.AVD0030],
            ],
            ValueKind.Integer or ValueKind.Number => [ShapeDiagnostics.AVD0026, ShapeDiagnostics.AVD0029],
            ValueKind.Boolean => [ShapeDiagnostics.AVD0027],
            ValueKind.Enumeration => [ShapeDiagnostics.AVD0028],
            ValueKind.Guid => [ShapeDiagnostics.AVD0032],
            ValueKind.TextValue => value.IsSecret ? [ShapeDiagnostics.AVD0033]
            : property.DurationRange is null ? [ShapeDiagnostics.AVD0032]
            : [ShapeDiagnostics.AVD0032, ShapeDiagnostics.AVD0034],
            ValueKind.List => [ShapeDiagnostics.AVD0024],
        };
}
