using System.Text.Json;
using AvdPulumi.Configuration;
using AvdPulumi.Configuration.Binding;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Layering;
using AvdPulumi.Configuration.Reading;
using AvdPulumi.Infra.Rendering;
using AvdPulumi.Tests.Configuration;
using AvdPulumi.Tests.Shared;

namespace AvdPulumi.Tests.Infra;

/// <summary>A canary in every setting of what the engine hands over, as a value and as a key: it is in no output of any format, whichever rule speaks.</summary>
public sealed class ConfidentialConfigTests
{
    private const string Canary = "canary-83fe";

    private static readonly string Base = File.ReadAllText(Repository.PathOf("config", "examples", "max.yml"));

    /// <summary>Every section with a setting that holds the canary: as the whole value, at the end of one that has a form, and as a key.</summary>
    public static TheoryData<string, string> Places
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var section in SettingsShapes.Root.Properties)
            foreach (var text in TextsOf(section.Value, depth: 0).Distinct(StringComparer.Ordinal))
                data.Add(section.Key, text);
            return data;
        }
    }

    public static TheoryData<string> Sections => [.. SettingsShapes.Root.Properties.Select(section => section.Key)];

    [Theory]
    [MemberData(nameof(Places))]
    public void No_output_of_any_format_shows_it(string section, string text) =>
        AssertSilent(Load(new EngineConfig([KeyValuePair.Create($"avd:{section}", text)], null)));

    // whatever its text is, so two of them are enough
    [Theory]
    [MemberData(nameof(Sections))]
    public void A_section_that_the_engine_names_as_a_secret_is_refused_unread(string section)
    {
        var texts = TextsOf(SettingsShapes.Root.Properties.Single(one => one.Key == section).Value, depth: 0).ToList();
        var (first, last) = (LoadSecret(section, texts[0]), LoadSecret(section, texts[^1]));

        Assert.Equal(
            ("AVD0043", section),
            Assert.Single(first.Diagnostics.Where(found => found.Severity == Severity.Error).Select(found => (found.Code, found.Path)))
        );
        Assert.Equal(first.Diagnostics.Select(found => found.ToString()), last.Diagnostics.Select(found => found.ToString()));
        AssertSilent(first);
        AssertSilent(last);
    }

    [Theory]
    [InlineData("tags", "{\"canary-83fe<>\": \"canary-83fe\"}", "AVD0130")]
    [InlineData("layers", "[\"canary-83fe\"]", "AVD0041")]
    [InlineData("host_pool", "{\"canary-83fe\": {\"canary-83fe\": 1}}", "AVD0020")]
    public void The_finding_itself_is_not_lost(string section, string text, string code)
    {
        var result = Load(new EngineConfig([KeyValuePair.Create($"avd:{section}", text)], null));

        Assert.Contains(result.Diagnostics, found => found.Code == code && found.Origin!.Name == $"avd:{section}");
        AssertSilent(result);
    }

    [Fact]
    public void What_is_not_from_there_is_still_shown()
    {
        var result = Load(
            new EngineConfig([KeyValuePair.Create("avd:tags", "{\"owner\": \"canary-83fe\"}")], null),
            "host_pool: {type: pooled}"
        );

        Assert.Contains("'pooled'", Assert.Single(result.Diagnostics, found => found.Code == "AVD0028").Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_rule_that_reads_more_than_it_says_shows_nothing_either()
    {
        var origin = new Origin(OriginKind.StackConfig, "avd:tags") { IsConfidential = true };
        var confidential = ConfidentialTexts.Of(
            new ConfigMap([new ConfigEntry("tags", origin, new ConfigScalar(Canary, ScalarForm.Quoted, origin))], origin)
        );

        var veiled = confidential.Veil(
            new Diagnostic("AVD0130", Severity.Error, origin, $"tags.{Canary}", $"The tag is {Canary.ToUpperInvariant()}.", "Change it.")
        );

        Assert.Equal("tags", veiled.Path);
        Assert.DoesNotContain(Canary, veiled.ToString(), StringComparison.OrdinalIgnoreCase);
    }

    private static void AssertSilent(ConfigResult result)
    {
        string[] outputs =
        [
            DiagnosticText.Render(result.Diagnostics, Style.Plain),
            DiagnosticText.Render(result.Diagnostics, Style.Coloured),
            DiagnosticJson.Render("test", result.Diagnostics),
            SarifRenderer.Render("test", result.Diagnostics),
            GithubAnnotations.Render(result.Diagnostics),
            JsonSerializer.Serialize(result.Diagnostics.ToArray()),
            string.Join('\n', result.Diagnostics),
            string.Join('\n', result.Sources.All),
        ];
        Assert.All(outputs, output => Assert.DoesNotContain(Canary, output, StringComparison.OrdinalIgnoreCase));
    }

    private static ConfigResult LoadSecret(string section, string text) =>
        Load(new EngineConfig([KeyValuePair.Create($"avd:{section}", text)], [$"avd:{section}"]));

    private static ConfigResult Load(EngineConfig engine, string overlay = "tags: {}") =>
        new ConfigLoader(new MemoryFiles().With("config/variables.yml", Base).With("config/variables.test.yml", overlay)).Load(
            new ConfigRequest(MemoryFiles.Root, "test", new Dictionary<string, string>(), engine)
        );

    // one text for each setting below, with the maps and lists around it
    private static IEnumerable<string> TextsOf(ValueShape shape, int depth) =>
        depth > 8
            ? []
            : shape.Kind switch
            {
                ValueKind.Record => shape
                    .Record.Properties.SelectMany(property =>
                        TextsOf(property.Value, depth + 1).Select(inner => $"{{\"{property.Key}\": {inner}}}")
                    )
                    .Prepend($"{{\"{Canary}\": \"{Canary}\"}}"),
                ValueKind.List => TextsOf(shape.Element!, depth + 1).Select(inner => $"[{inner}]").Append($"[\"{Canary}\", \"{Canary}\"]"),
                ValueKind.TextMap => [$"{{\"{Canary}\": \"{Canary}\"}}", $"{{\"a<{Canary}\": \"b\"}}"],
                ValueKind.Text => [$"\"{Canary}\""],
                _ =>
                [
                    $"\"{Canary}\"",
                    $"\"\\\\\\\\{Canary}.contoso.com\\\\{Canary}\"",
                    $"\"{Canary}.contoso.com\"",
                    $"\"https://{Canary}.contoso.com/\"",
                    $"\"{Canary}@contoso.com\"",
                ],
            };
}
