using System.Globalization;
using AvdPulumi.Infra.CommandLine;

namespace AvdPulumi.Tests.Infra;

public sealed class PresentTimeTests
{
    [Theory]
    [InlineData("2026-11-20T08:00:00Z", "2026-11-20T08:00:00Z")]
    [InlineData("2026-11-20T08:00Z", "2026-11-20T08:00:00Z")]
    [InlineData("2026-11-20T09:00+01:00", "2026-11-20T08:00:00Z")]
    [InlineData("2020-01-01T00:00:00Z", "2020-01-01T00:00:00Z")]
    [InlineData("2037-11-30T23:59:59Z", "2037-11-30T23:59:59Z")]
    public void Accepts_date_time_and_zone(string text, string time) =>
        Assert.Equal(DateTimeOffset.Parse(time, CultureInfo.InvariantCulture), PresentTime.Read(text, "--now", out _));

    [Theory]
    [InlineData("10:00", "not a time")]
    [InlineData("2026-11-20", "not a time")]
    [InlineData("2026-11-20T08:00:00", "not a time")]
    [InlineData("20.11.2026 08:00", "not a time")]
    [InlineData("2026-02-30T08:00:00Z", "not a time")]
    [InlineData("", "not a time")]
    [InlineData("0001-01-01T00:00:00Z", "out of range")]
    [InlineData("2019-12-31T23:59:59Z", "out of range")]
    [InlineData("2037-12-01T00:00:00Z", "out of range")]
    [InlineData("2039-01-01T00:00:00Z", "out of range")]
    [InlineData("9999-12-31T23:59:59Z", "out of range")]
    public async Task Anything_else_is_wrong_usage(string text, string problem)
    {
        var run = await CommandRun.OfAsync("preview", "--now", text);

        Assert.Equal((2, ""), (run.Code, run.Out));
        Assert.Contains(problem, run.Error, StringComparison.Ordinal);
        Assert.Contains("from 2020-01-01 to 2037-11-30", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("dev", "2020-01-01T00:00:00Z")]
    [InlineData("prod", "2037-11-30T23:59:59Z")]
    public async Task Both_ends_of_the_range_can_be_previewed(string stack, string time) =>
        Assert.Equal(0, (await CommandRun.OfAsync("preview", "--stack", stack, "--now", time)).Code);
}
