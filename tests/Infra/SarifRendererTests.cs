using System.Text.Json;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Infra;
using AvdPulumi.Infra.Rendering;

namespace AvdPulumi.Tests.Infra;

/// <summary>SARIF 2.1.0: the members that the standard requires, and those that make a finding clickable.</summary>
public sealed class SarifRendererTests
{
    private static readonly Diagnostic InFile = new(
        "AVD0020",
        Severity.Error,
        new(OriginKind.File, "config/variables.yml", 3, 5),
        "host_pool.tpye",
        "'tpye' is not a key.",
        "Did you mean 'type'?"
    );
    private static readonly Diagnostic InEnvironment = new(
        "AVD0029",
        Severity.Warning,
        new(OriginKind.Environment, "AVD__X"),
        "sizing.users",
        "too much"
    );
    private static readonly Diagnostic InStackConfig = new(
        "AVD0044",
        Severity.Error,
        new(OriginKind.StackConfig, "avd:host_pool"),
        "avd:host_pool",
        "no JSON"
    );
    private static readonly Diagnostic Nowhere = new("AVD0040", Severity.Error, null, "", "unknown stack");
    private static readonly Diagnostic Note = new("AVD5016", Severity.Note, null, "avd:layers", "not yet");

    [Fact]
    public void A_log_says_which_standard_it_follows()
    {
        var log = Log();

        Assert.Equal("2.1.0", log.GetProperty("version").GetString());
        Assert.EndsWith("/sarif-schema-2.1.0.json", log.GetProperty("$schema").GetString(), StringComparison.Ordinal);
        Assert.Equal("avd-validate/prod/", Run(log).GetProperty("automationDetails").GetProperty("id").GetString());
        Assert.Equal("utf16CodeUnits", Run(log).GetProperty("columnKind").GetString());
        Assert.True(Run(log).GetProperty("originalUriBaseIds").TryGetProperty("SRCROOT", out _));
    }

    [Fact]
    public void A_stack_without_findings_has_an_empty_list_of_results()
    {
        var run = Run(Log());

        Assert.Equal(0, run.GetProperty("results").GetArrayLength());
        Assert.Equal("avd", run.GetProperty("tool").GetProperty("driver").GetProperty("name").GetString());
        Assert.Equal(0, Rules(run).GetArrayLength());
    }

    [Fact]
    public void A_rule_explains_itself()
    {
        var rule = Rules(Run(Log(InFile)))[0];
        var explained = AllDiagnostics.Find("AVD0020")!;

        Assert.Equal(("AVD0020", "AKeyIsUnknown"), (rule.GetProperty("id").GetString(), rule.GetProperty("name").GetString()));
        Assert.Equal(explained.Title, Text(rule, "shortDescription"));
        Assert.Equal(explained.Cause, Text(rule, "fullDescription"));
        Assert.StartsWith(explained.Remedy, Text(rule, "help"), StringComparison.Ordinal);
        Assert.Equal("error", rule.GetProperty("defaultConfiguration").GetProperty("level").GetString());
    }

    [Fact]
    public void Every_code_can_be_a_rule()
    {
        Diagnostic[] all =
        [
            .. AllDiagnostics.All.Select(descriptor => new Diagnostic(descriptor.Code, descriptor.Severity, null, "", "found")),
        ];
        var run = Run(Log(all));

        Assert.Equal(all.Length, Rules(run).GetArrayLength());
        Assert.All(Rules(run).EnumerateArray(), rule => Assert.Matches("^[A-Z0-9][A-Za-z0-9]+$", rule.GetProperty("name").GetString()));
    }

    [Fact]
    public void A_result_points_at_its_rule()
    {
        var run = Run(Log(Note, InFile, InFile));

        Assert.Equal(2, Rules(run).GetArrayLength());
        Assert.All(
            run.GetProperty("results").EnumerateArray(),
            result =>
                Assert.Equal(
                    result.GetProperty("ruleId").GetString(),
                    Rules(run)[result.GetProperty("ruleIndex").GetInt32()].GetProperty("id").GetString()
                )
        );
    }

    [Fact]
    public void Severities_are_levels() =>
        Assert.Equal(
            ["error", "warning", "note"],
            Run(Log(InFile, InEnvironment, Note))
                .GetProperty("results")
                .EnumerateArray()
                .Select(result => result.GetProperty("level").GetString())
        );

    [Fact]
    public void A_finding_in_a_file_has_its_place_and_its_path()
    {
        var result = Result(InFile);
        var place = result.GetProperty("locations")[0].GetProperty("physicalLocation");

        Assert.Equal("'tpye' is not a key. Did you mean 'type'?", Text(result, "message"));
        Assert.Equal(
            """{"uri":"config/variables.yml","uriBaseId":"SRCROOT"}""",
            place.GetProperty("artifactLocation").GetRawText().ReplaceLineEndings("").Replace(" ", "", StringComparison.Ordinal)
        );
        Assert.Equal(
            (3, 5),
            (
                place.GetProperty("region").GetProperty("startLine").GetInt32(),
                place.GetProperty("region").GetProperty("startColumn").GetInt32()
            )
        );
        Assert.Equal("host_pool.tpye", PathOf(result));
    }

    [Fact]
    public void A_file_that_is_missing_has_no_region()
    {
        var place = Result(new("AVD0001", Severity.Error, new(OriginKind.File, "a b/ü.yml"), "", "gone"))
            .GetProperty("locations")[0]
            .GetProperty("physicalLocation");

        Assert.False(place.TryGetProperty("region", out _));
        Assert.Equal("a%20b/%C3%BC.yml", place.GetProperty("artifactLocation").GetProperty("uri").GetString());
    }

    [Fact]
    public void A_finding_in_the_environment_or_the_stack_s_config_is_in_no_file() =>
        Assert.All(
            [InEnvironment, InStackConfig],
            found =>
            {
                var result = Result(found);

                Assert.False(result.GetProperty("locations")[0].TryGetProperty("physicalLocation", out _));
                Assert.Equal(found.Path, PathOf(result));
                Assert.Equal(found.Origin!.ToString(), Text(result.GetProperty("locations")[0], "message"));
            }
        );

    [Fact]
    public void A_finding_about_the_run_has_no_place() => Assert.Equal(0, Result(Nowhere).GetProperty("locations").GetArrayLength());

    [Fact]
    public async Task The_command_prints_one_document_and_talks_beside_it()
    {
        var run = await CommandRun.OfAsync("validate", "--stack", "prod", "--format", "sarif");

        Assert.Equal(0, run.Code);
        using var log = JsonDocument.Parse(run.Out);
        Assert.StartsWith("The config of stack prod is valid", run.Error, StringComparison.Ordinal);
    }

    private static JsonElement Log(params Diagnostic[] diagnostics) =>
        JsonSerializer.Deserialize<JsonElement>(SarifRenderer.Render("prod", diagnostics));

    private static JsonElement Run(JsonElement log) => log.GetProperty("runs").EnumerateArray().Single();

    private static JsonElement Rules(JsonElement run) => run.GetProperty("tool").GetProperty("driver").GetProperty("rules");

    private static JsonElement Result(Diagnostic diagnostic) => Run(Log(diagnostic)).GetProperty("results").EnumerateArray().Single();

    private static string? PathOf(JsonElement result) =>
        result.GetProperty("locations")[0].GetProperty("logicalLocations")[0].GetProperty("fullyQualifiedName").GetString();

    private static string Text(JsonElement owner, string member) => owner.GetProperty(member).GetProperty("text").GetString()!;
}
