namespace AvdPulumi.Tests.Infra;

/// <summary>The runner can be started from any folder.</summary>
public sealed class ProjectFolderTests
{
    private static readonly Dictionary<string, string> Runner = new() { ["AVD_ROOT"] = FakeFiles.Root };

    [Fact]
    public async Task From_outside_the_project_is_the_one_of_the_runner()
    {
        var run = await CommandRun.OfAsync(
            FakeFiles.OfRepository(),
            host => host with { WorkingFolder = "/elsewhere", Environment = Runner },
            "validate"
        );

        Assert.Equal(0, run.Code);
    }

    [Fact]
    public async Task From_outside_a_file_is_meant_from_where_it_is_typed()
    {
        var run = await CommandRun.OfAsync(
            FakeFiles.OfRepository().With("../elsewhere/mine.yml", "host_pool: {name: x}\n"),
            host => host with { WorkingFolder = "/elsewhere", Environment = Runner },
            "validate",
            "--config",
            "mine.yml"
        );

        Assert.Contains("elsewhere/mine.yml(1,19): error", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_project_around_the_working_folder_comes_first()
    {
        var run = await CommandRun.OfAsync(
            FakeFiles.OfRepository(),
            host =>
                host with
                {
                    WorkingFolder = $"{FakeFiles.Root}/config",
                    Environment = new Dictionary<string, string> { ["AVD_ROOT"] = "/nowhere" },
                },
            "validate"
        );

        Assert.Equal(0, run.Code);
    }

    [Fact]
    public async Task Where_the_packages_cannot_deploy_no_deployment_is_offered()
    {
        var run = await CommandRun.OfAsync(FakeFiles.OfRepository(), host => host with { CanDeploy = false }, "preview");

        Assert.DoesNotContain("npx", run.Error, StringComparison.Ordinal);
        Assert.EndsWith(
            "Next: dotnet run avd.cs preview --stack dev --sdk ask (a deployment needs the real Pulumi packages)\n",
            run.Error,
            StringComparison.Ordinal
        );
    }
}
