using System.Collections.Immutable;
using System.Text.Json;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Project;
using AvdPulumi.Infra.CommandLine;

namespace AvdPulumi.Infra.Rendering;

/// <summary>Diagnostics as SARIF 2.1.0 (OASIS), the form that code scanning services and editors read.</summary>
public static class SarifRenderer
{
    private const string Version = "2.1.0";
    private const string Schema = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
    private const string SourceRoot = "SRCROOT";

    private static string ProgramVersion => typeof(SarifRenderer).Assembly.GetName().Version!.ToString(3);

    /// <summary>Renders the diagnostics of a stack's config, with only the rules of these diagnostics.</summary>
    public static string Render(string stack, IReadOnlyCollection<Diagnostic> diagnostics) =>
        Render([($"{stack}/", [.. diagnostics.Select(diagnostic => (diagnostic, ImmutableArray<StackPlace>.Empty))])]);

    /// <summary>Renders the diagnostics of all stacks of a project: a run for each stack, and one for the conflicts between stacks.</summary>
    internal static string Render(ProjectConfig project) =>
        Render([
            .. project.Stacks.Select(stack =>
                ($"{stack.Name}/", stack.Found.Select(found => (found, ImmutableArray<StackPlace>.Empty)).ToImmutableArray())
            ),
            ("", [.. project.Between.Select(clash => (clash.Diagnostic, clash.Places))]),
        ]);

    private static string Render(
        ImmutableArray<(string Id, ImmutableArray<(Diagnostic Finding, ImmutableArray<StackPlace> Related)> Results)> runs
    ) =>
        JsonText.Write(json =>
        {
            json.WriteStartObject();
            json.WriteString("$schema", Schema);
            json.WriteString("version", Version);
            json.WriteStartArray("runs");
            foreach (var (id, results) in runs)
                WriteRun(json, id, results);
            json.WriteEndArray();
            json.WriteEndObject();
        });

    private static void WriteRun(
        Utf8JsonWriter json,
        string id,
        ImmutableArray<(Diagnostic Finding, ImmutableArray<StackPlace> Related)> results
    )
    {
        var found = results.Select(result => result.Finding.Code).ToHashSet(StringComparer.Ordinal);
        var rules = AllDiagnostics.All.Where(descriptor => found.Contains(descriptor.Code)).ToImmutableArray();

        json.WriteStartObject();
        WriteTool(json, rules);
        // keeps the findings of one stack apart from those of another
        json.WriteStartObject("automationDetails");
        json.WriteString("id", $"avd-validate/{id}");
        json.WriteEndObject();
        json.WriteStartObject("originalUriBaseIds");
        json.WriteStartObject(SourceRoot);
        WriteText(json, "description", "The folder with Pulumi.yaml.");
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteString("columnKind", "utf16CodeUnits");
        WriteResults(json, rules, results);
        json.WriteEndObject();
    }

    private static void WriteTool(Utf8JsonWriter json, ImmutableArray<DiagnosticDescriptor> rules)
    {
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "avd");
        json.WriteString("version", ProgramVersion);
        json.WriteStartArray("rules");
        foreach (var rule in rules)
            WriteRule(json, rule);
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteRule(Utf8JsonWriter json, DiagnosticDescriptor rule)
    {
        json.WriteStartObject();
        json.WriteString("id", rule.Code);
        json.WriteString("name", NameOf(rule.Title));
        WriteText(json, "shortDescription", rule.Title);
        WriteText(json, "fullDescription", rule.Cause);
        if (rule.Source.Url is { } url)
            json.WriteString("helpUri", url);
        WriteText(json, "help", $"{rule.Remedy}\n\nExample:\n{rule.Example}\n\nSource: {rule.Source}");
        json.WriteStartObject("defaultConfiguration");
        json.WriteString("level", DiagnosticText.WordOf(rule.Severity));
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteResults(
        Utf8JsonWriter json,
        ImmutableArray<DiagnosticDescriptor> rules,
        ImmutableArray<(Diagnostic Finding, ImmutableArray<StackPlace> Related)> results
    )
    {
        var index = rules.Select((rule, at) => (rule.Code, at)).ToDictionary(StringComparer.Ordinal);
        json.WriteStartArray("results");
        foreach (var (diagnostic, related) in results)
        {
            json.WriteStartObject();
            json.WriteString("ruleId", diagnostic.Code);
            json.WriteNumber("ruleIndex", index[diagnostic.Code]);
            json.WriteString("level", DiagnosticText.WordOf(diagnostic.Severity));
            WriteText(json, "message", diagnostic.Hint is null ? diagnostic.Message : $"{diagnostic.Message} {diagnostic.Hint}");
            WriteLocations(json, diagnostic);
            if (!related.IsEmpty)
                WriteRelated(json, related);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteLocations(Utf8JsonWriter json, Diagnostic diagnostic)
    {
        json.WriteStartArray("locations");
        if (diagnostic.Origin is not null || diagnostic.Path.Length > 0)
        {
            json.WriteStartObject();
            if (diagnostic.Origin is { Kind: OriginKind.File } file)
                WritePhysical(json, file);
            if (diagnostic.Path.Length > 0)
            {
                json.WriteStartArray("logicalLocations");
                json.WriteStartObject();
                json.WriteString("fullyQualifiedName", diagnostic.Path);
                json.WriteEndObject();
                json.WriteEndArray();
            }

            if (diagnostic.Origin is { Kind: not OriginKind.File } origin)
                WriteText(json, "message", origin.ToString());
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    // the settings of all stacks that a finding is about
    private static void WriteRelated(Utf8JsonWriter json, ImmutableArray<StackPlace> related)
    {
        json.WriteStartArray("relatedLocations");
        foreach (var place in related)
        {
            json.WriteStartObject();
            if (place.Origin is { Kind: OriginKind.File } file)
                WritePhysical(json, file);
            WriteText(json, "message", $"Stack {place.Stack}: {place.Path}");
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WritePhysical(Utf8JsonWriter json, Origin file)
    {
        json.WriteStartObject("physicalLocation");
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", string.Join('/', file.Name.Split('/').Select(Uri.EscapeDataString)));
        json.WriteString("uriBaseId", SourceRoot);
        json.WriteEndObject();
        if (file.Line > 0)
        {
            json.WriteStartObject("region");
            json.WriteNumber("startLine", file.Line);
            json.WriteNumber("startColumn", file.Column);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void WriteText(Utf8JsonWriter json, string name, string text)
    {
        json.WriteStartObject(name);
        // a text in brackets before one in parentheses is a link (3.11.6), which no finding means
        json.WriteString("text", text.Contains("](", StringComparison.Ordinal) ? text.Replace("[", "\\[", StringComparison.Ordinal) : text);
        json.WriteEndObject();
    }

    // "A key is unknown" is AKeyIsUnknown
    private static string NameOf(string title) =>
        string.Concat(
            title
                .Split(' ')
                .Select(word => new string([.. word.Where(char.IsAsciiLetterOrDigit)]))
                .Where(word => word.Length > 0)
                .Select(word => char.ToUpperInvariant(word[0]) + word[1..])
        );
}
