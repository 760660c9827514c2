using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Exchange.Import;
using AvdPulumi.Configuration.Exchange.Parameters;
using AvdPulumi.Configuration.Reading;

namespace AvdPulumi.Configuration.Exchange.Arm;

/// <summary>
/// Reads what Azure exports of a running estate: a template (<c>az group export</c>), a list of resources (<c>az resource list</c>, <c>az resource show</c>, a list of the REST API in <c>value</c>),
/// or the answer of Azure Resource Graph (<c>az graph query</c>, in <c>data</c>).
/// </summary>
/// <remarks>Source: Use Azure CLI to export a template, https://learn.microsoft.com/azure/azure-resource-manager/templates/export-template-cli.</remarks>
public static class ArmExportFile
{
    private static readonly JsonReaderOptions Options = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    // where the resources are: in a template, in a list of the REST API, in an answer of Resource Graph
    private static readonly string[] Lists = ["resources", "value", "data"];

    /// <summary>Reads a file.</summary>
    /// <param name="file">The file, as diagnostics name it.</param>
    /// <param name="bytes">Its content.</param>
    /// <param name="scope">Where the resources of a template are.</param>
    public static ArmExport Read(string file, byte[] bytes, ArmScope scope)
    {
        var diagnostics = new DiagnosticList();
        if (SourceText.Decode(bytes, file, diagnostics) is not { } text)
            return new ArmExport(file, [], [.. diagnostics]);
        var utf8 = Encoding.UTF8.GetBytes(text);
        var found = ImmutableArray<ArmResource>.Empty;
        try
        {
            found = Document(new Source(file, utf8), scope, diagnostics);
        }
        catch (JsonException fault)
        {
            diagnostics.Add(JsonPosition.NotReadable(file, fault));
        }
        return new ArmExport(file, found, [.. diagnostics]);
    }

    private static ImmutableArray<ArmResource> Document(Source source, ArmScope scope, DiagnosticList diagnostics)
    {
        var json = new Utf8JsonReader(source.Utf8, Options);
        json.Read();
        var start = source.At(json.TokenStartIndex);
        if (json.TokenType == JsonTokenType.StartArray)
        {
            var items = Items(ref json, source);
            // whatever follows the list is a fault of the file
            json.Read();
            return [.. items.Select(item => Listed(item, diagnostics)).OfType<ArmResource>()];
        }
        if (json.TokenType != JsonTokenType.StartObject)
        {
            diagnostics.Add(ImportDiagnostics.NotReadable(start, "an exported template or a list of resources"));
            return [];
        }
        return Object(ref json, source, start, scope, diagnostics);
    }

    private static ImmutableArray<ArmResource> Object(
        ref Utf8JsonReader json,
        Source source,
        Origin start,
        ArmScope scope,
        DiagnosticList diagnostics
    )
    {
        var members = ImmutableArray.CreateBuilder<KeyValuePair<string, ParameterValue>>();
        List<Item>? items = null;
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            var name = json.GetString()!;
            json.Read();
            if (json.TokenType == JsonTokenType.StartArray && Lists.Contains(name))
                items = Items(ref json, source);
            else
                members.Add(KeyValuePair.Create(name, ValueAt(ref json)));
        }
        json.Read();
        var whole = new ParameterValue.Map(members.ToImmutable());
        if (items is null)
            return Listed(new Item(whole, start), diagnostics) is { } single ? [single] : [];
        // only a template has parameters, so a schema is not needed to know one
        return IsTemplate(whole)
            ? ArmTemplate.ResourcesOf(source.File, whole, [.. items.Select(item => (item.Value, item.Origin))], scope, diagnostics)
            : [.. items.Select(item => Listed(item, diagnostics)).OfType<ArmResource>()];
    }

    private static bool IsTemplate(ParameterValue.Map whole) =>
        whole.Members.Any(static member => member.Key is "$schema" or "contentVersion" or "parameters");

    private static List<Item> Items(ref Utf8JsonReader json, Source source)
    {
        var items = new List<Item>();
        while (json.Read() && json.TokenType != JsonTokenType.EndArray)
        {
            var origin = source.At(json.TokenStartIndex);
            items.Add(new Item(ValueAt(ref json), origin));
        }
        return items;
    }

    private static ParameterValue ValueAt(ref Utf8JsonReader json)
    {
        using var document = JsonDocument.ParseValue(ref json);
        return JsonParameterValue.Of(document.RootElement);
    }

    private static ArmResource? Listed(Item item, DiagnosticList diagnostics)
    {
        if (item.Value is ParameterValue.Map map && map.TextAt("id") is { Length: > 0 } id && map.TextAt("type") is { Length: > 0 } type)
            return new ArmResource(id, type, map, item.Origin);
        diagnostics.Add(ImportDiagnostics.NotReadable(item.Origin, "a resource with id and type"));
        return null;
    }

    private sealed record Item(ParameterValue Value, Origin Origin);

    private sealed record Source(string File, byte[] Utf8)
    {
        public Origin At(long index) => JsonPosition.Of(Utf8, (int)index, File);
    }
}
