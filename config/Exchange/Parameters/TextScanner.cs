using System.Text;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Exchange.Import;

namespace AvdPulumi.Configuration.Exchange.Parameters;

/// <summary>A text that is read from left to right, with positions. Reading stops at the first fault.</summary>
/// <param name="file">The file, as diagnostics name it.</param>
/// <param name="text">The text, with line feeds.</param>
internal sealed class TextScanner(string file, string text)
{
    private int _at;
    private int _line = 1;
    private int _lineStart;

    /// <summary>Whether the text is read.</summary>
    public bool IsAtEnd => _at >= text.Length;

    /// <summary>The next character; a line feed at the end.</summary>
    public char Next => IsAtEnd ? '\n' : text[_at];

    /// <summary>The position.</summary>
    public Origin Here => new(OriginKind.File, file, _line, _at - _lineStart + 1);

    /// <summary>Whether the text goes on with these characters.</summary>
    public bool Has(string expected) => string.CompareOrdinal(text, _at, expected, 0, expected.Length) == 0;

    /// <summary>Reads one character; a line feed at the end, again and again.</summary>
    public char Take()
    {
        var taken = Next;
        if (IsAtEnd)
            return taken;
        _at++;
        if (taken == '\n')
            (_line, _lineStart) = (_line + 1, _at);
        return taken;
    }

    /// <summary>Reads these characters, if the text goes on with them.</summary>
    public bool TryTake(string expected)
    {
        if (!Has(expected))
            return false;
        for (var i = 0; i < expected.Length; i++)
            Take();
        return true;
    }

    /// <summary>Reads these characters, or stops with a diagnostic.</summary>
    public void Expect(string expected)
    {
        if (!TryTake(expected))
            throw Fault($"'{expected}'");
    }

    /// <summary>Reads as long as characters fit.</summary>
    public string TakeWhile(Func<char, bool> fits)
    {
        var taken = new StringBuilder();
        while (!IsAtEnd && fits(Next))
            taken.Append(Take());
        return taken.ToString();
    }

    /// <summary>Reads a name: letters, digits, underscores and hyphens.</summary>
    public string TakeName() =>
        TakeWhile(static c => char.IsLetterOrDigit(c) || c is '_' or '-') is { Length: > 0 } name ? name : throw Fault("a name");

    /// <summary>Reads blanks on the line.</summary>
    public void SkipBlanks() => TakeWhile(static c => c is ' ' or '\t' or '\r');

    /// <summary>Reads the rest of the line.</summary>
    public string TakeLine() => TakeWhile(static c => c != '\n').TrimEnd();

    /// <summary>Reads up to these characters, and them. Where the text ends before, that is a fault.</summary>
    /// <param name="end">The characters.</param>
    /// <param name="expected">Default: the characters. What a fault says is expected.</param>
    public string TakeTo(string end, string? expected = null)
    {
        var taken = new StringBuilder();
        while (!TryTake(end))
            taken.Append(IsAtEnd ? throw Fault(expected ?? $"'{end}'") : Take());
        return taken.ToString();
    }

    /// <summary>A fault at this position.</summary>
    /// <param name="expected">What is expected, such as "a value".</param>
    public SyntaxFaultException Fault(string expected) => new(ImportDiagnostics.NotReadable(Here, expected));
}
