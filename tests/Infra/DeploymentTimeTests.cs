using AvdPulumi.Infra.CommandLine;
using AvdPulumi.Infra.Engine;

namespace AvdPulumi.Tests.Infra;

public sealed class DeploymentTimeTests
{
    // the token of the sample config lasts 24 hours, so a window is six hours long
    private static readonly DateTimeOffset Clock = new(2026, 11, 20, 8, 30, 0, TimeSpan.Zero);

    [Fact]
    public async Task A_time_that_is_none_ends_the_deployment() =>
        Assert.Contains(
            "environment variable AVD_NOW: error AVD5043: AVD_NOW is 'yesterday', which is not a time.",
            await RefusedAsync("yesterday"),
            StringComparison.Ordinal
        );

    [Fact]
    public async Task A_plan_from_the_future_is_not_deployed() =>
        Assert.Contains(
            "error AVD5043: AVD_NOW is 2026-11-20T09:00:00Z, which is in the future",
            await RefusedAsync("2026-11-20T09:00:00Z"),
            StringComparison.Ordinal
        );

    [Fact]
    public async Task A_plan_whose_token_could_end_during_the_deployment_is_not_deployed()
    {
        var text = await RefusedAsync("2026-11-19T08:30:00Z");

        Assert.Contains("error AVD5044: AVD_NOW is 2026-11-19T08:30:00Z, which is too long ago", text, StringComparison.Ordinal);
        Assert.Contains("The plan was usable until 2026-11-19T14:30:00Z.\n    Make a new plan.", text, StringComparison.Ordinal);
    }

    [OfflineFact]
    public async Task A_plan_of_the_last_hours_is_deployed()
    {
        foreach (var now in new[] { "", "2026-11-20T08:30:00Z", "2026-11-20T02:31:00Z" })
        {
            var (code, text) = await RunAsync(now);

            Assert.Equal(2, code);
            Assert.DoesNotContain("AVD_NOW", text, StringComparison.Ordinal);
            Assert.Contains("Pulumi engine", text, StringComparison.Ordinal);
        }
    }

    private static async Task<string> RefusedAsync(string now)
    {
        var (code, text) = await RunAsync(now);

        Assert.Equal(32, code);
        Assert.Contains("Nothing was deployed.", text, StringComparison.Ordinal);
        return text;
    }

    private static async Task<(int Code, string Text)> RunAsync(string now)
    {
        using var error = new StringWriter { NewLine = "\n" };
        var code = await EngineProgram.RunAsync(
            new AvdHost
            {
                Out = TextWriter.Null,
                Error = error,
                Environment = new Dictionary<string, string>
                {
                    ["PULUMI_MONITOR"] = "127.0.0.1:1",
                    ["PULUMI_ENGINE"] = "127.0.0.1:1",
                    ["PULUMI_STACK"] = "dev",
                    ["AVD_NOW"] = now,
                },
                WorkingFolder = FakeFiles.Root,
                Files = FakeFiles.OfRepository(),
                Clock = new FixedClock(),
            }
        );
        return (code, error.ToString());
    }

    private sealed class FixedClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => Clock;
    }
}
