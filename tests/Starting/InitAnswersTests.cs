using System.Text.Json;
using AvdPulumi.Configuration.Layering;
using AvdPulumi.Configuration.Starting;
using AvdPulumi.Infra.CommandLine;
using AvdPulumi.Infra.Rendering;
using AvdPulumi.Tests.Infra;
using AvdPulumi.Tests.Shared;
using Spectre.Console.Testing;

namespace AvdPulumi.Tests.Starting;

/// <summary><c>avd init</c> with answers, in a folder that is deleted afterwards.</summary>
public sealed class InitAnswersTests : IDisposable
{
    private const string TableStart = "<!-- questions -->\n";
    private const string TableEnd = "<!-- end of questions -->";

    private readonly string _folder = Directory.CreateTempSubdirectory("avd-init-").FullName;

    private static string[] Least =>
        [
            .. StartQuestions
                .Open(StartAnswers.None)
                .Where(question => question.Default(StartAnswers.None) is null)
                .SelectMany(question => new[] { "--set", $"{question.Key}={question.Example}" }),
        ];

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_started_project_validates_and_previews_at_the_first_try()
    {
        var started = await RunAsync(["init", "contoso", .. Least]);
        Assert.True(started.Code == 0, started.Error);

        var validated = await InProjectAsync("validate", "--stack", "dev");
        var previewed = await InProjectAsync("preview", "--stack", "dev");

        Assert.True(validated.Code == 0, validated.Error);
        Assert.True(previewed.Code == 0, previewed.Error);
        Assert.Contains("hp-contoso-office", previewed.Out, StringComparison.Ordinal);
        Assert.Contains("Together: 5 hosts", started.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_stack_that_is_named_is_written_and_none_is_in_the_way_of_another()
    {
        var started = await RunAsync(["init", "contoso", .. Least, "--stack", "prod", "--stack", "test"]);
        Assert.True(started.Code == 0, started.Error);

        var validated = await InProjectAsync("validate", "--all");
        var previewed = await InProjectAsync("preview", "--stack", "test");

        Assert.Contains("Together: 5 hosts, 40 processors", started.Error, StringComparison.Ordinal);
        Assert.Contains("Stack test: 2 hosts, 16 processors", started.Error, StringComparison.Ordinal);
        Assert.Contains("The configs of 2 stacks are valid and have no conflicts", validated.Out, StringComparison.Ordinal);
        Assert.Contains("hp-contoso-office-test", previewed.Out, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(_folder, "contoso", "Pulumi.dev.yaml")));
    }

    [Fact]
    public async Task An_example_has_no_other_stacks()
    {
        var run = await RunAsync("init", "contoso", "--example", "--stack", "prod");

        Assert.Equal(2, run.Code);
        Assert.Contains("--example and --stack cannot be combined", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stack_with_a_wrong_name_is_refused_before_anything_is_asked()
    {
        var run = await RunAsync(
            host => host with { Terminal = _ => throw new InvalidOperationException("A question was asked.") },
            "init",
            "contoso",
            "--stack",
            "Prod"
        );

        Assert.Equal(1, run.Code);
        Assert.Contains("error AVD0081: stacks is 'Prod', but must be", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answers_file_is_read_from_where_it_is_typed()
    {
        await File.WriteAllTextAsync(
            Path.Combine(_folder, "answers.yml"),
            string.Join(
                '\n',
                Least.Where(word => word != "--set").Select(word => word.Split('=', 2)).Select(pair => $"{pair[0]}: '{pair[1]}'")
            )
        );

        var run = await RunAsync("init", "contoso", "--answers", "answers.yml", "--set", "name=fabrikam");

        Assert.True(run.Code == 0, run.Error);
        Assert.Contains("name: fabrikam", await ConfigAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Wrong_answers_leave_nothing_behind_and_all_are_named()
    {
        var run = await RunAsync(["init", "contoso", .. Least, "--set", "identity=entra", "--set", "alert_mail=nobody", "--set", "size=8"]);

        Assert.Equal(1, run.Code);
        Assert.Contains("identity is 'entra'", run.Error, StringComparison.Ordinal);
        Assert.Contains("alert_mail", run.Error, StringComparison.Ordinal);
        Assert.Contains("'size' is not a question.", run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(_folder, "contoso")));
    }

    [Theory]
    [InlineData("--answers", "answers.yml")]
    [InlineData("--set", "name=contoso")]
    [InlineData("--all-questions")]
    public async Task An_example_and_answers_are_wrong_usage_that_names_both(params string[] answers)
    {
        var run = await RunAsync(["init", "contoso", "--example", "medium", .. answers]);

        Assert.Equal((2, ""), (run.Code, run.Out));
        Assert.Contains($"--example and {answers[0]} cannot be combined.", run.Error, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(_folder));
    }

    [Theory]
    [InlineData(null, "error AVD0001: answers.yml does not exist.\n    Name a file that exists, as seen from the current folder.")]
    [InlineData("", "error AVD0002: answers.yml is empty.\n    Write the answers as question: answer")]
    [InlineData("name: [", "error AVD0005: ")]
    public async Task Of_an_answers_file_that_cannot_be_read_nothing_is_missed(string? text, string error)
    {
        if (text is not null)
            await File.WriteAllTextAsync(Path.Combine(_folder, "answers.yml"), text);

        var run = await RunAsync("init", "contoso", "--answers", "answers.yml");

        Assert.Equal(1, run.Code);
        Assert.Contains(error, run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("AVD0080", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("config/examples", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_terminal_and_answers_the_command_to_type_is_named()
    {
        var run = await RunAsync("init", "contoso");

        Assert.Equal(1, run.Code);
        Assert.Contains("AVD0083", run.Error, StringComparison.Ordinal);
        Assert.Contains(
            "avd init contoso --answers <file> or avd init contoso --example",
            Previewed.Words(run.Error),
            StringComparison.Ordinal
        );
        Assert.EndsWith("Next: avd init --questions\n", run.Error, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(_folder));
    }

    [Fact]
    public async Task In_a_terminal_the_questions_are_asked_and_no_writes_nothing()
    {
        using var console = new TestConsole();
        console.Interactive();
        foreach (var question in StartQuestions.Open(StartAnswers.None).Where(question => !question.IsDetail))
            console.Input.PushTextWithEnter(question.Example);
        console.Input.PushTextWithEnter("no");

        var run = await RunAsync(host => host with { Terminal = _ => console }, "init", "contoso");

        Assert.Equal(0, run.Code);
        Assert.Contains("Nothing was written.", run.Error, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(_folder));
    }

    [Fact]
    public async Task In_a_terminal_yes_writes_a_project()
    {
        using var console = new TestConsole();
        console.Interactive();
        foreach (var question in StartQuestions.Open(StartAnswers.None).Where(question => !question.IsDetail))
            console.Input.PushTextWithEnter(question.Example);
        console.Input.PushTextWithEnter("yes");

        var run = await RunAsync(host => host with { Terminal = _ => console }, "init", "contoso");

        Assert.True(run.Code == 0, run.Error);
        Assert.Contains("pattern: ad_ds", await ConfigAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Existing_files_are_refused_before_anything_is_asked()
    {
        Directory.CreateDirectory(Path.Combine(_folder, "contoso"));
        await File.WriteAllTextAsync(Path.Combine(_folder, "contoso", "Pulumi.yaml"), "name: mine");

        var run = await RunAsync(
            host => host with { Terminal = _ => throw new InvalidOperationException("A question was asked.") },
            "init",
            "contoso"
        );

        Assert.Contains("AVD0071", run.Error, StringComparison.Ordinal);
        Assert.Equal("name: mine", await File.ReadAllTextAsync(Path.Combine(_folder, "contoso", "Pulumi.yaml")));
    }

    [Fact]
    public async Task The_questions_are_listed_for_people_and_for_programs()
    {
        var (text, json) = (
            await RunAsync("init", "--questions", "--width", "100"),
            await RunAsync("init", "--questions", "--format", "json")
        );

        Assert.Contains("alert_mail: Mail address for alerts", text.Out, StringComparison.Ordinal);
        // an id has no place for a break
        Assert.All(
            text.Out.Split('\n').Where(line => line.Trim().Contains(' ', StringComparison.Ordinal)),
            line => Assert.InRange(line.Length, 0, 100)
        );
        using var document = JsonDocument.Parse(json.Out);
        Assert.Equal(
            StartQuestions.All.Select(question => question.Key),
            document.RootElement.GetProperty("questions").EnumerateArray().Select(question => question.GetProperty("key").GetString())
        );
        Assert.Empty(Directory.EnumerateFileSystemEntries(_folder));
    }

    [Fact]
    public async Task An_answer_without_its_question_is_wrong_usage()
    {
        var run = await RunAsync("init", "contoso", "--set", "contoso");

        Assert.Equal(2, run.Code);
        Assert.Contains("'contoso' is not an answer.", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_page_on_the_guided_start_has_the_table_of_questions()
    {
        var page = File.ReadAllText(Repository.PathOf("docs", "init.md")).ReplaceLineEndings("\n");
        var (start, end) = (page.IndexOf(TableStart, StringComparison.Ordinal), page.IndexOf(TableEnd, StringComparison.Ordinal));

        Golden.Verify($"{page[..start]}{TableStart}{QuestionsDocument.Table()}{page[end..]}", "docs", "init.md");
    }

    private Task<string> ConfigAsync() => File.ReadAllTextAsync(Path.Combine(_folder, "contoso", "config", "variables.yml"));

    private Task<CommandRun> InProjectAsync(params string[] args) =>
        RunAsync(host => host with { WorkingFolder = Path.Combine(_folder, "contoso") }, args);

    private Task<CommandRun> RunAsync(params string[] args) => RunAsync(host => host, args);

    private Task<CommandRun> RunAsync(Func<AvdHost, AvdHost> change, params string[] args) =>
        CommandRun.OfAsync(new PhysicalConfigFiles(), host => change(host with { WorkingFolder = _folder }), args);
}
