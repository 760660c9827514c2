using System.Text.Json;
using AvdPulumi.Tests.Generator;

namespace AvdPulumi.Tests.Infra;

/// <summary>Everything that the stacks register, held against the typings of the real packages.</summary>
public sealed class TypingsTests
{
    /// <summary>What stands in the list of what the typings cannot tell, a person has to look at.</summary>
    [NpmTheory]
    [InlineData("dev")]
    [InlineData("prod")]
    public async Task Every_input_is_spelt_and_valued_as_the_typings_say(string stack, params string[] cannotTell)
    {
        var report = await ReportAsync(stack);

        Assert.True(report.Findings.Count == 0, string.Join(Environment.NewLine, report.Findings));
        Assert.Equal(cannotTell, report.Unchecked);
        Assert.True(report is { Resources: > 0, Values: > 0 }, "Nothing was checked.");
    }

    private static async Task<InputReport> ReportAsync(string stack)
    {
        var run = await CommandRun.OfAsync("preview", "--stack", stack, "--format", "json");
        Assert.Equal(0, run.Code);

        // components of our own have no typings: what they register does
        var resources = JsonDocument.Parse(run.Out).RootElement.GetProperty("resources").EnumerateArray()
            .Where(resource => !resource.GetProperty("type").GetString()!.StartsWith("avd:", StringComparison.Ordinal));
        return InputReport.Of(JsonSerializer.Serialize(resources));
    }
}
