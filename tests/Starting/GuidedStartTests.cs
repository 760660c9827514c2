using AvdPulumi.Configuration.Starting;
using AvdPulumi.Infra.Starting;
using Spectre.Console.Testing;

namespace AvdPulumi.Tests.Starting;

/// <summary>The dialogue in a terminal, with a double of the terminal.</summary>
public sealed class GuidedStartTests
{
    private const string Place = "contoso";

    // Enter: the default
    private const string Enter = "";

    private static readonly string[] Whole =
    [
        "contoso",
        StartQuestions.Find("tenant")!.Example,
        StartQuestions.Find("subscription")!.Example,
        Enter,
        StartQuestions.Find("clusters")!.Example,
        "office 100, dev 5 personal power",
        Enter,
        "corp.contoso.com",
        Enter,
        Enter,
        "10.250.0.4, 10.250.0.5",
        "203.0.113.16",
        "avd-ops@contoso.com",
        "prod, test",
        Enter,
    ];

    [Fact]
    public void A_dialogue_of_about_a_dozen_questions_gives_answers()
    {
        var (answers, text) = Run(Whole);

        Assert.Equal("office 100, dev 5 personal power", answers!.Given["pools"]);
        Assert.Equal("file_server", answers.Given["profiles"]);
        Assert.Equal("prod, test", answers.Given["stacks"]);
        Assert.Equal(14, answers.Given.Count);
        Assert.Contains("14. Stacks of the project", text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_sizing_is_shown_as_soon_as_the_users_are_known()
    {
        var (_, text) = Run(Whole);

        var sizing = text.IndexOf("office: 100 users, 25 on each host: 5 hosts (1 spare)", StringComparison.Ordinal);
        Assert.InRange(
            sizing,
            text.IndexOf("Users of each host pool", StringComparison.Ordinal),
            text.IndexOf("How session hosts", StringComparison.Ordinal)
        );
        Assert.Contains("Together: 10 hosts, 80 processors", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_question_mark_explains_and_asks_again()
    {
        var (answers, text) = Run(["?", .. Whole]);

        Assert.Contains(Start(StartQuestions.Find("name")!.Help), text, StringComparison.Ordinal);
        Assert.Equal("contoso", answers!.Given["name"]);
    }

    [Fact]
    public void A_step_back_asks_the_question_before_again_and_offers_its_answer()
    {
        var (answers, text) = Run(["fabrikam", "<", .. Whole]);

        Assert.Contains("Short name of the estate [fabrikam]:", text, StringComparison.Ordinal);
        Assert.Equal("contoso", answers!.Given["name"]);
    }

    [Fact]
    public void A_step_back_from_the_first_question_stays_there()
    {
        var (answers, text) = Run(["<", .. Whole]);

        Assert.Contains("This is the first question.", text, StringComparison.Ordinal);
        Assert.NotNull(answers);
    }

    [Fact]
    public void A_step_back_from_the_end_changes_the_last_answer()
    {
        var (answers, _) = Run([.. Whole[..^1], "<", "live", Enter]);

        Assert.Equal("live", answers!.Given["stacks"]);
    }

    [Fact]
    public void An_answer_that_is_not_allowed_gets_the_message_of_the_config_gate_and_is_asked_again()
    {
        var (answers, text) = Run(["contoso", "my tenant", .. Whole[1..]]);

        Assert.Contains(
            "subscription.tenant_id is 'my tenant', but must be a GUID",
            string.Join(' ', text.Split(['\n', ' '], StringSplitOptions.RemoveEmptyEntries)),
            StringComparison.Ordinal
        );
        Assert.Equal(StartQuestions.Find("tenant")!.Example, answers!.Given["tenant"]);
    }

    [Fact]
    public void A_question_without_a_default_needs_an_answer()
    {
        var (answers, text) = Run(["contoso", Enter, .. Whole[1..]]);

        Assert.Contains("This question has no default.", text, StringComparison.Ordinal);
        Assert.NotNull(answers);
    }

    [Fact]
    public void No_at_the_end_gives_no_answers() => Assert.Null(Run([.. Whole[..^1], "perhaps", "no"]).Answers);

    [Fact]
    public void What_was_answered_is_not_lost_with_a_no()
    {
        using var console = Terminal([.. Whole[..^1], "no"]);
        var dialogue = new GuidedStart(console, asksAll: false);

        Assert.Null(dialogue.Ask(StartAnswers.None, Place));
        Assert.Equal(14, dialogue.Answered.Given.Count);
        Assert.Contains("\ndns_servers: 10.250.0.4, 10.250.0.5\n", AnswerFile.Of(dialogue.Answered), StringComparison.Ordinal);
    }

    [Fact]
    public void Ctrl_D_ends_the_dialogue_with_the_answers_so_far()
    {
        using var console = Terminal(["contoso"]);
        console.Input.PushKey(new ConsoleKeyInfo('\u0004', ConsoleKey.D, shift: false, alt: false, control: true));
        var dialogue = new GuidedStart(console, asksAll: false);

        Assert.Null(dialogue.Ask(StartAnswers.None, Place));
        Assert.Equal("name: contoso\n", AnswerFile.Of(dialogue.Answered));
    }

    [Fact]
    public void An_id_in_the_summary_is_one_piece() =>
        Assert.Contains($"\n   clusters: {StartQuestions.Find("clusters")!.Example}\n", Run(Whole).Text, StringComparison.Ordinal);

    [Fact]
    public void All_questions_are_asked_on_request()
    {
        var (answers, _) = Run([.. Whole[..8], Enter, .. Whole[8..]], asksAll: true);

        Assert.Contains("join_vault", answers!.Given.Keys);
    }

    private static (StartAnswers? Answers, string Text) Run(string[] typed, bool asksAll = false)
    {
        using var console = Terminal(typed);

        var answers = new GuidedStart(console, asksAll).Ask(StartAnswers.None, Place);

        return (answers, console.Output);
    }

    private static TestConsole Terminal(string[] typed)
    {
        var console = new TestConsole();
        console.Interactive();
        console.Profile.Width = 100;
        foreach (var line in typed)
            console.Input.PushTextWithEnter(line);
        return console;
    }

    // the terminal breaks longer lines
    private static string Start(string text) => text[..40];
}
