using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using AvdPulumi.Configuration.Diagnostics;

namespace AvdPulumi.Infra.Rendering;

/// <summary>JSON as this program writes it: indented, with line feeds on every system.</summary>
internal static class JsonText
{
    // the reader is a program or a person, never a web page: quotes and umlauts stay readable
    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The text that <paramref name="write"/> gives, with a line feed at the end.</summary>
    public static string Write(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Options))
            write(json);
        return Unseen(Encoding.UTF8.GetString(buffer.WrittenSpan)) + "\n";
    }

    /// <summary>A member that is a list of texts.</summary>
    public static void WriteTexts(Utf8JsonWriter json, string name, IEnumerable<string> texts) =>
        WriteList(json, name, texts, static (writer, text) => writer.WriteStringValue(text));

    /// <summary>A member that is a list.</summary>
    public static void WriteList<T>(Utf8JsonWriter json, string name, IEnumerable<T> items, Action<Utf8JsonWriter, T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
            write(json, item);
        json.WriteEndArray();
    }

    // only texts can hold these: escaped they have the same value, and neither a terminal nor the log of a build server obeys them
    private static string Unseen(string json)
    {
        if (!json.Contains("##", StringComparison.Ordinal) && Ascii.IsValid(json))
            return json;
        var escaped = new StringBuilder(json.Length);
        foreach (var rune in json.Replace("##", "\\u0023#", StringComparison.Ordinal).EnumerateRunes())
        {
            if (rune.Value is '\n' || !VisibleText.IsUnseen(rune))
                escaped.Append(rune);
            else
                foreach (var unit in rune.ToString())
                    escaped.Append(CultureInfo.InvariantCulture, $"\\u{(int)unit:X4}");
        }
        return escaped.ToString();
    }
}
