using AvdPulumi.Configuration.Binding;
using AvdPulumi.Configuration.Diagnostics;

namespace AvdPulumi.Infra.Rendering;

/// <summary>
/// The entry in a file that a diagnostic is about, with the column to mark. It shows only what the diagnostic shows: a key in its path, a value
/// in its message. The rest of the line, which may be a password, becomes an ellipsis.
/// </summary>
/// <param name="Text">The shown part of the line.</param>
/// <param name="Caret">The column of the diagnostic in <paramref name="Text"/>, from 0.</param>
internal sealed record DiagnosticExcerpt(string Text, int Caret)
{
    private const string Ellipsis = "…";

    /// <summary>The excerpt of <paramref name="line"/>; null where there is nothing that may be shown.</summary>
    public static DiagnosticExcerpt? Of(Diagnostic diagnostic, string line)
    {
        // without a path it is not known what stands there; a secret is not even to be pointed at
        var at = (diagnostic.Origin?.Column ?? 0) - 1;
        if (
            at < 0
            || at >= line.Length
            || diagnostic.Path.Length == 0
            || diagnostic.Code is "AVD0033" or "AVD0038" or "AVD0039" or "AVD0043"
            || SettingPath.IsSecret(diagnostic.Path)
        )
            return null;

        var key = KeyOf(diagnostic.Path);
        var lead = line[..at].Replace('\t', ' ');
        var rest = line.AsSpan(at);
        var excerpt = KeyAt(rest) is { } found ? OfKey(lead, found, rest, key, diagnostic.Path) : OfValue(lead, rest, diagnostic);
        return excerpt is null || IsNothing(excerpt.Text) || VisibleText.Of(rest.ToString()) != rest.ToString().Replace('\t', ' ')
            ? null
            : excerpt;
    }

    // an ellipsis before and behind, or a bracket alone, tells nobody where to look
    private static bool IsNothing(string text) =>
        text.All(c => c is ' ' or '-' or '{' or '[' or '…') && (text.StartsWith('…') || text.AsSpan().IndexOfAny('{', '[') >= 0);

    // a map begins at its first key, which then stands for the map
    private static DiagnosticExcerpt? OfKey(string lead, string found, ReadOnlySpan<char> rest, string key, string path)
    {
        if (found != key && !SettingPath.IsKnown($"{path}.{found}") && !IsBeside(found, path))
            return null;
        var shownLead = IsIndentation(lead) ? lead : $"{Ellipsis} ";
        return new($"{shownLead}{found}:{(rest[(rest.IndexOf(':') + 1)..].IsWhiteSpace() ? "" : $" {Ellipsis}")}", shownLead.Length);
    }

    private static DiagnosticExcerpt OfValue(string lead, ReadOnlySpan<char> rest, Diagnostic diagnostic)
    {
        var message = diagnostic.Message;
        var shownLead = LeadOf(lead, diagnostic.Path);
        if (rest.IsWhiteSpace())
            return new(shownLead, shownLead.Length);
        var whole = WithoutComment(rest);
        var value = IsSaid(whole.Trim('"', '\''), message) ? whole : ValueAt(rest);
        if (value is "[" or "{")
            return new($"{shownLead}{value}{Ellipsis}", shownLead.Length);
        return IsSaid(value.Trim('"', '\''), message)
            ? new($"{shownLead}{value}{(rest[value.Length..].IsWhiteSpace() ? "" : $" {Ellipsis}")}", shownLead.Length)
            : new($"{shownLead}{Ellipsis}", shownLead.Length);
    }

    // of what stands before a value: the indentation and the key, or the key alone
    private static string LeadOf(string lead, string path)
    {
        if (IsIndentation(lead))
            return lead;
        var before = lead.TrimEnd(' ');
        if (KeyBefore(before) is not { } key || (key != KeyOf(path) && !IsBeside(key, path)))
            return $"{Ellipsis} ";
        var indentation = before[..^(key.Length + 1)];
        return IsIndentation(indentation) ? lead : $"{Ellipsis} {key}: ";
    }

    // the key that ends with the colon at the end; null if there is none
    private static string? KeyBefore(string text)
    {
        if (!text.EndsWith(':'))
            return null;
        var start = text.Length - 1;
        while (start > 0 && (char.IsAsciiLetterOrDigit(text[start - 1]) || text[start - 1] is '_' or '-'))
            start--;
        return start < text.Length - 1 ? text[start..^1] : null;
    }

    // what is missing is reported at a value near it. Only keys that settings have are shown: others are the author's
    private static bool IsBeside(string key, string path)
    {
        for (var around = path; around.Length > 0; )
        {
            around = around[..Math.Max(0, around.LastIndexOfAny(['.', '[']))];
            if (SettingPath.IsKnown(around.Length == 0 ? key : $"{around}.{key}"))
                return true;
        }

        return false;
    }

    private static bool IsIndentation(string text) => text.All(c => c is ' ' or '-');

    private static string KeyOf(string path)
    {
        var last = path[(path.LastIndexOf('.') + 1)..];
        var bracket = last.IndexOf('[', StringComparison.Ordinal);
        return bracket < 0 ? last : last[..bracket];
    }

    // the key that begins here; null when it is a value
    private static string? KeyAt(ReadOnlySpan<char> rest)
    {
        var length = 0;
        while (length < rest.Length && (char.IsAsciiLetterOrDigit(rest[length]) || rest[length] is '_' or '-'))
            length++;
        return length > 0 && length < rest.Length && rest[length] == ':' && (length + 1 == rest.Length || rest[length + 1] is ' ' or '\t')
            ? rest[..length].ToString()
            : null;
    }

    // the value that begins here. Whether a comma belongs to it or parts it from the next entry is not to be seen here: it counts as the end
    private static string ValueAt(ReadOnlySpan<char> rest)
    {
        if (rest[0] is '[' or '{')
            return rest[..1].ToString();
        if (rest[0] is '"' or '\'')
        {
            var close = rest[1..].IndexOf(rest[0]);
            return close < 0 ? "" : rest[..(close + 2)].ToString();
        }

        var end = rest.IndexOfAny(",]}");
        return WithoutComment(end < 0 ? rest : rest[..end]);
    }

    private static string WithoutComment(ReadOnlySpan<char> rest)
    {
        var comment = rest.IndexOf(" #", StringComparison.Ordinal);
        return (comment < 0 ? rest : rest[..comment]).TrimEnd().ToString();
    }

    // as a word of its own: a message that says 16 does not say 1
    private static bool IsSaid(string value, string message)
    {
        if (value.Length == 0)
            return false;
        for (
            var at = message.IndexOf(value, StringComparison.Ordinal);
            at >= 0;
            at = message.IndexOf(value, at + 1, StringComparison.Ordinal)
        )
        {
            var (before, after) = (at - 1, at + value.Length);
            if (
                (before < 0 || !char.IsLetterOrDigit(message[before])) && (after == message.Length || !char.IsLetterOrDigit(message[after]))
            )
                return true;
        }

        return false;
    }
}
