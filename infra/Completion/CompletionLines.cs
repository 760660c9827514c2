using System.CommandLine.Completions;
using System.Text;
using AvdPulumi.Configuration.Diagnostics;

namespace AvdPulumi.Infra.Completion;

/// <summary>Completions as the scripts of shells read them: on each line a value and, after a tab, its description. Nothing in them can begin another line or move the cursor.</summary>
internal static class CompletionLines
{
    // a terminal shows one line of it
    private const int LongestDescription = 100;

    /// <summary>The lines. A value with a control character, which only a file name can have, is left out.</summary>
    public static string Of(IEnumerable<CompletionItem> items)
    {
        var text = new StringBuilder();
        foreach (var item in items.Where(item => item.Label.Length > 0 && VisibleText.Of(item.Label) == item.Label))
            text.Append(item.Label).Append('\t').Append(Described(item.Detail)).Append('\n');
        return text.ToString();
    }

    private static string Described(string? detail)
    {
        var line = VisibleText.Of((detail ?? "").ReplaceLineEndings(" ").Replace('\t', ' '));
        return line.Length <= LongestDescription ? line : $"{line[..(LongestDescription - 1)]}…";
    }
}
