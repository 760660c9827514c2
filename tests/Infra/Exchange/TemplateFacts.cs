using System.Text.Json;
using AvdPulumi.Configuration.Exchange;
using AvdPulumi.Configuration.Exchange.Parameters;
using AvdPulumi.Tests.Shared;

namespace AvdPulumi.Tests.Infra.Exchange;

/// <summary>What the template of the AVD accelerator declares, as read from its source: tests/Fixtures/accelerator/template-facts.json.</summary>
internal static class TemplateFacts
{
    public static IReadOnlyList<Fact> Parameters { get; } = Read();

    private static List<Fact> Read()
    {
        using var json = JsonDocument.Parse(File.ReadAllText(Repository.PathOf("tests", "Fixtures", "accelerator", "template-facts.json")));
        return
        [
            .. json
                .RootElement.GetProperty("parameters")
                .EnumerateArray()
                .Select(item => new Fact(
                    item.GetProperty("name").GetString()!,
                    item.GetProperty("type").GetString()!,
                    item.TryGetProperty("default", out var value) ? JsonParameterValue.Of(value) : null,
                    item.TryGetProperty("allowed", out var allowed) ? [.. allowed.EnumerateArray().Select(word => word.GetString()!)] : []
                )),
        ];
    }

    /// <param name="Name">The name of a parameter.</param>
    /// <param name="Type">Its type in Bicep.</param>
    /// <param name="Default">Its default; null for none.</param>
    /// <param name="Allowed">The words that it accepts; empty for any.</param>
    public sealed record Fact(string Name, string Type, ParameterValue? Default, string[] Allowed);
}
