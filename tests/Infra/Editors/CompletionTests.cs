using AvdPulumi.Infra.Completion;
using AvdPulumi.Infra.Explanation;

namespace AvdPulumi.Tests.Infra.Editors;

/// <summary>What a word at the cursor can become.</summary>
public sealed class CompletionTests
{
    private static async Task<string[]> ValuesOf(FakeFiles files, string word, params string[] before)
    {
        var run = await CommandRun.OfAsync(files, ["complete", $"--word={word}", "--", .. before]);

        Assert.Equal((0, ""), (run.Code, run.Error));
        return [.. run.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split('\t')[0])];
    }

    private static Task<string[]> ValuesOf(string word, params string[] before) => ValuesOf(FakeFiles.OfRepository(), word, before);

    [Theory]
    [InlineData("val", "validate")]
    [InlineData("VAL", "validate")]
    [InlineData("hel", "help")]
    [InlineData("complet", "completions")]
    [InlineData("--ver", "--version")]
    public async Task A_verb_is_completed_and_the_hidden_one_is_not(string word, string value) =>
        Assert.Equal([value], await ValuesOf(word));

    [Fact]
    public async Task Every_verb_and_option_of_the_help_is_offered()
    {
        foreach (var verb in await ValuesOf("", "help"))
        {
            var help = (await CommandRun.OfAsync(verb, "--help")).Out;
            var options = help.Split('\n')
                .Select(line => line.Trim().Split(' ')[0])
                .Where(word => word.StartsWith("--", StringComparison.Ordinal));

            Assert.Empty(options.Except(await ValuesOf("--", verb)));
        }
    }

    [Theory]
    [InlineData("", "preview", "--stack")]
    [InlineData("", "preview", "--full", "--stack")]
    [InlineData("", "watch", "--stack")]
    public async Task Stacks_are_those_of_the_project(string word, params string[] before) =>
        Assert.Equal(["dev", "prod"], await ValuesOf(word, before));

    [Fact]
    public async Task A_value_may_follow_an_equals_sign() => Assert.Equal(["--stack=prod"], await ValuesOf("--stack=pr", "preview"));

    [Fact]
    public async Task A_file_that_is_named_like_a_command_is_not_offered() =>
        Assert.Equal(
            ["dev", "prod"],
            await ValuesOf(
                FakeFiles.OfRepository().With("Pulumi.$(touch x).yaml", "").With("Pulumi.a\tb.yaml", "").With("Pulumi.a;b.yaml", ""),
                "",
                "preview",
                "--stack"
            )
        );

    [Fact]
    public async Task Formats_are_those_of_the_verb()
    {
        Assert.Equal(["html", "json", "markdown", "text"], await ValuesOf("", "preview", "--format"));
        Assert.Equal(["csv", "json", "table"], await ValuesOf("", "network", "--format"));
        Assert.Equal(["always", "auto", "never"], await ValuesOf("", "validate", "--colour"));
    }

    [Fact]
    public async Task Shells_and_tasks_are_completed()
    {
        Assert.Equal(["bash", "fish", "pwsh", "zsh"], await ValuesOf("", "completions"));
        Assert.Equal(["directory", "directory-sync"], await ValuesOf("direct", "prepare"));
    }

    [Fact]
    public async Task What_can_be_explained_is_offered_a_level_at_a_time()
    {
        Assert.Equal(["host_pool"], await ValuesOf("host_", "explain"));
        Assert.Contains("host_pool.max_session_limit", await ValuesOf("host_pool.m", "explain"));
        Assert.Contains("AVD2001", await ValuesOf("avd200", "explain"));
        Assert.Equal(
            SettingsKnowledge.Guide.Sections.Length,
            (await ValuesOf("", "explain")).Count(value => !value.StartsWith("AVD", StringComparison.Ordinal))
        );
    }

    [Theory]
    [InlineData("m", new[] { "max", "medium" }, "init", "--example")]
    [InlineData("me", new[] { "medium" }, "init", "contoso", "--example")]
    [InlineData("se", new[] { "session-hosts" }, "export", "--template")]
    [InlineData("", new[] { "clinicians", "developers" }, "hosts", "list", "--config", "config/examples/hospital.yml", "--pool")]
    [InlineData("azl", new[] { "azl-weu-01" }, "hosts", "drain", "--stack", "prod", "--cluster")]
    [InlineData("avd-con-01", new[] { "avd-con-010", "avd-con-011" }, "hosts", "undrain", "--stack", "prod")]
    [InlineData("Shut", new[] { "Shutdown" }, "hosts", "list", "--status")]
    [InlineData("", new[] { "clinicians", "developers" }, "export", "--config", "config/examples/hospital.yml", "--pool")]
    [InlineData("host_", new[] { "host_pool" }, "config", "--key")]
    [InlineData("tena", new[] { "tenant=" }, "init", "--set")]
    [InlineData("identity=h", new[] { "identity=hybrid_entra" }, "init", "--set")]
    public async Task Values_that_the_program_knows_are_offered(string word, string[] values, params string[] before) =>
        Assert.Equal(values, await ValuesOf(word, before));

    [Theory]
    [InlineData("", "preview", "--config")]
    [InlineData("", "diff", "--base")]
    [InlineData("", "nothing", "--stack")]
    [InlineData("--stack", "preview", "--config")]
    public async Task Where_a_file_is_meant_the_shell_is_left_alone(string word, params string[] before) =>
        Assert.Empty(await ValuesOf(word, before));

    [Fact]
    public async Task Options_are_offered_when_there_is_nothing_else() => Assert.Contains("--stack", await ValuesOf("", "preview"));

    [Fact]
    public void Neither_a_value_nor_a_description_can_begin_another_line()
    {
        var lines = CompletionLines.Of([new("a", detail: "one\ntwo\tthree\e[2J"), new("b\nc"), new("d", detail: new string('x', 200))]);

        Assert.Equal(["a\tone two three [2J", $"d\t{new string('x', 99)}…", ""], lines.Split('\n'));
    }
}
