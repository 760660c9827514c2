namespace AvdPulumi.Tests.Infra;

/// <summary>What <c>--strict</c> changes: warnings fail, notes never do.</summary>
public sealed class StrictTests
{
    [Theory]
    [InlineData("validate")]
    [InlineData("preview")]
    public async Task A_warning_passes_without_strict(string verb) =>
        Assert.Equal(0, (await CommandRun.OfAsync(WithAWarning(), verb)).Code);

    [Theory]
    [InlineData("validate")]
    [InlineData("preview")]
    public async Task A_warning_fails_under_strict_and_is_the_one_to_look_at(string verb)
    {
        var run = await CommandRun.OfAsync(WithAWarning(), verb, "--strict");

        Assert.Equal(1, run.Code);
        Assert.EndsWith("Next: avd explain AVD0045\n", run.Error, StringComparison.Ordinal);
        Assert.Contains("--strict does not allow: 1 warning", run.Out + run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("json")]
    [InlineData("sarif")]
    [InlineData("github")]
    public async Task A_warning_fails_under_strict_in_every_format(string format) =>
        Assert.Equal(1, (await CommandRun.OfAsync(WithAWarning(), "validate", "--strict", "--format", format)).Code);

    [Theory]
    [InlineData("validate")]
    [InlineData("preview")]
    public async Task Notes_never_fail(string verb)
    {
        var run = await CommandRun.OfAsync(verb, "--config", "config/examples/medium.yml", "--strict");

        Assert.Equal(0, run.Code);
        Assert.Contains("note AVD3151", run.Out + run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_error_is_named_before_a_warning_that_stands_above_it()
    {
        var run = await CommandRun.OfAsync(WithAWarning().With("config/variables.dev.yml", "workspace: none\n"), "validate", "--strict");
        Assert.Equal((1, "Next: avd explain AVD0022\n"), (run.Code, run.Error));
    }

    [Fact]
    public async Task The_preview_is_shown_all_the_same() =>
        Assert.StartsWith("Stack dev", (await CommandRun.OfAsync(WithAWarning(), "preview", "--strict")).Out, StringComparison.Ordinal);

    private static FakeFiles WithAWarning() =>
        FakeFiles
            .OfRepository()
            .With(
                "Pulumi.dev.yaml",
                """
                config:
                  avd:layers: [control_plane]
                  avd:host_pool.max_session_limit: 8
                """
            );
}
