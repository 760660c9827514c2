using System.Text.Json;
using AvdPulumi.Infra.CommandLine;
using AvdPulumi.Tests.Infra;

namespace AvdPulumi.Tests.Diff;

/// <summary>A saved preview as the base of <c>avd diff</c>: one that fits, and those that are refused.</summary>
public sealed class SavedPreviewTests
{
    [Fact]
    public async Task A_saved_preview_is_a_base_whenever_it_was_made()
    {
        var saved = await CommandRun.OfAsync("preview", "--stack", "prod", "--format", "json", "--now", "2026-01-01T00:00:00Z");
        var files = FakeFiles.OfRepository().With("plan.json", saved.Out);
        var same = await CommandRun.OfAsync(files, "diff", "--stack", "prod", "--base", "plan.json", "--exit-code");
        var other = await CommandRun.OfAsync(
            files.Replacing(DiffCommandTests.Overlay, "count: 11", "count: 12"),
            "diff",
            "--stack",
            "prod",
            "--base",
            "plan.json",
            "--exit-code"
        );

        Assert.Equal((ExitCode.Fine, ExitCode.Changes), (same.Code, other.Code));
    }

    [Fact]
    public async Task One_file_is_compared_with_the_saved_preview_of_another_one()
    {
        var saved = await CommandRun.OfAsync("preview", "--config", "config/examples/small.yml", "--format", "json");
        var files = FakeFiles.OfRepository().With("plan.json", saved.Out);

        Assert.Contains(
            "No changes.",
            (await CommandRun.OfAsync(files, "diff", "--config", "config/examples/small.yml", "--base", "plan.json")).Out,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "created",
            (await CommandRun.OfAsync(files, "diff", "--config", "config/examples/medium.yml", "--base", "plan.json")).Out,
            StringComparison.Ordinal
        );
    }

    public static TheoryData<string, string> WrongPlans =>
        new()
        {
            { "{", "AVD6016" },
            { "", "AVD6016" },
            { "[]", "AVD6016" },
            { "{}", "AVD6016" },
            { """{"schemaVersion": 1}""", "AVD6016" },
            { """{"schemaVersion": 2}""", "AVD6017" },
            { """{"schemaVersion": "1"}""", "AVD6017" },
            { Plan("other", "prod"), "AVD6018" },
            { Plan("avd", "dev"), "AVD6018" },
            { Plan("avd", "prod").Replace("\"resources\": []", "\"resources\": [{}]", StringComparison.Ordinal), "AVD6016" },
            { Plan("avd", "prod"), "AVD6016" },
            { new string('[', 5000), "AVD6016" },
        };

    [Theory]
    [InlineData("\"parent\": null", "\"parent\": \"$urn\"", "a resource in it is its own parent")]
    [InlineData(
        "\"inputs\": {",
        "\"secretOrigins\": {\"\": \"keyvault://a/b\"}, \"inputs\": {",
        "a member that every preview has is missing"
    )]
    [InlineData("\"seats\": ", "\"seats\": -", "a number of seats in it is impossible")]
    [InlineData("\"seats\": ", "\"seats\": 2147483647, \"was\": ", "a number of seats in it is impossible")]
    [InlineData("\"urn\": \"$urn\"", "\"urn\": \"\"", "a resource in it has no URN")]
    public async Task A_saved_preview_that_was_changed_by_hand_is_refused(string piece, string by, string why)
    {
        var saved = await CommandRun.OfAsync(FakeFiles.OfRepository(), "preview", "--stack", "prod", "--format", "json");
        var urn = JsonDocument.Parse(saved.Out).RootElement.GetProperty("resources")[0].GetProperty("urn").GetString()!;
        piece = piece.Replace("$urn", urn, StringComparison.Ordinal);
        var at = saved.Out.IndexOf(piece, StringComparison.Ordinal);
        var text = saved.Out[..at] + by.Replace("$urn", urn, StringComparison.Ordinal) + saved.Out[(at + piece.Length)..];
        var run = await DiffWithAsync(text);

        Assert.Equal(ExitCode.Usage, run.Code);
        Assert.Contains($"error AVD6016: plan.json cannot be read: {why}", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_long_version_of_a_saved_preview_is_not_repeated()
    {
        var version = new string('1', 3000);
        var run = await DiffWithAsync($"{{\"schemaVersion\": {version}}}");

        Assert.Contains("error AVD6017", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain(version, run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(WrongPlans))]
    public async Task A_file_that_is_no_preview_of_this_stack_is_refused(string text, string code)
    {
        var run = await DiffWithAsync(text);

        Assert.Equal(ExitCode.Usage, run.Code);
        Assert.Contains($"error {code}", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_refused() =>
        Assert.Contains(
            "error AVD6016: none.json cannot be read: there is no such file.",
            (await CommandRun.OfAsync("diff", "--stack", "prod", "--base", "none.json")).Error,
            StringComparison.Ordinal
        );

    [Fact]
    public async Task A_saved_preview_has_one_stack() =>
        Assert.Contains(
            "error AVD6018",
            (
                await CommandRun.OfAsync(
                    FakeFiles.OfRepository().With("plan.json", Plan("avd", "prod")),
                    "diff",
                    "--all",
                    "--base",
                    "plan.json"
                )
            ).Error,
            StringComparison.Ordinal
        );

    internal static string Plan(string project, string stack) =>
        $$"""{"schemaVersion": 1, "project": "{{project}}", "stack": "{{stack}}", "layers": [], "packageSource": "offline", "resources": [], "invokes": [], "outputs": {}, "outside": [], "diagnostics": []}""";

    private static Task<CommandRun> DiffWithAsync(string plan) =>
        CommandRun.OfAsync(FakeFiles.OfRepository().With("plan.json", plan), "diff", "--stack", "prod", "--base", "plan.json");
}
