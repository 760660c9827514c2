using System.Text;
using System.Text.Json;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Exchange.Import;

namespace AvdPulumi.Configuration.Exchange.Parameters;

/// <summary>Positions in JSON text, as line and column.</summary>
internal static class JsonPosition
{
    /// <summary>The position of a byte.</summary>
    /// <param name="utf8">The text.</param>
    /// <param name="index">The byte.</param>
    /// <param name="file">The file, as diagnostics name it.</param>
    public static Origin Of(byte[] utf8, int index, string file)
    {
        var before = utf8.AsSpan(0, index);
        var line = before.Count((byte)'\n') + 1;
        var start = before.LastIndexOf((byte)'\n') + 1;
        return new Origin(OriginKind.File, file, line, Encoding.UTF8.GetCharCount(before[start..]) + 1);
    }

    /// <summary>The text is not JSON from a position on.</summary>
    public static Diagnostic NotReadable(string file, JsonException fault) =>
        ImportDiagnostics.NotReadable(
            new Origin(OriginKind.File, file, (int)(fault.LineNumber ?? 0) + 1, (int)(fault.BytePositionInLine ?? 0) + 1),
            "valid JSON"
        );
}
