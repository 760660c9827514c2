using System.Text;
using AvdPulumi.Infra.Rendering;

namespace AvdPulumi.Infra.CommandLine;

/// <summary>
/// All output of the program passes through this writer. It removes commands that terminals and build servers would execute. A line is written when
/// it is complete, or when the writer is flushed.
/// </summary>
internal sealed class LogWriter(TextWriter inner) : TextWriter
{
    private readonly StringBuilder _line = new();

    public override Encoding Encoding => inner.Encoding;

    public override void Write(char value)
    {
        if (value == '\n')
            EndLine();
        else
            _line.Append(value);
    }

    public override void Write(string? value)
    {
        foreach (var c in value ?? "")
            Write(c);
    }

    public override void WriteLine(string? value)
    {
        Write(value);
        EndLine();
    }

    public override Task WriteAsync(char value)
    {
        Write(value);
        return Task.CompletedTask;
    }

    public override Task WriteAsync(string? value)
    {
        Write(value);
        return Task.CompletedTask;
    }

    public override Task WriteLineAsync(string? value)
    {
        WriteLine(value);
        return Task.CompletedTask;
    }

    public override void Flush()
    {
        if (_line.Length > 0)
            inner.Write(Taken());
        inner.Flush();
    }

    public override async Task FlushAsync()
    {
        if (_line.Length > 0)
            await inner.WriteAsync(Taken()).ConfigureAwait(false);
        await inner.FlushAsync().ConfigureAwait(false);
    }

    private void EndLine()
    {
        // a document of ours has line feeds on every system
        if (_line is [.., '\r'])
            _line.Length--;
        inner.Write(Taken());
        inner.Write('\n');
    }

    private string Taken()
    {
        var line = LogText.Of(_line.ToString());
        _line.Clear();
        return line;
    }
}
