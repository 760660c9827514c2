using AvdPulumi.Infra.CommandLine;

namespace AvdPulumi.Tests.Infra;

public sealed class ShellWordTests
{
    [Theory]
    [InlineData("config/examples/max.yml", "config/examples/max.yml")]
    [InlineData("my config.yml", "'my config.yml'")]
    [InlineData("a'b.yml", @"'a'\''b.yml'")]
    [InlineData("$(reboot).yml", "'$(reboot).yml'")]
    [InlineData(@"a\b.yml", @"'a\b.yml'")]
    [InlineData("~x", "'~x'")]
    [InlineData("", "''")]
    public void A_text_is_one_word_of_a_shell(string text, string word) => Assert.Equal(word, ShellWord.Of(text, windows: false));

    [Theory]
    [InlineData(@"C:\estates\max.yml", @"C:\estates\max.yml")]
    [InlineData(@"C:\my estates\max.yml", @"'C:\my estates\max.yml'")]
    [InlineData("it's.yml", "'it''s.yml'")]
    public void On_windows_it_is_one_word_of_powershell(string text, string word) => Assert.Equal(word, ShellWord.Of(text, windows: true));

    [Fact]
    public async Task The_next_command_can_be_typed_as_it_stands()
    {
        var files = FakeFiles.OfRepository();
        files.With("my estate.yml", System.Text.Encoding.UTF8.GetString(files.ReadAllBytes($"{FakeFiles.Root}/config/examples/small.yml")));

        var run = await CommandRun.OfAsync(files, "preview", "--config", "my estate.yml");

        Assert.EndsWith($"Next: avd sizing --config {ShellWord.Of("my estate.yml")}\n", run.Error, StringComparison.Ordinal);
    }
}
