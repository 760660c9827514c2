using System.Xml.Linq;

namespace AvdPulumi.Configuration.Generation;

/// <summary>The compiler's documentation file, with the descriptions in the schema and the reference. The program itself never reads it.</summary>
public sealed class XmlDocs
{
    private readonly Dictionary<string, XElement> _members;

    private XmlDocs(XDocument document) =>
        _members = document.Descendants("member").ToDictionary(member => member.Attribute("name")!.Value, StringComparer.Ordinal);

    /// <summary>Reads the text of a documentation file.</summary>
    public static XmlDocs Parse(string xml) => new(XDocument.Parse(xml));

    /// <summary>What a type is.</summary>
    public string SummaryOf(Type type) => Text($"T:{type.FullName}", "summary");

    /// <summary>The page that a type's rules come from; null if none is cited.</summary>
    public Source? SourceOf(Type type) =>
        _members.GetValueOrDefault($"T:{type.FullName}")?.Element("seealso") is { } page
            ? new(TextOf(page), page.Attribute("href")!.Value)
            : null;

    /// <summary>What a property means.</summary>
    public string SummaryOfProperty(Type type, string property) => Text($"P:{type.FullName}.{property}", "summary");

    /// <summary>What a value of an enumeration means.</summary>
    public string SummaryOfWord(Type enumeration, string member) => Text($"F:{enumeration.FullName}.{member}", "summary");

    private string Text(string name, string element) => _members.GetValueOrDefault(name)?.Element(element) is { } text ? TextOf(text) : "";

    private static string TextOf(XElement element) =>
        string.Join(' ', element.Value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
