using System.Text;
using AvdPulumi.Infra.CommandLine;

namespace AvdPulumi.Tests.Infra;

public sealed class OutputTests
{
    [Theory]
    [InlineData("help")]
    [InlineData("explain", "AVD0020")]
    [InlineData("validate")]
    [InlineData("preview", "--format", "json")]
    public async Task A_full_disk_behind_the_output_is_no_defect(params string[] args)
    {
        using var error = new StringWriter { NewLine = "\n" };
        var full = new StreamWriter(new ConsoleOutput(() => new FullDisk(), isTalk: false));

        var code = await AvdApp.RunAsync(args, HostOf(full, error));

        Assert.Equal(4, code);
        Assert.EndsWith(
            "avd: the output cannot be written: No space left on device. The printed output is incomplete.\n",
            error.ToString(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Talk_that_cannot_be_printed_changes_nothing()
    {
        using var output = new StringWriter();
        await using var full = new StreamWriter(new ConsoleOutput(() => new FullDisk(), isTalk: true), Encoding.UTF8) { AutoFlush = true };

        Assert.Equal(0, await AvdApp.RunAsync(["preview"], HostOf(output, full)));
        Assert.StartsWith("Stack dev", output.ToString(), StringComparison.Ordinal);
    }

    private static AvdHost HostOf(TextWriter output, TextWriter error) =>
        new()
        {
            Out = output,
            Error = error,
            Environment = new Dictionary<string, string>(),
            WorkingFolder = FakeFiles.Root,
            Files = FakeFiles.OfRepository(),
        };

    private sealed class FullDisk : MemoryStream
    {
        public override void Write(byte[] buffer, int offset, int count) => throw new IOException("No space left on device");

        public override void Write(ReadOnlySpan<byte> buffer) => throw new IOException("No space left on device");
    }
}
