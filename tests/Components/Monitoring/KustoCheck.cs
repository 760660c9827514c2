using System.Text.Json;
using AvdPulumi.Tests.Shared;

namespace AvdPulumi.Tests.Components.Monitoring;

/// <summary>Microsoft's own KQL parser, run once for many queries, with the tables and columns of kusto-check/tables.json.</summary>
internal static class KustoCheck
{
    private static readonly NpmFolder Folder = new("tests", "Components", "Monitoring", "kusto-check");

    public static string? WhyNot => Folder.WhyNot;

    public static IReadOnlyList<KustoAnswer> Ask(params IEnumerable<string> queries)
    {
        Folder.EnsureInstalled();
        var file = Path.GetTempFileName();
        try
        {
            File.WriteAllText(file, JsonSerializer.Serialize(queries));
            var (exitCode, text) = Folder.Node("check.mjs", file);
            return exitCode == 0 ? JsonSerializer.Deserialize<KustoAnswer[]>(text)! : throw new InvalidOperationException(text);
        }
        finally
        {
            File.Delete(file);
        }
    }
}
