using System.Globalization;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Starting;
using Spectre.Console;

namespace AvdPulumi.Infra.Starting;

/// <summary>The dialogue of <c>avd init</c>: asks the questions that are open, one by one. It writes nothing.</summary>
/// <param name="terminal">The terminal.</param>
/// <param name="asksAll">Whether questions are asked whose default usually fits.</param>
internal sealed class GuidedStart(IAnsiConsole terminal, bool asksAll)
{
    private const string HelpKey = "?";
    private const string BackKey = "<";
    private const string Yes = "yes";
    private const string No = "no";
    private const string SizingPath = "sizing.users";
    private const int Indent = 3;

    private readonly EndingConsole _console = new(terminal);

    // what was answered before a step back is offered again
    private readonly Dictionary<StartQuestion, string> _earlier = [];
    private readonly Stack<StartQuestion> _asked = [];

    /// <summary>What is answered so far, so that nobody has to answer again.</summary>
    public StartAnswers Answered { get; private set; } = StartAnswers.None;

    /// <summary>The answers; null if the project is not wanted in the end, or if Ctrl+D ends the input.</summary>
    /// <param name="answers">What is known before.</param>
    /// <param name="place">Where the project would be written, in words.</param>
    public StartAnswers? Ask(StartAnswers answers, string place)
    {
        _console.WriteLine("Type an answer, or Enter for the one in brackets. ? explains a question, < goes one step back.");
        _console.WriteLine("Nothing is written before the last question, and Ctrl+C ends at any time. Ctrl+D ends and shows your answers.");
        try
        {
            return AskAll(answers, place);
        }
        catch (EndOfStreamException)
        {
            _console.WriteLine();
            return null;
        }
    }

    private StartAnswers? AskAll(StartAnswers answers, string place)
    {
        while (true)
        {
            Answered = answers;
            var question = Next(answers);
            var reply = question is null ? Confirm(answers, place) : AskFor(question, answers);
            if (question is null && reply is not null)
                return reply == Yes ? answers : null;
            if (reply is null)
                answers = Back(answers);
            else
                answers = Accept(question!, answers.With(question!, reply));
        }
    }

    private StartQuestion? Next(StartAnswers answers) =>
        StartQuestions
            .Open(answers)
            .FirstOrDefault(question =>
                !answers.Given.ContainsKey(question.Key) && (asksAll || !question.IsDetail || question.Default(answers) is null)
            );

    private StartAnswers Accept(StartQuestion question, StartAnswers answers)
    {
        _asked.Push(question);
        _earlier[question] = answers.Given[question.Key];
        // the numbers of hosts and the space of profiles follow from the users
        if (question.Sets.Contains(SizingPath))
            ShowSizing(answers);
        return answers;
    }

    private void ShowSizing(StartAnswers answers)
    {
        foreach (var line in StartSizing.Lines(answers))
            Show($"[green]{line}[/]");
    }

    private StartAnswers Back(StartAnswers answers)
    {
        if (_asked.TryPop(out var last))
            return answers.Without(last);
        Show($"This is the first question.");
        return answers;
    }

    // null for a step back
    private string? AskFor(StartQuestion question, StartAnswers answers)
    {
        _console.WriteLine();
        var words = question.Words(answers);
        if (!words.IsEmpty)
            Show($"[dim]{string.Join(", ", words)}[/]");
        var offered = Offered(question, answers);
        while (true)
        {
            var typed = Read(string.Create(CultureInfo.InvariantCulture, $"{_asked.Count + 1}. {question.Text}"), offered);
            if (typed == BackKey)
                return null;
            if (typed == HelpKey)
                Explain(question);
            else if (typed.Length == 0)
                Show($"[yellow]This question has no default. Type an answer, or {HelpKey} for help.[/]");
            else if (IsAllowed(question, answers.With(question, typed)))
                return typed;
        }
    }

    // an earlier answer may no longer be allowed; then its check says so
    private string? Offered(StartQuestion question, StartAnswers answers) =>
        _earlier.GetValueOrDefault(question) ?? question.Default(answers);

    private bool IsAllowed(StartQuestion question, StartAnswers answers)
    {
        var faults = StartCheck.FaultsOf(question, answers);
        foreach (var fault in faults)
            Show($"[red]{fault.Message}[/]");
        return faults.IsEmpty;
    }

    private void Explain(StartQuestion question)
    {
        Show($"{question.Help}");
        Show($"[dim]Allowed: {question.Allowed}.[/]");
        Show($"[dim]Settings: {string.Join(", ", question.Sets)}.[/]");
    }

    // null for a step back
    private string? Confirm(StartAnswers answers, string place)
    {
        _console.WriteLine();
        foreach (var question in StartQuestions.Open(answers))
            ShowWhole($"{question.Key}: {VisibleText.Of(answers.Find(question)!)}");
        ShowSizing(answers);
        while (true)
        {
            var typed = Read($"Write the project to {VisibleText.Of(place)}? {Yes} or {No}", Yes);
            if (typed == BackKey)
                return null;
            if (typed is Yes or No)
                return typed;
            Show($"[yellow]Type {Yes} or {No}, or {BackKey} for one step back. Nothing is written yet.[/]");
        }
    }

    private string Read(string text, string? offered)
    {
        var prompt = new TextPrompt<string>($"{text}:".EscapeMarkup()).AllowEmpty();
        if (offered is not null)
            prompt = new TextPrompt<string>($"{text} [dim][[{offered.EscapeMarkup()}]][/]:").AllowEmpty();
        var typed = _console.Prompt(prompt).Trim();
        return typed.Length == 0 ? offered ?? "" : typed;
    }

    // the terminal itself breaks a long line, so that an id can be copied
    private void ShowWhole(string line) => _console.Profile.Out.Writer.WriteLine(new string(' ', Indent) + line);

    // longer lines break within the margin
    private void Show(FormattableString markup) =>
        _console.Write(new Padder(Markup.FromInterpolated(CultureInfo.InvariantCulture, markup), new Padding(Indent, 0, 0, 0)));
}
