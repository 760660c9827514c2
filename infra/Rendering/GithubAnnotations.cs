using System.Globalization;
using System.Text;
using AvdPulumi.Configuration.Diagnostics;

namespace AvdPulumi.Infra.Rendering;

/// <summary>Diagnostics as workflow commands of GitHub Actions, which shows them in the files of a pull request.</summary>
public static class GithubAnnotations
{
    /// <summary>Renders diagnostics, one command per line.</summary>
    public static string Render(IEnumerable<Diagnostic> diagnostics)
    {
        var text = new StringBuilder();
        foreach (var diagnostic in diagnostics)
            Append(text, diagnostic);
        return text.ToString();
    }

    private static void Append(StringBuilder text, Diagnostic diagnostic)
    {
        text.Append("::").Append(CommandOf(diagnostic.Severity)).Append(' ');
        if (diagnostic.Origin is { Kind: OriginKind.File } file)
        {
            text.Append("file=").Append(Property(file.Name)).Append(',');
            if (file.Line > 0)
                text.Append(CultureInfo.InvariantCulture, $"line={file.Line},col={file.Column},");
        }

        // what is not in a file has no place in the command, so the message says it
        var where = diagnostic.Origin is null or { Kind: OriginKind.File } ? "" : $"{DiagnosticText.WhereOf(diagnostic)}: ";
        var hint = diagnostic.Hint is null ? "" : $"\n{diagnostic.Hint}";
        text.Append("title=")
            .Append(Property(diagnostic.Code))
            .Append("::")
            .Append(Message($"{where}{diagnostic.Message}{hint}"))
            .Append('\n');
    }

    private static string CommandOf(Severity severity) =>
        severity switch
        {
            Severity.Error => "error",
            Severity.Warning => "warning",
            Severity.Note => "notice",
        };

    // of a finding all is on one line; the line break before its hint is ours
    private static string Message(string text) =>
        LogText
            .WithoutMarks(string.Join('\n', text.Split('\n').Select(VisibleText.Of)))
            .Replace("%", "%25", StringComparison.Ordinal)
            .Replace("\r", "%0D", StringComparison.Ordinal)
            .Replace("\n", "%0A", StringComparison.Ordinal);

    private static string Property(string text) =>
        Message(text).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);
}
