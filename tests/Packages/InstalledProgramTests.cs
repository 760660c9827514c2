using AvdPulumi.Infra.CommandLine;
using AvdPulumi.Tests.Infra;

namespace AvdPulumi.Tests.Packages;

/// <summary>What the program suggests to type depends on how it came to the machine.</summary>
public sealed class InstalledProgramTests
{
    [Theory]
    [InlineData("avd", "/home/a/.dotnet/tools/.store/avdpulumi.tool/1.0.0/avdpulumi.tool/1.0.0/tools/net10.0/any/", "avd")]
    [InlineData("avd", "/home/a/.nuget/packages/avdpulumi.tool/1.0.0/tools/net10.0/any/", "dotnet avd")]
    [InlineData("avd", "C:\\Users\\a\\.nuget\\packages\\avdpulumi.tool\\1.0.0\\tools\\net10.0\\any\\", "dotnet avd")]
    [InlineData("contoso", "/home/a/contoso/bin/Debug/net10.0/", "dotnet run --")]
    [InlineData("avd", "/home/a/avd/program/bin/offline/run/", null)]
    [InlineData(null, "/somewhere", null)]
    public void The_command_follows_from_the_program_and_its_folder(string? entry, string folder, string? command) =>
        Assert.Equal(command, InstalledProgram.CommandOf(entry, folder));

    [Fact]
    public async Task An_installed_tool_suggests_itself_and_a_deployment_by_pulumi()
    {
        var run = await RunAsync("preview", "--stack", "dev");

        Assert.EndsWith("nothing was changed.\nNext: npx pulumi@3.265.0 up --stack dev\n", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Help_has_nothing_of_the_repositorys_runner()
    {
        var run = await RunAsync("help");

        Assert.Contains("  dotnet avd preview --stack prod ", run.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("The runner", run.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("bench", run.Out, StringComparison.Ordinal);
    }

    private static Task<CommandRun> RunAsync(params string[] args) =>
        CommandRun.OfAsync(FakeFiles.OfRepository(), host => host with { InstalledAs = "dotnet avd" }, args);
}
