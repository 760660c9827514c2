using System.Text.Json;

namespace AvdPulumi.Tests.Infra;

public sealed class ValidateCommandTests
{
    private const string ThreeFaults = """
        host_pool:
          max_sesion_limit: 4
          start_vm_on_connect: yes
        workspace: none
        """;

    [Theory]
    [InlineData("dev")]
    [InlineData("prod")]
    public async Task The_repository_s_own_stacks_have_no_errors_and_no_warnings(string stack)
    {
        var run = await CommandRun.OfAsync("validate", "--stack", stack);

        Assert.Equal(0, run.Code);
        Assert.DoesNotContain("error", run.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("warning", run.Out, StringComparison.Ordinal);
        Assert.Equal($"Next: avd preview --stack {stack}\n", run.Error);
    }

    [Fact]
    public async Task A_folder_is_no_configuration()
    {
        var run = await CommandRun.OfAsync("validate", "--config", "config/examples");

        Assert.Equal(1, run.Code);
        Assert.Contains("error AVD0015: config/examples is a folder, but must be a file.", run.Out + run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Three_faults_are_three_findings_in_order_of_place()
    {
        var run = await CommandRun.OfAsync(FakeFiles.OfRepository().With("config/variables.dev.yml", ThreeFaults), "validate");

        Assert.Equal(1, run.Code);
        Assert.Equal(
            [
                "config/variables.dev.yml(2,3): error AVD0020",
                "config/variables.dev.yml(3,24): error AVD0027",
                "config/variables.dev.yml(4,12): error AVD0022",
            ],
            run.Out.Split('\n')
                .Where(line => line.Contains(": error ", StringComparison.Ordinal))
                .Select(line => string.Join(':', line.Split(':').Take(2)))
        );
        Assert.Contains("cannot be used: 3 errors", run.Out, StringComparison.Ordinal);
        Assert.Equal("Next: avd explain AVD0020\n", run.Error);
    }

    [Fact]
    public async Task Json_gives_each_finding_its_place()
    {
        var run = await CommandRun.OfAsync(
            FakeFiles.OfRepository().With("config/variables.dev.yml", ThreeFaults),
            "validate",
            "--format",
            "json"
        );
        using var json = JsonDocument.Parse(run.Out);

        Assert.False(json.RootElement.GetProperty("valid").GetBoolean());
        Assert.Equal(
            [(2, 3), (3, 24), (4, 12)],
            json.RootElement.GetProperty("diagnostics")
                .EnumerateArray()
                .Select(found => (found.GetProperty("line").GetInt32(), found.GetProperty("column").GetInt32()))
        );
        Assert.Equal("""{"errors":3,"warnings":0,"notes":0}""", JsonSerializer.Serialize(json.RootElement.GetProperty("summary")));
    }

    [Fact]
    public async Task A_missing_base_file_is_a_finding()
    {
        var run = await CommandRun.OfAsync(FakeFiles.OfRepository().Without("config/variables.yml"), "validate");

        Assert.Equal(1, run.Code);
        Assert.Contains("config/variables.yml: error AVD0001", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_empty_file_is_a_finding()
    {
        var run = await CommandRun.OfAsync(FakeFiles.OfRepository().With("config/variables.yml", ""), "validate");
        Assert.Contains("error AVD0002", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_secret_in_plain_text_is_refused_and_never_shown()
    {
        const string Canary = "Canary-4711-!";
        var files = FakeFiles.OfRepository().With("config/variables.dev.yml", $"domain:\n  join_password: \"{Canary}\"\n");

        foreach (
            string[] command in new[]
            {
                new[] { "validate" },
                ["validate", "--format", "json"],
                ["validate", "--format", "sarif"],
                ["validate", "--format", "github"],
                ["preview", "--format", "json"],
                ["preview", "--format", "markdown"],
            }
        )
        {
            var run = await CommandRun.OfAsync(files, command);
            Assert.Equal(1, run.Code);
            Assert.Contains("AVD0033", run.Out + run.Error, StringComparison.Ordinal);
            Assert.DoesNotContain(Canary, run.Out + run.Error, StringComparison.Ordinal);
        }
    }
}
