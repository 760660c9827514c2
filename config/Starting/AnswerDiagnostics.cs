using System.Collections.Immutable;
using AvdPulumi.Configuration.Binding;
using AvdPulumi.Configuration.Diagnostics;

namespace AvdPulumi.Configuration.Starting;

/// <summary>Problems of answers to the guided start: AVD0080 to AVD0084.</summary>
public static class AnswerDiagnostics
{
    private const string Page = "docs/init.md";

    private static readonly DiagnosticDescriptor AVD0080 = new()
    {
        Code = "AVD0080",
        Title = "An answer is missing",
        Cause =
            "With --answers or --set, avd init asks nothing. A question without a default that the other answers leave open must be answered.",
        Example = "avd init contoso --set name=contoso",
        Remedy = "Add the answer to the answers file, or with --set. avd init --questions lists the questions.",
        Source = new("Guided start", $"{Page}#questions"),
    };

    private static readonly DiagnosticDescriptor AVD0081 = new()
    {
        Code = "AVD0081",
        Title = "An answer is not allowed",
        Cause =
            "The answer has the wrong form, or contradicts an earlier answer. Nothing is written until the config that follows from the answers is valid.",
        Example = "avd init contoso --set identity=entra",
        Remedy = "Correct the answer. avd init --questions says what is allowed.",
        Source = new("Guided start", $"{Page}#questions"),
    };

    private static readonly DiagnosticDescriptor AVD0082 = new()
    {
        Code = "AVD0082",
        Title = "A question does not exist",
        Cause = "An answers file or --set names a question that avd init does not ask.",
        Example = "avd init contoso --set tenant_id=8d5f3e21-7c46-4b90-a1d2-0f9e8d7c6b5a",
        Remedy = "Use the names that avd init --questions lists.",
        Source = new("Guided start", $"{Page}#questions"),
    };

    private static readonly DiagnosticDescriptor AVD0083 = new()
    {
        Code = "AVD0083",
        Title = "There is nobody to ask",
        Cause =
            "avd init asks questions in a terminal. Here, the input or the messages are redirected, as in a pipeline, and no answers are given.",
        Example = "avd init contoso < /dev/null",
        Remedy = "Give the answers in a file or with --set, or start from an example: avd init <folder> --example.",
        Source = new("Guided start", $"{Page}#without-a-terminal"),
    };

    private static readonly DiagnosticDescriptor AVD0084 = new()
    {
        Code = "AVD0084",
        Title = "An answer is to a question that is not asked",
        Cause = "Other answers decide the question, so this answer has no effect.",
        Example = "avd init contoso --set identity=entra_only --set domain=corp.contoso.com",
        Remedy = "Remove the answer, or correct the other ones.",
        Source = new("Guided start", $"{Page}#questions"),
        Severity = Severity.Warning,
    };

    /// <summary>All codes, in order.</summary>
    public static ImmutableArray<DiagnosticDescriptor> All { get; } = [AVD0080, AVD0081, AVD0082, AVD0083, AVD0084];

    /// <summary>AVD0080.</summary>
    public static Diagnostic Missing(StartQuestion question) =>
        AVD0080.At(
            null,
            "",
            $"'{question.Key}' ({Lowered(question.Text)}) is not answered and has no default. It must be {question.Allowed}."
        );

    /// <summary>AVD0081, found by the form of the question.</summary>
    /// <param name="question">The question.</param>
    /// <param name="text">The answer.</param>
    /// <param name="fault">What is wrong, to follow "is '…', ".</param>
    /// <param name="origin">Where it was written; null if that is not known.</param>
    public static Diagnostic NotAllowed(StartQuestion question, string text, string fault, Origin? origin) =>
        AVD0081.At(origin, "", $"{question.Key} is '{Excerpt.Of(text, LongestShown)}', {fault}");

    /// <summary>AVD0081, found by the config gate.</summary>
    /// <param name="question">The question.</param>
    /// <param name="found">What the config gate found.</param>
    /// <param name="origin">Where the answer was written; null if that is not known.</param>
    public static Diagnostic Refused(StartQuestion question, Diagnostic found, Origin? origin) =>
        AVD0081.At(origin, "", $"The answer to {question.Key} is not allowed ({found.Code}): {found.Message}", found.Hint);

    /// <summary>AVD0081 for a value that is neither a single value nor a list of them.</summary>
    public static Diagnostic NoAnswer(string key, string given, Origin origin) =>
        AVD0081.At(origin, "", $"{key} must be a single value or a list of single values, but is {given}.");

    /// <summary>AVD0082.</summary>
    public static Diagnostic Unknown(string key, Origin? origin)
    {
        var known = StartQuestions.All.Select(question => question.Key).ToList();
        var meant = Spelling.Closest(key, known);
        return AVD0082.At(
            origin,
            "",
            $"'{Excerpt.Of(key, LongestShown)}' is not a question.",
            meant is null ? $"The questions are {string.Join(", ", known)}." : $"Did you mean '{meant}'?"
        );
    }

    /// <summary>AVD0083.</summary>
    /// <param name="commands">The commands to type instead.</param>
    public static Diagnostic Nobody(params IEnumerable<string> commands) =>
        AVD0083.At(
            null,
            "",
            "avd init asks questions, but there is no terminal to ask in, and no answers are given.",
            $"Type {string.Join(" or ", commands)}."
        );

    /// <summary>AVD0084.</summary>
    public static Diagnostic NotAsked(StartQuestion question, Origin? origin) =>
        AVD0084.At(origin, "", $"'{question.Key}' is answered, but is asked only {question.OpenInWords}, so the answer has no effect.");

    private const int LongestShown = 60;

    private static string Lowered(string text) => char.IsUpper(text[1]) ? text : char.ToLowerInvariant(text[0]) + text[1..];
}
