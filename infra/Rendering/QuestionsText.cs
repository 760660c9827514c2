using System.Globalization;
using System.Text;
using AvdPulumi.Configuration.Starting;

namespace AvdPulumi.Infra.Rendering;

/// <summary>The questions of the guided start, for people.</summary>
internal static class QuestionsText
{
    private const int Indent = 2;

    /// <summary>All questions, in order.</summary>
    /// <param name="style">The colours.</param>
    /// <param name="width">Columns of a line.</param>
    public static string Render(Style style, int width)
    {
        var text = new StringBuilder();
        foreach (var question in StartQuestions.All)
        {
            text.Append(CultureInfo.InvariantCulture, $"{style.Heading(question.Key)}: {question.Text}\n");
            foreach (var line in Facts(question))
            foreach (var part in WordWrap.Cell(line, width - Indent))
                text.Append(' ', Indent).Append(style.Quiet(part)).Append('\n');
        }

        return text.ToString();
    }

    private static IEnumerable<string> Facts(StartQuestion question)
    {
        yield return question.Help;
        yield return $"Allowed: {question.Allowed}.";
        if (!question.AllWords.IsEmpty)
            yield return $"Words: {string.Join(", ", question.AllWords)}.";
        yield return $"Default: {question.DefaultInWords}. Asked: {question.OpenInWords}{(question.IsDetail ? ", with --all-questions" : "")}.";
    }
}
