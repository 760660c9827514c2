using AvdPulumi.Tests.Shared;

namespace AvdPulumi.Tests.Infra;

/// <summary>The whole preview of both stacks and of the examples, as committed: what changes here changes what users deploy.</summary>
public sealed class GoldenPreviewTests
{
    public static TheoryData<string, string, string> All
    {
        get
        {
            var data = new TheoryData<string, string, string>();
            foreach (var name in Previewed.Names)
            foreach (var (format, extension) in new[] { ("text", "txt"), ("json", "json"), ("markdown", "md") })
                // of many hosts, text and Markdown show one; nobody would read the others in the JSON form
                if (format != "json" || !Previewed.Large.Contains(name))
                    data.Add(name, format, extension);
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task The_preview_is_as_committed(string name, string format, string extension)
    {
        var run = await Previewed.RunAsync(name, format);

        Assert.Equal(0, run.Code);
        Golden.Verify(WithoutPackageSource(run.Out), "tests", "Goldens", $"{name}.{extension}");
    }

    [Theory]
    [InlineData("text")]
    [InlineData("json")]
    [InlineData("markdown")]
    public async Task A_second_run_in_the_same_token_window_gives_the_same_bytes(string format)
    {
        var first = await CommandRun.OfAsync("preview", "--stack", "prod", "--format", format, "--now", "2026-11-20T08:30:00Z");
        var second = await CommandRun.OfAsync("preview", "--stack", "prod", "--format", format, "--now", "2026-11-20T09:59:59Z");

        Assert.Equal(first.Out, second.Out);
        Assert.NotEqual(first.Error, second.Error);
    }

    [Fact]
    public async Task Another_token_window_changes_the_tokens_end_and_nothing_else()
    {
        var first = (await CommandRun.OfAsync("preview", "--stack", "prod", "--format", "json", "--now", "2026-01-01T00:00:00Z")).Out.Split(
            '\n'
        );
        var second = (
            await CommandRun.OfAsync("preview", "--stack", "prod", "--format", "json", "--now", "2026-12-31T23:59:59Z")
        ).Out.Split('\n');

        Assert.Equal(first.Length, second.Length);
        Assert.Equal(
            ["expirationTime", "expires", "registrationTokenExpires", "registrationTokenExpires"],
            first
                .Zip(second)
                .Where(lines => lines.First != lines.Second)
                .Select(lines => lines.First.Trim().Split('"')[1])
                .Order(StringComparer.Ordinal)
        );
    }

    // the same goldens hold on both package sources, apart from the word that names the source
    private static string WithoutPackageSource(string text) =>
        text.Replace("packages: offline", "packages: (source)", StringComparison.Ordinal)
            .Replace("packages: nuget", "packages: (source)", StringComparison.Ordinal)
            .Replace("Packages: `offline`", "Packages: `(source)`", StringComparison.Ordinal)
            .Replace("Packages: `nuget`", "Packages: `(source)`", StringComparison.Ordinal)
            .Replace("\"packageSource\": \"offline\"", "\"packageSource\": \"(source)\"", StringComparison.Ordinal)
            .Replace("\"packageSource\": \"nuget\"", "\"packageSource\": \"(source)\"", StringComparison.Ordinal);
}
