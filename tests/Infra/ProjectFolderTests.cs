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
            "A deployment needs the real Pulumi packages; this program is built with the subset in sdk/.\nNext: dotnet run avd.cs preview --stack dev --sdk ask\n",
            run.Error,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Nuget_is_not_asked_again_for_packages_that_it_does_not_have()
    {
        var run = await CommandRun.OfAsync(
            FakeFiles.OfRepository(),
            host =>
                host with
                {
                    CanDeploy = false,
                    Environment = new Dictionary<string, string> { ["AVD_PACKAGES"] = "lacking" },
                },
            "preview"
        );

        Assert.Contains("which NuGet did not have when it was asked", run.Error, StringComparison.Ordinal);
        Assert.EndsWith("\nNext: dotnet nuget list source\n", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/elsewhere", true)]
    [InlineData(FakeFiles.Root + "/config", false)]
    public async Task A_project_that_is_not_around_the_working_folder_is_named(string folder, bool isNamed)
    {
        foreach (string[] args in new string[][] { ["validate"], ["validate", "--all"], ["preview"], ["prepare"] })
        {
            var run = await CommandRun.OfAsync(
                FakeFiles.OfRepository(),
                host => host with { WorkingFolder = folder, Environment = Runner },
                args
            );
            var lines = run
                .Error.Split('\n')
                .Count(line => line == $"avd: the project is {FakeFiles.Root}; no Pulumi.yaml is in this folder or above it.");

            Assert.Equal(isNamed ? 1 : 0, lines);
        }
    }
}
