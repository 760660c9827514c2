using AvdPulumi.Infra.CommandLine;

namespace AvdPulumi.Tests.Infra;

/// <summary>The project is that of the folder in which the program runs.</summary>
public sealed class ProjectFolderTests
{
    [Theory]
    [InlineData("validate")]
    [InlineData("validate", "--all")]
    [InlineData("preview")]
    [InlineData("prepare")]
    public async Task A_folder_outside_any_project_is_none(params string[] args)
    {
        var run = await CommandRun.OfAsync(FakeFiles.OfRepository(), host => host with { WorkingFolder = "/elsewhere" }, args);

        Assert.Equal(1, run.Code);
        Assert.Contains(
            "Pulumi.yaml: error AVD0070: Pulumi.yaml is neither in this folder nor in one above it.\n    Change to the folder of your project. To start a project, run avd init.\n",
            run.Out + run.Error,
            StringComparison.Ordinal
        );
        Assert.EndsWith("Next: avd explain AVD0070\n", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task From_outside_a_file_is_meant_from_where_it_is_typed()
    {
        var run = await CommandRun.OfAsync(
            FakeFiles.OfRepository().With("../elsewhere/mine.yml", "host_pool: {name: x}\n"),
            host => host with { WorkingFolder = "/elsewhere" },
            "validate",
            "--config",
            "mine.yml"
        );

        Assert.Contains("mine.yml(1,19): error", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_project_around_the_working_folder_is_found()
    {
        var run = await CommandRun.OfAsync(
            FakeFiles.OfRepository(),
            host => host with { WorkingFolder = $"{FakeFiles.Root}/config" },
            "validate"
        );

        Assert.Equal(0, run.Code);
    }

    [Fact]
    public async Task After_a_preview_comes_the_deployment_which_builds_on_the_real_packages_by_itself()
    {
        var run = await CommandRun.OfAsync(FakeFiles.OfRepository(), host => host, "preview");

        Assert.EndsWith("nothing was changed.\nNext: npx pulumi@3.265.0 up --stack dev\n", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nuget_is_not_asked_again_for_packages_that_it_does_not_have()
    {
        var run = await CommandRun.OfAsync(
            FakeFiles.OfRepository(),
            host => host with { Environment = new Dictionary<string, string> { ["AVD_PACKAGES"] = "lacking" } },
            "preview"
        );

        Assert.Contains("which NuGet did not have when it was asked", run.Error, StringComparison.Ordinal);
        Assert.EndsWith("\nNext: dotnet nuget list source\n", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/project/program")]
    [InlineData("/product/program")]
    public async Task Under_the_engine_the_project_is_the_engines(string folder)
    {
        var files = FakeFiles.OfRepository().With("../product/Pulumi.yaml", "name: product\n");
        var host = new AvdHost
        {
            Out = TextWriter.Null,
            Error = TextWriter.Null,
            Environment = new Dictionary<string, string>
            {
                ["PULUMI_MONITOR"] = "127.0.0.1:1",
                ["PULUMI_ENGINE"] = "127.0.0.1:1",
                ["PULUMI_ROOT_DIRECTORY"] = FakeFiles.Root,
            },
            WorkingFolder = folder,
            Files = files,
        };

        Assert.Equal(FakeFiles.Root, AvdProject.RootOf(host));
    }
}
