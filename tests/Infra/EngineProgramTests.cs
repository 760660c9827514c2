using AvdPulumi.Infra.CommandLine;
using AvdPulumi.Infra.Engine;

namespace AvdPulumi.Tests.Infra;

public sealed class EngineProgramTests
{
    [Fact]
    public void There_is_an_engine_only_when_both_its_addresses_are_given()
    {
        Assert.True(EngineProgram.HasEngine(HostOf(FakeFiles.OfRepository(), TextWriter.Null)));
        Assert.False(
            EngineProgram.HasEngine(
                HostOf(FakeFiles.OfRepository(), TextWriter.Null) with
                {
                    Environment = new Dictionary<string, string> { ["PULUMI_ENGINE"] = "e" },
                }
            )
        );
    }

    [Fact]
    public async Task One_error_in_the_config_stops_the_deployment_before_the_engine_hears_of_it()
    {
        using var error = new StringWriter { NewLine = "\n" };
        var host = HostOf(FakeFiles.OfRepository().With("config/variables.dev.yml", "host_pool: []\n"), error);

        Assert.Equal(32, await EngineProgram.RunAsync(host));
        Assert.Contains("config/variables.dev.yml(1,12): error AVD0022", error.ToString(), StringComparison.Ordinal);
        Assert.EndsWith("Nothing was deployed.\nNext: dotnet run avd.cs explain AVD0022\n", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_engine_s_config_counts_like_the_stack_s_file()
    {
        using var error = new StringWriter { NewLine = "\n" };
        var host = HostOf(FakeFiles.OfRepository(), error, ("PULUMI_CONFIG", """{"avd:host_pool": "{\"max_session_limit\": 0}"}"""));

        Assert.Equal(32, await EngineProgram.RunAsync(host));
        Assert.Contains("avd:host_pool", error.ToString(), StringComparison.Ordinal);
        Assert.Contains("AVD0029", error.ToString(), StringComparison.Ordinal);
    }

    [OfflineFact]
    public async Task The_subset_cannot_deploy_and_says_so_in_one_sentence()
    {
        using var error = new StringWriter { NewLine = "\n" };

        Assert.Equal(2, await EngineProgram.RunAsync(HostOf(FakeFiles.OfRepository(), error)));
        Assert.Contains("Pulumi engine", error.ToString(), StringComparison.Ordinal);
    }

    private static AvdHost HostOf(FakeFiles files, TextWriter error, params (string Name, string Value)[] variables) =>
        new()
        {
            Out = TextWriter.Null,
            Error = error,
            Environment = new Dictionary<string, string>(variables.Select(variable => KeyValuePair.Create(variable.Name, variable.Value)))
            {
                ["PULUMI_MONITOR"] = "127.0.0.1:1",
                ["PULUMI_ENGINE"] = "127.0.0.1:1",
                ["PULUMI_STACK"] = "dev",
            },
            WorkingFolder = FakeFiles.Root,
            Files = files,
        };
}
