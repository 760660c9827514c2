using System.Globalization;
using System.Text;
using AvdPulumi.Configuration.Starting;

namespace AvdPulumi.Infra.Rendering;

/// <summary>The table of questions in docs/init.md.</summary>
internal static class QuestionsDocument
{
    /// <summary>The table, in Markdown.</summary>
    public static string Table()
    {
        var text = new StringBuilder("| question | allowed | default | asked | sets |\n|---|---|---|---|---|\n");
        foreach (var question in StartQuestions.All)
            text.Append(
                CultureInfo.InvariantCulture,
                $"| `{question.Key}`: {question.Text} | {Cell(AllowedOf(question))} | {Cell(question.DefaultInWords)} | {Cell(AskedOf(question))} | {string.Join(", ", question.Sets.Select(path => $"`{path}`"))} |\n"
            );
        return text.ToString();
    }

    private static string AllowedOf(StartQuestion question) =>
        question.AllWords.IsEmpty ? question.Allowed : $"{question.Allowed}: {string.Join(", ", question.AllWords)}";

    private static string AskedOf(StartQuestion question) => question.OpenInWords + (question.IsDetail ? ", with `--all-questions`" : "");

    private static string Cell(string text) =>
        text.Replace("|", "\\|", StringComparison.Ordinal)
            .Replace("<", "&lt;", StringComparison.Ordinal)
            .Replace(@"\\", @"\\\\", StringComparison.Ordinal);
}
