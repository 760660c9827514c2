using System.Net;
using System.Net.Sockets;
using AvdPulumi.Configuration.Layering;
using AvdPulumi.Tests.Packages;
using AvdPulumi.Tests.Shared;

namespace AvdPulumi.Tests.Infra;

public sealed class ProcessTests
{
    // more than a pipe holds, so the program is still printing when the signal comes
    private static readonly string[] LongOutput = ["preview", "--stack", "prod", "--format", "json"];

    [UnixFact]
    public async Task Ctrl_c_while_printing_ends_with_130_and_no_stack()
    {
        using var avd = AvdProcess.Start(LongOutput);

        var (code, error) = await avd.Prints().Signal("INT").EndAsync();

        Assert.Equal(130, code);
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
    }

    [UnixFact]
    public async Task A_request_to_end_ends_with_143()
    {
        using var avd = AvdProcess.Start(LongOutput);

        var (code, error) = await avd.Prints().Signal("TERM").EndAsync();

        Assert.Equal(143, code);
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
    }

    // the version is written already when the tool is restored, from a feed that never answers
    [UnixFact]
    public async Task Ctrl_c_during_an_upgrade_leaves_the_version_of_before_and_says_so()
    {
        using var project = new TemporaryFolder();
        using var feed = new TcpListener(IPAddress.Loopback, 0);
        feed.Start();
        await CommandRun.OfAsync(
            new PhysicalConfigFiles(),
            host => host with { WorkingFolder = project.Root },
            "init",
            "--name",
            "contoso",
            "--example"
        );
        project.With(
            "nuget.config",
            $"""
            <configuration>
              <packageSources><clear /><add key="feed" value="http://{feed.LocalEndpoint}/index.json" allowInsecureConnections="true" /></packageSources>
            </configuration>
            """
        );
        var before = project.Read("contoso.csproj") + project.Read(".config/dotnet-tools.json");

        using var avd = AvdProcess.StartIn(project.Root, "upgrade", "--to", "99.0.0");
        var (code, error) = await avd.Once(feed.Pending).Signal("INT").EndAsync();

        Assert.Equal(130, code);
        Assert.EndsWith(
            $"avd: interrupted. The output may be incomplete; contoso.csproj and .config/dotnet-tools.json have version {PackageFeed.Version}, as before.\n",
            error,
            StringComparison.Ordinal
        );
        Assert.Equal(before, project.Read("contoso.csproj") + project.Read(".config/dotnet-tools.json"));
    }

    [UnixFact]
    public async Task A_closed_output_ends_with_a_sentence()
    {
        using var avd = AvdProcess.StartInShell(">&-", LongOutput);

        var (code, error) = await avd.EndAsync();

        Assert.Equal(4, code);
        Assert.StartsWith("avd: the output cannot be written: ", error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
    }
}
