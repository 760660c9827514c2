using System.Globalization;

namespace AvdPulumi.Tests.Infra;

/// <summary>What verbs that show something of an estate have in common.</summary>
public sealed class EstateCommandTests
{
    private static readonly string[] AllVerbs = ["network", "sizing", "prepare"];

    public static TheoryData<string> Verbs => [.. AllVerbs];

    public static TheoryData<string, string, string> Tables
    {
        get
        {
            var data = new TheoryData<string, string, string>();
            foreach (var verb in AllVerbs)
            // avd network does not wrap its titles, and those of the example large, with the name of a pool in them, need more than 80 columns
            foreach (
                var example in new[] { "small", "medium", "large", "hospital", "max" }.Where(example =>
                    (verb, example) != ("network", "large")
                )
            )
            foreach (var width in new[] { "80", "100", "160" })
                data.Add(verb, example, width);
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Tables))]
    public async Task Lines_fit_the_width(string verb, string example, string width)
    {
        var run = await CommandRun.OfAsync(verb, "--config", $"config/examples/{example}.yml", "--width", width);

        Assert.All(
            run.Out.Split('\n'),
            line =>
            {
                Assert.Equal(line.TrimEnd(), line);
                Assert.True(line.Length <= int.Parse(width, CultureInfo.InvariantCulture), line);
            }
        );
    }

    [Theory]
    [MemberData(nameof(Verbs))]
    public Task A_config_with_errors_shows_nothing_and_says_why(string verb) => AssertRefusedAsync(verb);

    [Fact]
    public Task Nor_does_it_give_a_script() => AssertRefusedAsync("prepare", "directory");

    private static async Task AssertRefusedAsync(params string[] verb)
    {
        var run = await CommandRun.OfAsync(
            FakeFiles.OfRepository().With("mine.yml", "host_pool: {name: x}\n"),
            [.. verb, "--config", "mine.yml"]
        );

        Assert.Equal((1, ""), (run.Code, run.Out));
        Assert.Contains("mine.yml(1,19): error", run.Error, StringComparison.Ordinal);
        Assert.Matches(@"\nNext: avd explain AVD[0-9]{4}\n$", run.Error);
    }
}
