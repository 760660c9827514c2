using AvdPulumi.Tests.Shared;

namespace AvdPulumi.Tests.Infra;

/// <summary>The whole preview of both stacks, as committed: what changes here changes what users deploy.</summary>
public sealed class GoldenPreviewTests
{
    [Theory]
    [InlineData("dev", "text", "txt")]
    [InlineData("dev", "json", "json")]
    [InlineData("dev", "markdown", "md")]
    [InlineData("prod", "text", "txt")]
    [InlineData("prod", "json", "json")]
    [InlineData("prod", "markdown", "md")]
    public async Task The_preview_is_as_committed(string stack, string format, string extension)
    {
        var run = await CommandRun.OfAsync("preview", "--stack", stack, "--format", format);

        Assert.Equal(0, run.Code);
        Golden.Verify(WithoutPackageSource(run.Out), "tests", "Goldens", $"{stack}.{extension}");
    }

    [Theory]
    [InlineData("text")]
    [InlineData("json")]
    [InlineData("markdown")]
    public async Task Two_runs_at_different_times_give_the_same_bytes(string format)
    {
        var first = await CommandRun.OfAsync("preview", "--stack", "prod", "--format", format, "--now", "2026-01-01T00:00:00Z");
        var second = await CommandRun.OfAsync("preview", "--stack", "prod", "--format", format, "--now", "2026-12-31T23:59:59Z");

        Assert.Equal(first.Out, second.Out);
        Assert.NotEqual(first.Error, second.Error);
    }

    // the same goldens hold on both package sources, apart from the word that names the source
    private static string WithoutPackageSource(string text) => text
        .Replace("packages: offline", "packages: (source)", StringComparison.Ordinal)
        .Replace("packages: nuget", "packages: (source)", StringComparison.Ordinal)
        .Replace("Packages: `offline`", "Packages: `(source)`", StringComparison.Ordinal)
        .Replace("Packages: `nuget`", "Packages: `(source)`", StringComparison.Ordinal)
        .Replace("\"packageSource\": \"offline\"", "\"packageSource\": \"(source)\"", StringComparison.Ordinal)
        .Replace("\"packageSource\": \"nuget\"", "\"packageSource\": \"(source)\"", StringComparison.Ordinal);
}
