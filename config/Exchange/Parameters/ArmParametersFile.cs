using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Exchange.Import;
using AvdPulumi.Configuration.Reading;

namespace AvdPulumi.Configuration.Exchange.Parameters;

/// <summary>Reads parameter files of Azure Resource Manager: JSON with <c>value</c> or, for a secret, <c>reference</c>.</summary>
/// <remarks>Source: Create Resource Manager parameter file, https://learn.microsoft.com/azure/azure-resource-manager/templates/parameter-files.</remarks>
public static class ArmParametersFile
{
    private static readonly JsonReaderOptions Options = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    /// <summary>Reads a file.</summary>
    /// <param name="file">The file, as diagnostics name it.</param>
    /// <param name="bytes">Its content.</param>
    public static ParameterFile Read(string file, byte[] bytes)
    {
        var diagnostics = new DiagnosticList();
        if (SourceText.Decode(bytes, file, diagnostics) is not { } text)
            return new ParameterFile(file, [], [.. diagnostics]);
        var found = ImmutableArray.CreateBuilder<Parameter>();
        // the text, because positions count characters of it and not of a byte order mark
        var utf8 = Encoding.UTF8.GetBytes(text);
        var json = new Utf8JsonReader(utf8, Options);
        try
        {
            Document(ref json, utf8, file, found, diagnostics);
        }
        catch (JsonException fault)
        {
            diagnostics.Add(JsonPosition.NotReadable(file, fault));
        }
        return new ParameterFile(file, found.ToImmutable(), [.. diagnostics]);
    }

    private static void Document(
        ref Utf8JsonReader json,
        byte[] utf8,
        string file,
        ImmutableArray<Parameter>.Builder found,
        DiagnosticList diagnostics
    )
    {
        json.Read();
        var isWhole = json.TokenType == JsonTokenType.StartObject;
        while (isWhole && json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            if (json.ValueTextEquals("resources"))
            {
                diagnostics.Add(ImportDiagnostics.WrongFile(JsonPosition.Of(utf8, (int)json.TokenStartIndex, file), Template(file)));
                return;
            }
            var isParameters = json.ValueTextEquals("parameters");
            json.Read();
            if (isParameters && json.TokenType == JsonTokenType.StartObject)
                Parameters(ref json, utf8, file, found);
            else
                json.Skip();
        }
        if (!isWhole || found.Count == 0)
            diagnostics.Add(ImportDiagnostics.NotReadable(new Origin(OriginKind.File, file, 1, 1), "an object with parameters"));
    }

    private static string Template(string file) => $"{file} is a template, with resources. Its parameters are in another file.";

    private static void Parameters(ref Utf8JsonReader json, byte[] utf8, string file, ImmutableArray<Parameter>.Builder found)
    {
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            var origin = JsonPosition.Of(utf8, (int)json.TokenStartIndex, file);
            var name = json.GetString()!;
            json.Read();
            using var document = JsonDocument.ParseValue(ref json);
            found.Add(new Parameter(name, ValueOf(document.RootElement), origin));
        }
    }

    private static ParameterValue ValueOf(JsonElement parameter)
    {
        if (parameter.ValueKind != JsonValueKind.Object)
            return new ParameterValue.Expression(parameter.GetRawText());
        if (parameter.TryGetProperty("value", out var value))
            return JsonParameterValue.Of(value);
        return parameter.TryGetProperty("reference", out var reference) && SecretOf(reference) is { } secret
            ? secret
            : new ParameterValue.Expression("reference");
    }

    private static ParameterValue.VaultSecret? SecretOf(JsonElement reference) =>
        Member(reference, "keyVault") is { } vault && TextOf(vault, "id") is { } id && TextOf(reference, "secretName") is { } name
            ? new ParameterValue.VaultSecret(id.Split('/')[^1], name) { VaultId = id }
            : null;

    private static JsonElement? Member(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var member) ? member : null;

    private static string? TextOf(JsonElement element, string name) =>
        Member(element, name) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;
}
