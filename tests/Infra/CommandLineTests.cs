namespace AvdPulumi.Tests.Infra;

public sealed class CommandLineTests
{
    [Theory]
    [InlineData("--help")]
    [InlineData("help")]
    [InlineData("help", "help")]
    [InlineData("help", "--help")]
    [InlineData("help", "preview")]
    [InlineData("help", "test")]
    [InlineData("help", "bench")]
    [InlineData("help", "native")]
    [InlineData("help", "config")]
    [InlineData("help", "export")]
    [InlineData("help", "import")]
    [InlineData("help", "import", "azurelocal-avd")]
    [InlineData("help", "import", "avdaccelerator")]
    [InlineData("help", "hosts")]
    [InlineData("help", "hosts", "list")]
    [InlineData("help", "hosts", "prune")]
    [InlineData("preview", "--help")]
    public async Task Help_is_help_in_every_spelling(params string[] args)
    {
        var run = await CommandRun.OfAsync(args);

        Assert.Equal(0, run.Code);
        Assert.Contains("Usage:", run.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("help", "preview")]
    [InlineData("preview", "--help")]
    public async Task Help_says_what_to_type_as_the_user_types_it(params string[] args)
    {
        var run = await CommandRun.OfAsync(
            FakeFiles.OfRepository(),
            host => host with { Environment = new Dictionary<string, string> { ["AVD_COMMAND"] = "dotnet run avd.cs" } },
            args
        );

        Assert.Contains("\n  dotnet run avd.cs preview [options]\n", run.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("test")]
    [InlineData("bench")]
    [InlineData("native")]
    public async Task A_verb_of_the_runner_sends_the_user_to_it(string verb)
    {
        var run = await CommandRun.OfAsync(verb);

        Assert.Equal((2, ""), (run.Code, run.Out));
        Assert.EndsWith($"Next: dotnet run avd.cs {verb}\n", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Shows_help_when_asked_nothing() =>
        Assert.Contains("Examples:", (await CommandRun.OfAsync([])).Out, StringComparison.Ordinal);

    [Theory]
    [InlineData("previw")]
    [InlineData("help", "previw")]
    [InlineData("validate", "--config", "")]
    [InlineData("preview", "--stak", "dev")]
    [InlineData("preview", "--format", "xml")]
    [InlineData("preview", "--now", "soon")]
    [InlineData("explain", "AVD0020", "AVD0021")]
    public async Task Wrong_usage_prints_no_data_and_says_what_to_type(params string[] args)
    {
        var run = await CommandRun.OfAsync(args);

        Assert.Equal((2, ""), (run.Code, run.Out));
        Assert.StartsWith("avd: ", run.Error, StringComparison.Ordinal);
        Assert.Contains("Next: avd help", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--stack", "validate", "--stak", "dev")]
    [InlineData("--stack", "validate", "--stak=dev")]
    [InlineData("--format", "preview", "--formt", "json")]
    [InlineData("--colour", "explain", "AVD0020", "--color", "never")]
    [InlineData("--stack", "--stak", "dev")]
    public async Task An_unknown_option_is_answered_with_the_one_that_may_be_meant(string meant, params string[] args)
    {
        var run = await CommandRun.OfAsync(args);

        Assert.Equal(2, run.Code);
        Assert.Contains($" Did you mean '{meant}'?\n", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_option_like_no_other_is_named_alone() =>
        Assert.DoesNotContain("Did you mean", (await CommandRun.OfAsync("validate", "--everything-else")).Error, StringComparison.Ordinal);

    [Fact]
    public async Task An_unknown_verb_is_answered_with_the_one_that_may_be_meant()
    {
        var run = await CommandRun.OfAsync("previw");
        Assert.Equal(
            "avd: 'previw' is not a verb; the verbs are validate, watch, preview, diff, verify, drift, hosts, roll, adopt, network, sizing, prepare, config, import, export, explain, completions, init, upgrade, test, bench, native, help. Did you mean 'preview'?\nNext: avd help\n",
            run.Error
        );
    }

    [Fact]
    public async Task An_unknown_stack_is_answered_with_those_there_are()
    {
        var run = await CommandRun.OfAsync("validate", "--stack", "produktion");

        Assert.Equal(1, run.Code);
        Assert.Contains("AVD0040", run.Out, StringComparison.Ordinal);
        Assert.Contains("dev, prod", run.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("AVD0020")]
    [InlineData("avd0020")]
    [InlineData("0020")]
    public async Task Explains_a_finding(string code)
    {
        var run = await CommandRun.OfAsync("explain", code);

        Assert.Equal(0, run.Code);
        Assert.StartsWith("AVD0020: A key is unknown\n", run.Out, StringComparison.Ordinal);
        Assert.All(
            ["Cause", "Example", "Remedy", "Source"],
            heading => Assert.Contains($"\n{heading}\n", run.Out, StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task Knows_no_finding_of_a_made_up_code()
    {
        var run = await CommandRun.OfAsync("explain", "AVD4711");

        Assert.Equal((2, ""), (run.Code, run.Out));
        Assert.Contains("'AVD4711'", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_fault_of_ours_is_told_apart_from_a_fault_of_the_config()
    {
        var run = await CommandRun.OfAsync(new BrokenFiles(), "validate");

        Assert.Equal((3, ""), (run.Code, run.Out));
        Assert.Contains("AVD9001", run.Error, StringComparison.Ordinal);
    }

    private sealed class BrokenFiles : AvdPulumi.Configuration.Layering.IConfigFiles
    {
        public bool Exists(string path) => throw new NotSupportedException("no files here");

        public bool IsFolder(string path) => throw new NotSupportedException("no files here");

        public byte[] ReadAllBytes(string path) => throw new NotSupportedException("no files here");

        public IReadOnlyList<string> NamesIn(string folder) => throw new NotSupportedException("no files here");
    }
}
