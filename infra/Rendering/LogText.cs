using System.Text;
using System.Text.RegularExpressions;
using AvdPulumi.Configuration.Diagnostics;

namespace AvdPulumi.Infra.Rendering;

/// <summary>
/// A line of text without commands that terminals or the logs of build servers would execute. A line that begins with <c>::</c> is a workflow command to GitHub
/// Actions, white space before it or not; <c>##[</c> and <c>##vso[</c> are commands to it and to Azure Pipelines anywhere in a line.
/// </summary>
internal static partial class LogText
{
    /// <summary>The line with what cannot be seen made visible, apart from this program's own colours, and without commands.</summary>
    public static string Of(string line)
    {
        var text =
            Colour().Count(line) == 0
                ? VisibleText.Of(line)
                : string.Concat(Colour().Split(line).Select(part => part.StartsWith('\e') ? part : VisibleText.Of(part)));
        return WithoutCommand(WithoutMarks(text));
    }

    /// <summary>The text without the commands that are obeyed anywhere in a line.</summary>
    public static string WithoutMarks(string text) =>
        text.Contains("##", StringComparison.Ordinal) ? Marks().Replace(text, "## $1[") : text;

    // an address such as ::1 is no command
    private static string WithoutCommand(string line)
    {
        var start = line.AsSpan().TrimStart();
        if (start is not [':', ':', var first, ..] || !char.IsAsciiLetter(first))
            return line;
        return new StringBuilder(line).Insert(line.Length - start.Length + 1, ' ').ToString();
    }

    [GeneratedRegex("##([A-Za-z]*)\\[")]
    private static partial Regex Marks();

    [GeneratedRegex("(\e\\[[0-9;]*m)")]
    private static partial Regex Colour();
}
