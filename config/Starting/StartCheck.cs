using System.Collections.Immutable;
using AvdPulumi.Configuration.Binding;
using AvdPulumi.Configuration.Diagnostics;

namespace AvdPulumi.Configuration.Starting;

/// <summary>Whether answers are allowed: by the form of each question, and by the config gate, which reads the config that follows from them.</summary>
public static class StartCheck
{
    private const string Root = "start";
    private const string File = "config/variables.yml";

    /// <summary>What is wrong with the answer to a question, given the answers to those before it; empty if it is allowed.</summary>
    /// <param name="question">The question.</param>
    /// <param name="answers">The answers, with the one to check.</param>
    /// <param name="origin">Default: not known. Where the answer was written.</param>
    public static ImmutableArray<Diagnostic> FaultsOf(StartQuestion question, StartAnswers answers, Origin? origin = null)
    {
        var text = answers.Of(question);
        if (FormFaultOf(question, text, answers) is { } fault)
            return [AnswerDiagnostics.NotAllowed(question, text, fault, origin)];
        return
        [
            .. Load(Until(question, answers))
                .Diagnostics.Where(found => found.Severity == Severity.Error)
                .GroupBy(found => found.Code)
                .SelectMany(same => OfOneSetting(question, same))
                .Select(found => AnswerDiagnostics.Refused(question, found, origin)),
        ];
    }

    // an answer decides several settings, and what is wrong with it is wrong with each of them: the first one has the answer as it is
    private static IEnumerable<Diagnostic> OfOneSetting(StartQuestion question, IEnumerable<Diagnostic> same) =>
        same.GroupBy(found => question.Sets.FirstOrDefault(set => SettingPath.IsIn(found.Path, set)))
            .MinBy(group => group.Key is { } set ? question.Sets.IndexOf(set) : int.MaxValue)!;

    /// <summary>What the config means that follows from answers without a fault of form; the examples of the questions stand in for what is missing.</summary>
    public static ConfigResult Load(StartAnswers answers) =>
        new ConfigLoader(new StartFiles(Root, ImmutableDictionary<string, string>.Empty.Add(File, StartConfig.Of(answers)))).Load(
            new ConfigRequest(Root, "start", ImmutableDictionary<string, string>.Empty) { File = File }
        );

    // follows "is '…', "
    private static string? FormFaultOf(StartQuestion question, string text, StartAnswers answers)
    {
        var words = question.Words(answers);
        if (words.IsEmpty || words.Contains(text))
            return question.Fault(text, answers);
        var meant = Spelling.Closest(text, words) is { } closest ? $" Did you mean '{closest}'?" : "";
        return $"but must be {(words.Length == 1 ? "" : "one of ")}{string.Join(", ", words)}{question.WhyWords(answers)}.{meant}";
    }

    // a later answer may be wrong for a reason of its own
    private static StartAnswers Until(StartQuestion question, StartAnswers answers) =>
        StartQuestions.All.SkipWhile(other => other != question).Skip(1).Aggregate(answers, (kept, later) => kept.Without(later));
}
