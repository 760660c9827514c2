using System.Collections.Immutable;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Layering;
using AvdPulumi.Configuration.Reading;

namespace AvdPulumi.Configuration.Starting;

/// <summary>Answers that were given without a dialogue: in a YAML file, and one by one.</summary>
/// <param name="Answers">The answers.</param>
/// <param name="Origins">Where each was written, by the keys of the questions; those that were typed have none.</param>
/// <param name="Found">What is wrong with them.</param>
public sealed record AnswerSource(StartAnswers Answers, ImmutableDictionary<string, Origin> Origins, ImmutableArray<Diagnostic> Found)
{
    private const string HowToWrite = "Write the answers as question: answer, each on a line. avd init --questions lists the questions.";

    // what a file that cannot be read would answer is not known
    private bool IsUnread { get; init; }

    /// <summary>No answers yet.</summary>
    /// <param name="project">The name of the project.</param>
    public static AnswerSource Of(string project) =>
        new(StartAnswers.None with { Project = project }, ImmutableDictionary<string, Origin>.Empty, []);

    /// <summary>Adds the answers of a file: a map of questions, each with a single value or a list.</summary>
    /// <param name="files">The file system.</param>
    /// <param name="folder">The folder in which the name was typed.</param>
    /// <param name="name">The file, with forward slashes.</param>
    public AnswerSource WithFile(IConfigFiles files, string folder, string name)
    {
        var diagnostics = new DiagnosticList();
        var read = new FileSource(files, folder, diagnostics).Read(
            name,
            empty => FileDiagnostics.Empty(empty, HowToWrite),
            "Name a file that exists, as seen from the current folder. avd init --questions lists what to write in it."
        );
        var added = (read?.Entries ?? []).Aggregate(this, (answers, entry) => answers.With(entry));
        return added with { Found = [.. diagnostics, .. added.Found], IsUnread = IsUnread || read is null };
    }

    /// <summary>Adds an answer that was typed; it has precedence over one in a file.</summary>
    /// <param name="key">The question.</param>
    /// <param name="text">The answer.</param>
    public AnswerSource WithTyped(string key, string text) =>
        StartQuestions.Find(key) is { } question
            ? this with
            {
                Answers = Answers.With(question, text),
                Origins = Origins.Remove(key),
            }
            : this with
            {
                Found = Found.Add(AnswerDiagnostics.Unknown(key, null)),
            };

    /// <summary>Adds the stacks, of which each was typed by itself.</summary>
    /// <param name="names">Their names.</param>
    public AnswerSource WithStacks(IEnumerable<string> names) => WithTyped(StackQuestions.Stacks.Key, StartAnswers.Joined(names));

    /// <summary>What is wrong with the answers that are known before a dialogue asks for the others.</summary>
    public ImmutableArray<Diagnostic> FaultsOfTyped() =>
        [
            .. StartQuestions
                .All.Where(question => Answers.Given.ContainsKey(question.Key))
                .SelectMany(question => StartCheck.FaultsOf(question, Answers)),
        ];

    /// <summary>Everything that is wrong with the answers, question by question; an answer is checked if those before it are allowed. Of a file that cannot be read, only that.</summary>
    public ImmutableArray<Diagnostic> Check()
    {
        if (IsUnread)
            return Found;
        var found = Found.ToList();
        // an answer that is not allowed would make those after it look wrong, too
        var answers = Answers;
        foreach (var question in StartQuestions.All)
        {
            var origin = Origins.GetValueOrDefault(question.Key);
            if (!question.IsOpen(answers))
            {
                if (answers.Given.ContainsKey(question.Key))
                    found.Add(AnswerDiagnostics.NotAsked(question, origin));
            }
            else if (answers.Find(question) is null)
                found.Add(AnswerDiagnostics.Missing(question));
            else if (StartCheck.FaultsOf(question, answers, origin) is { IsEmpty: false } faults)
            {
                found.AddRange(faults);
                answers = answers.Without(question);
            }
        }

        return [.. found];
    }

    private AnswerSource With(ConfigEntry entry)
    {
        if (StartQuestions.Find(entry.Key) is not { } question)
            return this with { Found = Found.Add(AnswerDiagnostics.Unknown(entry.ShownKey, entry.Origin)) };
        if (TextOf(entry.Value) is not { } text)
            return this with { Found = Found.Add(AnswerDiagnostics.NoAnswer(entry.ShownKey, entry.Value.Describe(), entry.Value.Origin)) };
        return this with { Answers = Answers.With(question, text), Origins = Origins.SetItem(question.Key, entry.Value.Origin) };
    }

    // an empty value is no answer
    private static string? TextOf(ConfigNode node) =>
        node switch
        {
            ConfigScalar { IsNull: false } scalar => scalar.Text,
            ConfigList list when list.Items.All(item => item is ConfigScalar { IsNull: false }) => StartAnswers.Joined(
                list.Items.Cast<ConfigScalar>().Select(item => item.Text)
            ),
            _ => null,
        };
}
