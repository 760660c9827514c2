using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace AvdPulumi.Infra.Rendering;

/// <summary>JSON as this program writes it: indented, with line feeds on every system.</summary>
internal static class JsonText
{
    // the reader is a program or a person, never a web page: quotes and umlauts stay readable
    private static readonly JsonWriterOptions _options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, _options)) write(json);
        return Encoding.UTF8.GetString(buffer.WrittenSpan) + "\n";
    }
}
