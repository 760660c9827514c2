using System.Text;
using Microsoft.CodeAnalysis.CSharp;

namespace AvdPulumi.Generators.Settings;

/// <summary>Writes the words of enumerations: for each one a method that finds the word of a value, and a method that makes the list of all.</summary>
internal static class WordsWriter
{
    /// <summary>The method that makes the list of an enumeration.</summary>
    public static string MethodOf(string enumeration) => $"{enumeration}Words";

    /// <summary>The words of all enumerations.</summary>
    public static GeneratedFile Write(string room, IEnumerable<EnumerationModel> enumerations)
    {
        var text = new StringBuilder(RecordWriter.Header).Append("namespace ").Append(room).Append(";\n\npartial class EnumWords\n{\n");
        foreach (var enumeration in enumerations)
            text.Append(Members(enumeration));
        return new GeneratedFile("EnumWords.g.cs", text.Append("}\n").ToString());
    }

    private static string Members(EnumerationModel enumeration) =>
        $$"""
                /// <summary>The word for a value, as configuration and Azure spell it.</summary>
                {{(enumeration.IsPublic ? "public" : "internal")}} static string Of({{enumeration.Type}} value) => value switch
                {
            {{Lines(enumeration, word => $"        {enumeration.Type}.{word.Member} => {Text(word.Word)},")}}
                };

                internal static EnumWord[] {{MethodOf(enumeration.Name)}}() =>
                [
            {{Lines(
                enumeration,
                word =>
                    $"        new({Text(word.Member)}, {Text(word.Word)}, {enumeration.Type}.{word.Member}, {(word.IsOffered ? "true" : "false")}, {Text(word.AlsoCalled)}),"
            )}}
                ];


            """;

    private static string Lines(EnumerationModel enumeration, Func<WordModel, string> line) =>
        string.Join("\n", enumeration.Words.Select(line));

    private static string Text(string? text) => text is null ? "null" : SymbolDisplay.FormatLiteral(text, quote: true);
}
