using System.Text.Json;
using System.Text.Json.Nodes;
using AvdPulumi.Tests.Infra;
using AvdPulumi.Tests.Live;

namespace AvdPulumi.Tests.Architecture.Workflows;

/// <summary>What the nightly workflow makes of the output of <c>avd drift</c>.</summary>
public sealed class DriftTests
{
    private const string HostPool = "azure-native:desktopvirtualization:HostPool";

    [ToolsFact]
    public void Each_change_is_drift_with_the_paths_of_its_properties()
    {
        var found = Judge(Change("created", HostPool), Change("updated", HostPool, "maxSessionLimit", "tags.owner"));

        Assert.Equal(
            ["created : hp", "updated maxSessionLimit tags.owner: hp"],
            found["drift"]!
                .AsArray()
                .Select(line =>
                    $"{line!["operation"]} {string.Join(' ', line["properties"]!.AsArray().Select(path => path!.GetValue<string>()))}: {line["name"]}"
                )
        );
    }

    [ToolsFact]
    public void An_unacknowledged_replacement_is_drift_and_no_failure() =>
        Assert.Single(Judge([Finding("error", "AVD6020")], Change("replaced", HostPool, "location"))["drift"]!.AsArray());

    [ToolsFact]
    public void What_could_not_be_compared_is_an_error() =>
        Assert.All(
            [("error", "AVD6060"), ("error", "AVD1001"), ("warning", "AVD6061")],
            ((string Severity, string Code) finding) =>
            {
                var (exitCode, _, error) = Run([Finding(finding.Severity, finding.Code)]);

                Assert.NotEqual(0, exitCode);
                Assert.Contains($"the stack could not be compared: {finding.Code}", error, StringComparison.Ordinal);
            }
        );

    [ToolsFact]
    public void A_warning_of_the_comparison_is_no_failure() =>
        Assert.Empty(Judge(findings: [Finding("warning", "AVD6022")])["drift"]!.AsArray());

    [ToolsFact]
    public async Task What_avd_drift_prints_is_understood()
    {
        await using var azure = await AzureDouble.StartAsync((await WholePreviews.Of("contoso/prod")).Model);
        azure[azure.IdsOf("Microsoft.DesktopVirtualization/hostPools").Single()]["properties"]!["maxSessionLimit"] = 99;
        var run = await CommandRun.OfAsync(
            FakeFiles.OfRepository(),
            host => host with { Azure = LiveReading.ConnectionTo(azure) },
            ["drift", "--stack", "prod", "--format", "json"]
        );

        var (exitCode, text, error) = Tool.Run("jq", ["--compact-output", "--from-file", ".ci/drift.jq"], run.Out);

        Assert.True(exitCode == 0, error);
        Assert.Equal(
            $$"""{"drift":[{"stack":"prod","operation":"updated","type":"{{HostPool}}","name":"hp-contoso-prod","properties":["maxSessionLimit"]}]}""",
            text.Trim()
        );
    }

    [ToolsFact]
    public void The_report_names_stack_and_resource_and_neither_values_nor_markup()
    {
        var step = Change("updated", HostPool, "tags.[`x`](http://evil)");
        step["azureName"] = "a` @everyone <img src=x>";
        step["properties"]![0]!["before"] = "a value";
        step["inputs"] = new JsonObject { ["tags"] = "a value" };

        var report = Report(Judge(step));

        Assert.StartsWith("<!-- avd-drift -->\nAzure differs from the config in 1 resource(s).", report, StringComparison.Ordinal);
        Assert.Contains("\n## Stack prod\n", report, StringComparison.Ordinal);
        Assert.Contains($"- `updated` `{HostPool}` `a_ @everyone _img src_x_`", report, StringComparison.Ordinal);
        Assert.DoesNotContain("a value", report, StringComparison.Ordinal);
    }

    [ToolsFact]
    public void The_report_fits_an_issue_however_much_has_changed()
    {
        var steps = Enumerable
            .Range(0, 900)
            .Select(_ => Change("updated", HostPool, [.. Enumerable.Range(0, 30).Select(i => new string('x', 300) + i)]))
            .ToArray();

        var report = Report(Judge(steps));

        Assert.InRange(report.Length, 1000, 65_536);
        Assert.Contains("in 900 resource(s)", report, StringComparison.Ordinal);
    }

    [ToolsFact]
    public void Another_text_than_drift_is_an_error()
    {
        var (exitCode, _, error) = Tool.Run("jq", ["--from-file", ".ci/drift.jq"], "{}");

        Assert.NotEqual(0, exitCode);
        Assert.Contains("this is not the output of avd drift --format json", error, StringComparison.Ordinal);
    }

    private static JsonObject Change(string kind, string type, params string[] properties) =>
        new()
        {
            ["kind"] = kind,
            ["type"] = type,
            ["name"] = "pool",
            ["azureName"] = "hp",
            ["properties"] = new JsonArray([.. properties.Select(path => new JsonObject { ["path"] = path })]),
        };

    private static JsonObject Finding(string severity, string code) => new() { ["severity"] = severity, ["code"] = code };

    private static JsonNode Judge(params JsonObject[] changes) => Judge([], changes);

    private static JsonNode Judge(JsonObject[] findings, params JsonObject[] changes)
    {
        var (exitCode, text, error) = Run(findings, changes);

        Assert.True(exitCode == 0, error);
        return JsonNode.Parse(text)!;
    }

    private static (int ExitCode, string Text, string Error) Run(JsonObject[] findings, params JsonObject[] changes) =>
        Tool.Run(
            "jq",
            ["--from-file", ".ci/drift.jq"],
            JsonSerializer.Serialize(
                new
                {
                    changes = changes.Length > 0,
                    stacks = new[]
                    {
                        new
                        {
                            stack = "prod",
                            changes,
                            diagnostics = findings,
                        },
                    },
                }
            )
        );

    private static string Report(JsonNode found)
    {
        var (exitCode, text, error) = Tool.Run(
            "jq",
            ["--slurp", "--raw-output", "--from-file", ".ci/drift-report.jq"],
            found.ToJsonString()
        );

        Assert.True(exitCode == 0, error);
        return text;
    }
}
