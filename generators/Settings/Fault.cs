using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace AvdPulumi.Generators.Settings;

/// <summary>An error in a settings record, with its position as plain values.</summary>
internal sealed record Fault(DiagnosticDescriptor Kind, string File, TextSpan Span, LinePositionSpan Lines, string Subject, string Detail)
{
    private const string Category = "Settings";

    public static DiagnosticDescriptor NoRecord { get; } =
        Error(
            "AVDGEN001",
            "Not a settings record",
            "{0} is not a settings record: {1}. A settings record is a sealed record without type parameters and with a constructor that needs nothing."
        );

    public static DiagnosticDescriptor NoAutomaticProperty { get; } =
        Error(
            "AVDGEN002",
            "Not an automatic property",
            "{0} {1}. Declare it with 'get; init;' and nothing else; what is derived from settings is in config/Estate."
        );

    public static DiagnosticDescriptor UnknownType { get; } =
        Error(
            "AVDGEN003",
            "The binder cannot read this type",
            "{0} has the type {1}, which the binder cannot read. Use a text, bool, int, double, Guid, an enumeration, a type with ITextValue, a settings record, an ImmutableArray of these, or ImmutableSortedDictionary<string, string>."
        );

    public static DiagnosticDescriptor UnknownRange { get; } =
        Error("AVDGEN004", "A range without numbers", "{0} has a range of {1}. Give [Range] two numbers.");

    public static DiagnosticDescriptor SameValue { get; } =
        Error("AVDGEN005", "Two words for one value", "{0} has the value of {1}. Each member of an enumeration has a value of its own.");

    /// <summary>The fault at a symbol; without a position if the symbol is not in this compilation.</summary>
    public static Fault At(ISymbol place, DiagnosticDescriptor kind, string subject, string detail)
    {
        var position = place.Locations[0].GetLineSpan();
        return new Fault(kind, position.Path ?? "", place.Locations[0].SourceSpan, position.Span, subject, detail);
    }

    public Diagnostic ToDiagnostic() =>
        Diagnostic.Create(Kind, File.Length == 0 ? Location.None : Location.Create(File, Span, Lines), Subject, Detail);

    private static DiagnosticDescriptor Error(string code, string title, string text) =>
        new(code, title, text, Category, DiagnosticSeverity.Error, isEnabledByDefault: true);
}
