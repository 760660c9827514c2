using Microsoft.CodeAnalysis;

namespace AvdPulumi.Generators.Settings;

/// <summary>Types by the names that code has for them everywhere.</summary>
internal static class SymbolNames
{
    public const string Guid = "global::System.Guid";

    public const string Texts = "global::System.Collections.Immutable.ImmutableSortedDictionary<string, string>";

    public const string List = "global::System.Collections.Immutable.ImmutableArray<T>";

    public const string TextValue = "global::AvdPulumi.Configuration.Values.ITextValue<TSelf>";

    // a question mark of a reference is no part of its type
    public static string Of(ITypeSymbol type) =>
        type.WithNullableAnnotation(NullableAnnotation.NotAnnotated).ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat);
}
