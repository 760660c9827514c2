using AvdPulumi.Infra.Preferences;
using AvdPulumi.Tests.Shared;
using static AvdPulumi.Tests.Infra.PreferredRuns;

namespace AvdPulumi.Tests.Infra;

/// <summary>What somebody prefers: on the command line, in AVD_ variables, in the project's avd.json and in their own.</summary>
public sealed class PreferencesTests
{
    private const string UserFile = UserFolder + "/avd/avd.json";

    [Fact]
    public async Task The_command_line_comes_first_then_variables_then_the_project_then_the_user()
    {
        var files = FakeFiles.OfRepository().With(UserFile, """{"stack": "prod", "colour": "always", "width": 70, "strict": true}""");
        Assert.Equal("prod", await StackOf(files));

        files.With("avd.json", """{"stack": "dev"}""");
        Assert.Equal("dev", await StackOf(files));
        Assert.Equal("prod", await StackOf(files, [("AVD_STACK", "prod")]));
        Assert.Equal("dev", await StackOf(files, [("AVD_STACK", "prod")], "--stack", "dev"));
    }

    [Fact]
    public async Task Each_preference_is_taken_from_where_it_is_given()
    {
        var files = FakeFiles
            .OfRepository()
            .With("avd.json", """{"stack": "prod"}""")
            .With(UserFile, """{"stack": "dev", "format": "json"}""");

        Assert.Contains("\"stack\": \"prod\"", (await RunAsync(files, [], "validate")).Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_any_the_defaults_hold()
    {
        var run = await RunAsync(FakeFiles.OfRepository(), [], "preview");

        Assert.StartsWith("Stack dev  layers", run.Out, StringComparison.Ordinal);
        Assert.Equal(
            run,
            await RunAsync(
                FakeFiles.OfRepository(),
                [],
                "preview",
                "--stack",
                "dev",
                "--format",
                "text",
                "--width",
                "120",
                "--colour",
                "auto",
                "--strict",
                "false"
            )
        );
    }

    [Theory]
    [InlineData("AVD_STACK")]
    [InlineData("avd_stack")]
    public async Task The_case_of_a_variable_does_not_matter(string variable) =>
        Assert.Equal("prod", await StackOf(FakeFiles.OfRepository(), [(variable, "prod")]));

    [Fact]
    public async Task An_empty_variable_counts_as_not_given() =>
        Assert.Equal(
            "prod",
            await StackOf(FakeFiles.OfRepository().With("avd.json", """{"stack": "prod"}"""), [("AVD_STACK", ""), ("AVD_WIDTH", "")])
        );

    [Fact]
    public async Task Null_in_the_project_takes_away_what_the_user_prefers() =>
        Assert.Equal(
            "dev",
            await StackOf(FakeFiles.OfRepository().With("avd.json", """{"stack": null}""").With(UserFile, """{"stack": "prod"}"""))
        );

    [Fact]
    public async Task A_file_may_have_comments_and_a_schema_for_editors() =>
        Assert.Equal(
            "prod",
            await StackOf(FakeFiles.OfRepository().With("avd.json", "{\n  // mine\n  \"$schema\": \"x\", \"stack\": \"prod\",\n}"))
        );

    [Fact]
    public async Task A_file_by_itself_has_no_use_for_a_stack() =>
        Assert.Equal(
            0,
            (
                await RunAsync(FakeFiles.OfRepository(), [("AVD_STACK", "produktion")], "validate", "--config", "config/examples/small.yml")
            ).Code
        );

    [Fact]
    public async Task From_a_folder_below_the_project_s_file_is_the_same()
    {
        var files = FakeFiles.OfRepository().With("avd.json", """{"stack": "prod"}""");
        var run = await CommandRun.OfAsync(files, host => host with { WorkingFolder = $"{FakeFiles.Root}/config" }, "validate");

        Assert.Contains("of stack prod is valid", run.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("AVD_WIDTH", "wide", "AVD_WIDTH is 'wide'; it must be a whole number from 60 to 1000.")]
    [InlineData("AVD_WIDTH", "59", "AVD_WIDTH is '59'; it must be a whole number from 60 to 1000.")]
    [InlineData("AVD_COLOUR", "green", "AVD_COLOUR is 'green'; it must be auto, always or never.")]
    [InlineData(
        "AVD_FORMAT",
        "xml",
        "AVD_FORMAT is 'xml'; it must be text, json, sarif, github, markdown, html, junit, table, csv, bicepparam, tfvars, arm, powershell, ansible or yaml."
    )]
    [InlineData("AVD_STRICT", "maybe", "AVD_STRICT is 'maybe'; it must be true or false.")]
    [InlineData("AVD_STACK", "../x", "AVD_STACK is '../x'; it must be the name of a stack, such as dev or prod.")]
    [InlineData("AVD_STACK", "produktion", "AVD_STACK is 'produktion', which is not a stack of this project; the stacks are dev, prod.")]
    public async Task A_bad_variable_is_wrong_usage(string variable, string value, string says)
    {
        var run = await RunAsync(FakeFiles.OfRepository(), [(variable, value)], "validate");

        Assert.Equal((2, "", $"avd: {says}\nNext: avd help validate\n"), (run.Code, run.Out, run.Error));
    }

    [Theory]
    [InlineData("""{"width": "wide"}""", "width in avd.json is 'wide'; it must be a whole number from 60 to 1000.")]
    [InlineData("""{"width": 12.5}""", "width in avd.json is '12.5'; it must be a whole number from 60 to 1000.")]
    [InlineData("""{"strict": "yes"}""", "strict in avd.json is 'yes'; it must be true or false.")]
    [InlineData("""{"stack": ""}""", "stack in avd.json is ''; it must be the name of a stack, such as dev or prod.")]
    [InlineData(
        """{"stack": "produktion"}""",
        "stack in avd.json is 'produktion', which is not a stack of this project; the stacks are dev, prod."
    )]
    [InlineData("""{"stack": ["dev"]}""", "stack in avd.json is a list or an object; it must be a single value.")]
    [InlineData(
        """{"color": "never"}""",
        "'color' in avd.json is not a preference; the preferences are stack, format, colour, width, strict. Did you mean 'colour'?"
    )]
    [InlineData(
        """{"host_pool": {"name": "x"}}""",
        "'host_pool' in avd.json is not a preference; the preferences are stack, format, colour, width, strict."
    )]
    [InlineData("{\n  \"stack\": dev\n}", "avd.json is not valid JSON: look at line 2, column 12.")]
    [InlineData("", "avd.json is not valid JSON: look at line 1, column 1.")]
    [InlineData("[]", "avd.json must be one JSON object that holds each key once, such as {\"stack\": \"prod\"}.")]
    [InlineData(
        """{"stack": "dev", "stack": "prod"}""",
        "avd.json must be one JSON object that holds each key once, such as {\"stack\": \"prod\"}."
    )]
    public async Task A_bad_file_is_wrong_usage(string json, string says)
    {
        var run = await RunAsync(FakeFiles.OfRepository().With("avd.json", json), [], "preview");

        Assert.Equal((2, "", $"avd: {says}\nNext: avd help preview\n"), (run.Code, run.Out, run.Error));
    }

    [Fact]
    public async Task Everything_that_is_wrong_is_said_at_once_and_the_user_s_file_is_named_by_its_path()
    {
        var files = FakeFiles.OfRepository().With("avd.json", """{"colr": "never"}""").With(UserFile, """{"width": 1}""");
        var run = await RunAsync(files, [("AVD_FORMAT", "xml")], "validate");

        Assert.Equal(2, run.Code);
        Assert.Equal(
            ["avd: 'colr'", "avd: AVD_FORMAT", $"avd: width in {UserFile}", "Next: avd"],
            run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Select(line => line.Split(" is ")[0].Split(" in avd.json")[0].Split(" help")[0])
        );
    }

    [Fact]
    public async Task A_stack_that_is_not_known_is_said_beside_the_rest()
    {
        var run = await RunAsync(FakeFiles.OfRepository(), [("AVD_STACK", "produktion"), ("AVD_FORMAT", "xml")], "validate");

        Assert.Contains("AVD_STACK is 'produktion', which is not a stack", run.Error, StringComparison.Ordinal);
        Assert.Contains("AVD_FORMAT is 'xml'", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_bad_value_that_is_not_in_force_is_in_nobody_s_way() =>
        Assert.Equal(
            0,
            (
                await RunAsync(
                    FakeFiles.OfRepository().With("avd.json", """{"width": 1}"""),
                    [("AVD_FORMAT", "xml"), ("AVD_WIDTH", "80")],
                    "preview",
                    "--format",
                    "json"
                )
            ).Code
        );

    [Theory]
    [InlineData("help")]
    [InlineData("help", "preview")]
    public async Task Help_works_whatever_is_wrong(params string[] args) =>
        Assert.Equal(0, (await RunAsync(FakeFiles.OfRepository().With("avd.json", "oops"), [("AVD_WIDTH", "x")], args)).Code);

    [Fact]
    public async Task Help_shows_the_default_that_is_in_force()
    {
        var run = await RunAsync(FakeFiles.OfRepository(), [("AVD_STACK", "prod"), ("AVD_WIDTH", "90")], "help", "preview");

        Assert.Contains("[default: prod]", run.Out, StringComparison.Ordinal);
        Assert.Contains("[default: 90]", run.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--width", "wide")]
    [InlineData("--width", "59")]
    [InlineData("--colour", "green")]
    [InlineData("--strict", "maybe")]
    public async Task A_bad_option_is_wrong_usage_as_ever(string option, string value) =>
        Assert.Equal(2, (await RunAsync(FakeFiles.OfRepository(), [], "preview", option, value)).Code);

    [Fact]
    public async Task A_file_that_cannot_be_read_is_said_so()
    {
        var run = await CommandRun.OfAsync(new LockedPreferences(FakeFiles.OfRepository().With("avd.json", "{}")), "validate");

        Assert.Equal((2, "avd: avd.json cannot be read: access is denied.\nNext: avd help validate\n"), (run.Code, run.Error));
    }

    [Fact]
    public async Task A_format_applies_to_the_verbs_that_have_it()
    {
        Assert.StartsWith(
            "{",
            (await RunAsync(FakeFiles.OfRepository(), [("AVD_FORMAT", "sarif")], "validate")).Out,
            StringComparison.Ordinal
        );
        Assert.StartsWith(
            "Stack dev",
            (await RunAsync(FakeFiles.OfRepository(), [("AVD_FORMAT", "sarif")], "preview")).Out,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("true", 1)]
    [InlineData("True", 1)]
    [InlineData("1", 1)]
    [InlineData("false", 0)]
    [InlineData("0", 0)]
    public async Task Strictness_can_be_a_preference(string value, int code) =>
        Assert.Equal(code, (await RunAsync(WithAWarning(), [("AVD_STRICT", value)], "validate")).Code);

    [Fact]
    public async Task The_summary_says_what_asks_for_strictness()
    {
        var files = WithAWarning().With("avd.json", """{"strict": true}""");

        Assert.Contains(
            "has warnings, which strict in avd.json does not allow: 1 warning",
            (await RunAsync(files, [], "validate")).Out,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "There are warnings, which AVD_STRICT does not allow",
            (await RunAsync(files, [("AVD_STRICT", "1")], "preview")).Error,
            StringComparison.Ordinal
        );
        Assert.Equal(0, (await RunAsync(files, [("AVD_STRICT", "1")], "validate", "--strict", "false")).Code);
    }

    [Fact]
    public async Task A_width_breaks_the_lines_of_a_preview_and_loses_nothing_of_them()
    {
        var (wide, narrow) = (
            (await RunAsync(FakeFiles.OfRepository(), [("AVD_WIDTH", "1000")], "preview")).Out,
            (await RunAsync(FakeFiles.OfRepository(), [], "preview", "--width", "60")).Out
        );

        Assert.True(narrow.Split('\n').Length > wide.Split('\n').Length);
        Assert.Equal(WordsOf(wide), WordsOf(narrow));
    }

    [Fact]
    public void The_page_on_preferences_has_all_of_them()
    {
        var page = File.ReadAllText(Repository.PathOf("docs", "preferences.md"));

        Assert.All(
            PreferenceName.All,
            name => Assert.Contains($"| `{name.Key}` | `{name.Variable}` | `{name.Option}` |", page, StringComparison.Ordinal)
        );
        Assert.All(OutputFormats.All.Concat(ColourChoice.Words), word => Assert.Contains($"`{word}`", page, StringComparison.Ordinal));
        Assert.Contains($"{RunPreferences.LeastWidth} to {RunPreferences.MostWidth}", page, StringComparison.Ordinal);
    }

    private static async Task<string> StackOf(FakeFiles files, (string, string)[]? variables = null, params string[] args)
    {
        var run = await RunAsync(files, variables ?? [], ["validate", "--format", "json", .. args]);
        Assert.Equal(0, run.Code);
        using var json = System.Text.Json.JsonDocument.Parse(run.Out);
        return json.RootElement.GetProperty("stack").GetString()!;
    }

    private static string[] WordsOf(string text) => text.Split([' ', '\n', '│', '├', '└', '─'], StringSplitOptions.RemoveEmptyEntries);

    private sealed class LockedPreferences(FakeFiles files) : AvdPulumi.Configuration.Layering.IConfigFiles
    {
        public bool Exists(string path) => files.Exists(path);

        public bool IsFolder(string path) => files.IsFolder(path);

        public byte[] ReadAllBytes(string path) =>
            path.EndsWith("avd.json", StringComparison.Ordinal) ? throw new UnauthorizedAccessException() : files.ReadAllBytes(path);

        public IReadOnlyList<string> NamesIn(string folder) => files.NamesIn(folder);
    }
}
