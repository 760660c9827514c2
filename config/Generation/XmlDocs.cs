using System.Reflection;
using System.Xml.Linq;

namespace AvdPulumi.Configuration.Generation;

/// <summary>The compiler's documentation file: the descriptions that the schema and the reference are made from. The program itself never reads it.</summary>
public sealed class XmlDocs
{
    private readonly Dictionary<string, XElement> _members;

    private XmlDocs(XDocument document) =>
        _members = document.Descendants("member").ToDictionary(member => member.Attribute("name")!.Value, StringComparer.Ordinal);

    /// <summary>Reads the text of a documentation file.</summary>
    public static XmlDocs Parse(string xml) => new(XDocument.Parse(xml));

    /// <summary>What a type is.</summary>
    public string SummaryOf(Type type) => Text($"T:{type.FullName}", "summary");

    /// <summary>Where a type's rules come from.</summary>
    public string SourceOf(Type type) => Text($"T:{type.FullName}", "remarks").Replace("Source: ", "", StringComparison.Ordinal);

    /// <summary>What a property or a value of an enumeration means.</summary>
    public string SummaryOf(MemberInfo member) => Text($"{(member is FieldInfo ? 'F' : 'P')}:{member.DeclaringType!.FullName}.{member.Name}", "summary");

    private string Text(string name, string element) => _members.TryGetValue(name, out var member) && member.Element(element) is { } text
        ? string.Join(' ', text.Value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        : "";
}
