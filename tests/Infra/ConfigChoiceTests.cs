namespace AvdPulumi.Tests.Infra;

/// <summary>One file by itself, in place of a stack.</summary>
public sealed class ConfigChoiceTests
{
    private const string Small = "config/examples/small.yml";

    [Fact]
    public async Task Validates_one_file_and_offers_its_preview()
    {
        var run = await CommandRun.OfAsync("validate", "--config", Small);

        Assert.Equal(0, run.Code);
        Assert.Contains($"The config in {Small} is valid", run.Out, StringComparison.Ordinal);
        Assert.EndsWith($"Next: avd preview --config {Small}\n", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Previews_one_file_and_says_how_to_make_it_ones_own()
    {
        var run = await CommandRun.OfAsync("preview", "--config", Small);

        Assert.Equal(0, run.Code);
        Assert.StartsWith("Stack small", run.Out, StringComparison.Ordinal);
        Assert.EndsWith($"Next: avd sizing --config {Small}\n", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_of_a_stack_comes_over_the_file()
    {
        var files = FakeFiles
            .OfRepository()
            .With("config/variables.small.yml", "host_pool: {max_session_limit: 7}")
            .With("Pulumi.small.yaml", "config: {}");
        var run = await CommandRun.OfAsync(files, "preview", "--config", Small);

        Assert.Contains("maxSessionLimit=20", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Findings_name_the_file_and_its_lines()
    {
        var files = FakeFiles.OfRepository().With("mine.yml", "host_pool: {name: x}\n");
        var run = await CommandRun.OfAsync(files, "validate", "--config", "mine.yml");

        Assert.Equal(1, run.Code);
        Assert.Contains("mine.yml(1,19): error", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_named()
    {
        var run = await CommandRun.OfAsync("preview", "--config", "nowhere.yml");

        Assert.Equal(1, run.Code);
        Assert.Contains("nowhere.yml", run.Error, StringComparison.Ordinal);
        Assert.Contains("AVD0001", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_address_is_no_file_and_is_not_repeated()
    {
        var run = await CommandRun.OfAsync("validate", "--config", "https://svc:hunter2@host/mine.yml");

        Assert.Equal(2, run.Code);
        Assert.Contains("not an address", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", run.Out + run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stack_and_a_file_exclude_each_other()
    {
        var run = await CommandRun.OfAsync("preview", "--stack", "dev", "--config", Small);

        Assert.Equal(2, run.Code);
        Assert.Contains("--stack and --config cannot be combined", run.Error, StringComparison.Ordinal);
        Assert.EndsWith("Next: avd help preview\n", run.Error, StringComparison.Ordinal);
    }
}
