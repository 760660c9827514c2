using AvdPulumi.Tests.Shared;

namespace AvdPulumi.Tests.Infra;

public sealed class ProcessTests
{
    // more than a pipe holds, so the program is still printing when the signal comes
    private static readonly string[] LongOutput = ["preview", "--stack", "prod", "--format", "json"];

    [UnixFact]
    public async Task Ctrl_c_while_printing_ends_with_130_and_no_stack()
    {
        using var avd = AvdProcess.Start(LongOutput);

        var (code, error) = await avd.Prints().Signal("INT").EndAsync();

        Assert.Equal(130, code);
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
    }

    [UnixFact]
    public async Task A_request_to_end_ends_with_143()
    {
        using var avd = AvdProcess.Start(LongOutput);

        var (code, error) = await avd.Prints().Signal("TERM").EndAsync();

        Assert.Equal(143, code);
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
    }

    [UnixFact]
    public async Task A_closed_output_ends_with_a_sentence()
    {
        using var avd = AvdProcess.StartInShell(">&-", LongOutput);

        var (code, error) = await avd.EndAsync();

        Assert.Equal(4, code);
        Assert.StartsWith("avd: the output cannot be written: ", error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
    }
}
