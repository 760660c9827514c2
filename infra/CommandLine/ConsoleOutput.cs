namespace AvdPulumi.Infra.CommandLine;

/// <summary>One of the two outputs of this process. A failure of standard output is an <see cref="OutputFaultException"/>. A failure of standard error is ignored, because it cannot be reported anywhere.</summary>
/// <param name="open">Opens the output.</param>
/// <param name="isTalk">Whether it is standard error.</param>
internal sealed class ConsoleOutput(Func<Stream> open, bool isTalk) : Stream
{
    private Stream? _stream;

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override void Flush() => Do(stream => stream.Flush());

    public override void Write(byte[] buffer, int offset, int count) => Do(stream => stream.Write(buffer, offset, count));

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        var bytes = buffer.ToArray();
        Do(stream => stream.Write(bytes));
    }

    // the base would ask another thread for these, which a short run would start for nothing else
    public override Task FlushAsync(CancellationToken cancellationToken)
    {
        Flush();
        return Task.CompletedTask;
    }

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken)
    {
        Write(buffer, offset, count);
        return Task.CompletedTask;
    }

    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        Write(buffer.Span);
        return ValueTask.CompletedTask;
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    // an output that is closed can fail when it is opened
    private void Do(Action<Stream> work)
    {
        try
        {
            work(_stream ??= open());
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            if (!isTalk)
                throw new OutputFaultException(fault);
        }
    }
}
