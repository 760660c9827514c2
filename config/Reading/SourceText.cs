using System.Buffers;
using System.Text;
using AvdPulumi.Configuration.Diagnostics;

namespace AvdPulumi.Configuration.Reading;

/// <summary>Bytes to text: UTF-8 or a diagnostic with the place of the first byte that is not.</summary>
internal static class SourceText
{
    // a large estate's file is some 50 KB
    public const int MostBytes = 4 * 1024 * 1024;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static string? Decode(byte[] bytes, string file, ICollection<Diagnostic> diagnostics)
    {
        if (bytes.Length > MostBytes)
        {
            diagnostics.Add(FileDiagnostics.TooLarge(new Origin(OriginKind.File, file), $"it has more than {MostBytes / 1024} KB"));
            return null;
        }
        if (WrongEncoding(bytes) is { } encoding)
        {
            diagnostics.Add(FileDiagnostics.WrongUnicode(file, encoding));
            return null;
        }
        try
        {
            var mark = bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? Encoding.UTF8.Preamble.Length : 0;
            var text = WithLineFeeds(Strict.GetString(bytes, mark, bytes.Length - mark));
            if (FirstControl(text) is not { } place)
                return text;
            // YamlDotNet takes a zero for the end of the file, and the rest would be ignored without a word; U+0085, U+2028 and U+2029 it takes for the end
            // of a line, which in YAML 1.2 they are not
            diagnostics.Add(FileDiagnostics.ControlCharacter(new Origin(OriginKind.File, file, place.Line, place.Column), "The line"));
            return null;
        }
        catch (DecoderFallbackException)
        {
            var (line, column) = FirstBadByte(bytes);
            diagnostics.Add(FileDiagnostics.NotUtf8(file, line, column));
            return null;
        }
    }

    // to YAML a carriage return alone ends a line, too; with it as a line feed, places are counted alike everywhere
    private static string WithLineFeeds(string text)
    {
        if (!text.Contains('\r', StringComparison.Ordinal))
            return text;
        var characters = text.ToCharArray();
        for (var i = 0; i < characters.Length; i++)
            if (characters[i] == '\r' && (i + 1 == characters.Length || characters[i + 1] != '\n'))
                characters[i] = '\n';
        return new string(characters);
    }

    private static string? WrongEncoding(byte[] bytes) =>
        bytes switch
        {
            [0xFF, 0xFE, 0, 0, ..] or [0, 0, 0xFE, 0xFF, ..] => "UTF-32",
            [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] => "UTF-16",
            // text without a mark: every second byte of ASCII in UTF-16 is zero
            [0, not 0, 0, not 0, ..] or [not 0, 0, not 0, 0, ..] => "UTF-16",
            _ => null,
        };

    private static (int Line, int Column)? FirstControl(string text)
    {
        var (line, column) = (1, 1);
        foreach (var c in text)
        {
            if ((char.IsControl(c) || c is '\u2028' or '\u2029') && c is not ('\t' or '\n' or '\r'))
                return (line, column);
            (line, column) = c == '\n' ? (line + 1, 1) : (line, column + 1);
        }
        return null;
    }

    private static (int Line, int Column) FirstBadByte(byte[] bytes)
    {
        var (line, column) = (1, 1);
        var rest = bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? bytes.AsSpan(Encoding.UTF8.Preamble.Length) : bytes;
        for (; Rune.DecodeFromUtf8(rest, out var rune, out var length) == OperationStatus.Done; rest = rest[length..])
        {
            var endsLine = rune.Value is '\n' || (rune.Value is '\r' && rest is not [_, (byte)'\n', ..]);
            (line, column) = endsLine ? (line + 1, 1) : (line, column + rune.Utf16SequenceLength);
        }
        return (line, column);
    }
}
