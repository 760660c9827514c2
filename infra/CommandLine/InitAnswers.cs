using System.CommandLine;
using System.CommandLine.Completions;
using System.CommandLine.Parsing;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Starting;
using AvdPulumi.Infra.Rendering;
using AvdPulumi.Infra.Starting;

namespace AvdPulumi.Infra.CommandLine;

/// <summary>Where <c>avd init</c> gets its answers: a file, options, or a dialogue in the terminal.</summary>
internal sealed class InitAnswers
{
    private const char Assignment = '=';

    private readonly Option<string?> _file = new("--answers")
    {
        Description =
            "Ask nothing: a YAML file with an answer to each question, by its name. Questions that are not in it have their defaults.",
        HelpName = "file",
    };

    private readonly Option<string[]> _typed = new("--set")
    {
        Description = "Ask nothing: an answer, as question=answer. It has precedence over the file. Can be repeated.",
        HelpName = "question=answer",
        DefaultValueFactory = _ => [],
    };

    private readonly Option<string[]> _stacks = new("--stack")
    {
        Description = "A stack of the project, such as prod or test. Can be repeated: each further one is a small copy of the first.",
        HelpName = "stack",
        DefaultValueFactory = _ => [],
    };

    private readonly Option<bool> _all = new("--all-questions") { Description = "Also ask questions whose default usually fits." };

    /// <summary><c>--questions</c>.</summary>
    public Option<bool> Questions { get; } =
        new("--questions") { Description = "List the questions with what is allowed, and write nothing. --format json is for programs." };

    /// <summary>Adds the options to the verb.</summary>
    /// <param name="command">The verb.</param>
    /// <param name="example">The option of what needs no answers.</param>
    public static InitAnswers AddTo(Command command, Option<string?> example)
    {
        var answers = new InitAnswers();
        answers._typed.Validators.Add(result =>
        {
            if (result.Tokens.FirstOrDefault(token => token.Value.IndexOf(Assignment, StringComparison.Ordinal) < 1) is { } wrong)
                result.AddError(
                    $"'{VisibleText.WithoutSecrets(wrong.Value)}' is not an answer. Write --set question=answer, such as --set name=contoso."
                );
        });
        command.Validators.Add(result =>
        {
            // an example would be written as if the answers had been used
            foreach (var option in new Option[] { answers._file, answers._typed, answers._stacks, answers._all })
                if (IsTyped(result, example) && IsTyped(result, option))
                    result.AddError(
                        $"{example.Name} and {option.Name} cannot be combined. An example is written as it is, with the stack dev, and uses no answers."
                    );
        });
        answers._typed.CompletionSources.Add(context => Typed(context.WordToComplete));
        command.Options.Add(answers._file);
        command.Options.Add(answers._typed);
        command.Options.Add(answers._stacks);
        command.Options.Add(answers._all);
        command.Options.Add(answers.Questions);
        return answers;
    }

    /// <summary>The config that follows from the answers.</summary>
    /// <param name="parsed">What was typed.</param>
    /// <param name="folder">The folder of the project, as it was typed.</param>
    /// <param name="project">The name of the project.</param>
    /// <param name="host">The outside world.</param>
    public Task<StartedConfig> ConfigAsync(ParseResult parsed, string folder, string project, AvdHost host)
    {
        var (file, typed, stacks) = (parsed.GetValue(_file), parsed.GetValue(_typed)!, parsed.GetValue(_stacks)!);
        var known = stacks.Length == 0 ? AnswerSource.Of(project) : AnswerSource.Of(project).WithStacks(stacks);
        if (file is not null || typed.Length > 0)
            return GivenAsync(Given(file, typed, known, host), host);
        return host.Terminal is null ? NobodyAsync(folder, host) : AskAsync(parsed.GetValue(_all), folder, known, host);
    }

    // first the question, then its words
    private static IEnumerable<CompletionItem> Typed(string word) =>
        word.IndexOf(Assignment, StringComparison.Ordinal) is > 0 and var sign
            ? (StartQuestions.Find(word[..sign])?.AllWords ?? []).Select(answer => new CompletionItem(word[..(sign + 1)] + answer))
            : StartQuestions.All.Select(question => new CompletionItem($"{question.Key}{Assignment}", detail: question.Text));

    private static bool IsTyped(CommandResult result, Option option) => result.GetResult(option) is { Implicit: false };

    private static AnswerSource Given(string? file, string[] typed, AnswerSource known, AvdHost host)
    {
        var answers = known;
        if (file is not null)
            answers = answers.WithFile(host.Files, host.WorkingFolder, file.Replace(Path.DirectorySeparatorChar, '/'));
        return typed.Aggregate(
            answers,
            (known, text) => text.Split(Assignment, 2) is [var key, var answer] ? known.WithTyped(key.Trim(), answer) : known
        );
    }

    private static async Task<StartedConfig> GivenAsync(AnswerSource answers, AvdHost host)
    {
        var found = answers.Check();
        if (found.Any(fault => fault.Severity == Severity.Error))
            return StartedConfig.None(await Refusal.OfAsync(found, host).ConfigureAwait(false));
        await host.Error.WriteAsync(DiagnosticText.Render(found, host.ErrorStyle)).ConfigureAwait(false);
        foreach (var line in StartSizing.Lines(answers.Answers))
            await host.Error.WriteLineAsync(line).ConfigureAwait(false);
        return StartedConfig.Of(answers.Answers);
    }

    private static async Task<StartedConfig> NobodyAsync(string folder, AvdHost host)
    {
        var command = $"{host.Command} {InitCommand.Name} {ShellWord.Of(folder)}";
        var nobody = AnswerDiagnostics.Nobody($"{command} --answers <file>", $"{command} --example");
        await host.Error.WriteAsync(DiagnosticText.Render([nobody], host.ErrorStyle)).ConfigureAwait(false);
        await host.Error.WriteLineAsync($"Next: {host.Command} {InitCommand.Name} --questions").ConfigureAwait(false);
        return StartedConfig.None(ExitCode.Findings);
    }

    private static async Task<StartedConfig> AskAsync(bool all, string folder, AnswerSource known, AvdHost host)
    {
        // what was typed is not asked any more
        if (known.FaultsOfTyped() is { IsEmpty: false } faults)
            return StartedConfig.None(await Refusal.OfAsync(faults, host).ConfigureAwait(false));
        var dialogue = new GuidedStart(host.Terminal!(host.ErrorStyle), all);
        var answers = dialogue.Ask(known.Answers, folder == "." ? "this folder" : folder);
        if (answers is not null)
            return StartedConfig.Of(answers);
        var given = AnswerFile.Of(dialogue.Answered);
        await host
            .Error.WriteLineAsync($"Nothing was written.{(given.Length == 0 ? "" : " Your answers, to save in a file:")}")
            .ConfigureAwait(false);
        await host.Out.WriteAsync(given).ConfigureAwait(false);
        await host.Out.FlushAsync().ConfigureAwait(false);
        await host
            .Error.WriteLineAsync(
                $"Next: {host.Command} {InitCommand.Name} {ShellWord.Of(folder)}{(given.Length == 0 ? "" : " --answers <file>")}"
            )
            .ConfigureAwait(false);
        return StartedConfig.None(ExitCode.Fine);
    }
}
