using AvdPulumi.Infra.CommandLine;
using AvdPulumi.Infra.Preferences;
using AvdPulumi.Infra.Rendering;
using static AvdPulumi.Tests.Infra.PreferredRuns;

namespace AvdPulumi.Tests.Infra;

/// <summary>Whether there are colours: what was typed, variables, NO_COLOR, files, and then the terminal.</summary>
public sealed class ColourChoiceTests
{
    [Theory]
    [InlineData(null, null, null, null, "auto")]
    [InlineData(null, null, null, """{"colour": "always"}""", "always")]
    [InlineData(null, null, "1", """{"colour": "always"}""", "never")]
    [InlineData(null, "always", "1", null, "always")]
    [InlineData(null, "auto", "1", """{"colour": "always"}""", "auto")]
    [InlineData(null, null, "", """{"colour": "always"}""", "always")]
    [InlineData("never", "always", null, null, "never")]
    [InlineData("always", null, "1", null, "always")]
    public void Colours_are_asked_for_in_order(string? typed, string? variable, string? noColor, string? file, string colour)
    {
        var files = file is null ? FakeFiles.OfRepository() : FakeFiles.OfRepository().With("avd.json", file);
        var layers = PreferenceLayers
            .Read(HostOf(files, ("AVD_COLOUR", variable), ("NO_COLOR", noColor)))
            .Below(typed is null ? new Dictionary<string, string>() : new Dictionary<string, string> { ["colour"] = typed });

        Assert.Equal(colour, RunPreferences.Of(layers, []).Colour);
    }

    [Theory]
    [InlineData("always", true)]
    [InlineData("never", false)]
    [InlineData("auto", false)]
    public async Task Colours_can_be_had_in_a_pipe_and_be_refused(string colour, bool isColoured)
    {
        foreach (string[] command in new[] { new[] { "validate" }, ["preview"], ["explain", "AVD0020"] })
            Assert.Equal(
                isColoured,
                (await RunAsync(WithAWarning(), [], [.. command, "--colour", colour])).Out.Contains('\e', StringComparison.Ordinal)
            );
    }

    [Fact]
    public async Task Colours_that_a_terminal_has_can_be_turned_off()
    {
        var run = await CommandRun.OfAsync(
            FakeFiles.OfRepository(),
            host =>
                host with
                {
                    OutStyle = Style.Coloured,
                    ErrorStyle = Style.Coloured,
                    Environment = new Dictionary<string, string> { ["AVD_COLOUR"] = "never" },
                },
            "preview"
        );

        Assert.DoesNotContain('\e', run.Out + run.Error);
    }

    private static AvdHost HostOf(FakeFiles files, params (string Name, string? Value)[] variables) =>
        new()
        {
            Out = TextWriter.Null,
            Error = TextWriter.Null,
            Environment = variables
                .Where(variable => variable.Value is not null)
                .ToDictionary(variable => variable.Name, variable => variable.Value!),
            WorkingFolder = FakeFiles.Root,
            Files = files,
        };
}
