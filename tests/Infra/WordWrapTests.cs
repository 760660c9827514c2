using AvdPulumi.Infra.Rendering;

namespace AvdPulumi.Tests.Infra;

public class WordWrapTests
{
    [Fact]
    public async Task Findings_end_their_lines_at_words_on_a_terminal_and_stay_whole_elsewhere()
    {
        string[] args = ["validate", "--config", "config/examples/brownfield.yml"];
        var wrapped = await CommandRun.OfAsync(FakeFiles.OfRepository(), Style.Plain.Within(80), args);
        var whole = await CommandRun.OfAsync(FakeFiles.OfRepository(), Style.Plain, args);

        var lines = wrapped.Out.Split('\n');
        Assert.All(lines, line => Assert.InRange(line.Length, 0, 79));
        Assert.True(lines.Length > whole.Out.Split('\n').Length);
        Assert.Contains(whole.Out.Split('\n'), line => line.Length > 120);
        Assert.Equal(Words(whole.Out), Words(wrapped.Out));
    }

    [Fact]
    public async Task Explanations_end_their_lines_at_words_and_leave_the_example_alone()
    {
        var wrapped = await CommandRun.OfAsync(FakeFiles.OfRepository(), Style.Plain.Within(60), "explain", "AVD0045");
        var whole = await CommandRun.OfAsync("explain", "AVD0045");

        Assert.All(
            wrapped.Out.Split('\n').Where(line => !line.Contains("https://", StringComparison.Ordinal)),
            line => Assert.InRange(line.Length, 0, 59)
        );
        Assert.Contains("  avd:layer: [platform]\n  avd:host_pol:\n    max_session_limit: 8\n", wrapped.Out, StringComparison.Ordinal);
        Assert.Equal(Words(whole.Out), Words(wrapped.Out));
    }

    [Theory]
    [InlineData("one two three four five six", 20, "", 0, "one two three four five six")]
    [InlineData("one two three four five six seven", 27, "  ", 0, "one two three four five\n  six seven")]
    [InlineData("a-very-long-word-that-fits-nowhere and more", 30, "  ", 10, "\n  a-very-long-word-that-fits-nowhere\n  and more")]
    [InlineData("no width is known, so nothing is done", null, "  ", 10, "no width is known, so nothing is done")]
    public void Lines_fit(string text, int? columns, string indent, int used, string expected) =>
        Assert.Equal(expected, string.Join('\n', WordWrap.Lines(text, columns, indent, used)));

    private static string[] Words(string text) => text.Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries);
}
