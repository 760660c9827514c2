using System.Text.Json;
using System.Text.Json.Nodes;
using AvdPulumi.Tests.Shared;

namespace AvdPulumi.Tests.Configuration.Robustness;

/// <summary>A JSON Schema validator that is not ours, ajv, run once for many documents.</summary>
internal static class SchemaCheck
{
    private static readonly NpmFolder Folder = new("tests", "Config", "Robustness", "schema-check");

    public static string? WhyNot => Folder.WhyNot;

    /// <summary>What the schema says against each document; empty where it says nothing.</summary>
    public static IReadOnlyList<string> Faults(string schema, IEnumerable<JsonNode> documents)
    {
        Folder.EnsureInstalled();
        var (rules, lines) = (Path.GetTempFileName(), Path.GetTempFileName());
        try
        {
            File.WriteAllText(rules, schema);
            File.WriteAllLines(lines, documents.Select(document => document.ToJsonString()));
            var (exitCode, text) = Folder.Node("check.mjs", rules, lines);
            return exitCode == 0 ? JsonSerializer.Deserialize<string[]>(text)! : throw new InvalidOperationException(text);
        }
        finally
        {
            File.Delete(rules);
            File.Delete(lines);
        }
    }
}
