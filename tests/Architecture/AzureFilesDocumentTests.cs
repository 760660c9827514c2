using AvdPulumi.Configuration;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Layering;
using AvdPulumi.Configuration.Settings;
using AvdPulumi.Tests.Configuration;
using AvdPulumi.Tests.Shared;

namespace AvdPulumi.Tests.Architecture;

/// <summary>Each run of docs/azure-files.md, laid over an estate that it is for: whoever follows the page must get through.</summary>
public sealed class AzureFilesDocumentTests
{
    // with Active Directory: the stack's file of the first run, its overlay, the overlay of the second run; then Entra Kerberos; then both runs of disaster recovery
    private static readonly string[] Blocks = BlocksIn(
        File.ReadAllText(Repository.PathOf("docs", "azure-files.md")).ReplaceLineEndings("\n")
    );

    [Fact]
    public void The_first_run_makes_the_account_without_a_directory()
    {
        var result = Load(Blocks[1], Blocks[0]);

        AssertPasses(result);
        Assert.Equal(Layers.ControlPlane, result.Layers);
        Assert.Equal(DirectoryService.None, result.Settings().Storage.CloudCache!.DirectoryService);
    }

    [Fact]
    public void The_second_run_knows_the_users_and_makes_the_rest()
    {
        var result = Load(Blocks[2], "");

        AssertPasses(result);
        Assert.Equal(Layers.All, result.Layers);
        Assert.Equal(DirectoryService.AD, result.Settings().Storage.CloudCache!.DirectoryService);
    }

    [Fact]
    public void Several_clusters_make_the_same_two_runs()
    {
        var large = File.ReadAllText(Fixture.ExampleOf("large"));

        AssertPasses(Load(Blocks[1], Blocks[0], large));
        var second = Load(Blocks[2], "", large);
        AssertPasses(second);
        Assert.Equal(Topology.MultiCluster, second.Settings().Deployment.Topology);
        Assert.Equal(@"\\stcontosoprofiles.file.core.windows.net\profiles", second.Estate!.Pools[0].Profiles!.Shares.Single().ToString());
    }

    [Fact]
    public void Entra_Kerberos_needs_one_run()
    {
        var result = Load(Blocks[3], "");

        AssertPasses(result);
        Assert.Equal(IdentityPattern.EntraOnly, result.Settings().Identity.Pattern);
        Assert.Equal(2, result.Estate!.Pools[0].Profiles!.Tickets.Length);
    }

    [Fact]
    public void Hybrid_hosts_use_Entra_Kerberos_in_one_run_too()
    {
        string[] kept = ["storage:", "fslogix:", "identity:"];
        // what the page says to leave out
        var overlay = string.Concat(
            Blocks[3]
                .Split("\n")
                .SkipWhile(line => !line.StartsWith("identity:", StringComparison.Ordinal))
                .Where(line =>
                    !line.Contains("pattern:", StringComparison.Ordinal)
                    && !line.Contains("kerberos_server", StringComparison.Ordinal)
                    && !line.Contains("exclude_members", StringComparison.Ordinal)
                    && !line.Contains("witness:", StringComparison.Ordinal)
                )
                .Select(line => line + "\n")
        );

        Assert.All(kept, section => Assert.Contains(section, overlay, StringComparison.Ordinal));
        var result = Load(overlay, "");
        AssertPasses(result);
        Assert.Equal(IdentityPattern.HybridEntra, result.Settings().Identity.Pattern);
    }

    [Fact]
    public void Disaster_recovery_makes_two_runs()
    {
        AssertPasses(Load(Blocks[4], "config:\n  avd:layers: [control_plane, site, sofs]\n"));
        var second = Load(Blocks[5], "");

        AssertPasses(second);
        Assert.Equal(2, second.Estate!.Pools[0].Profiles!.Shares.Length);
    }

    [Fact]
    public void Every_block_of_the_page_is_tried() => Assert.Equal(6, Blocks.Length);

    // what the page is for: each of the two alone is refused
    [Fact]
    public void Hosts_are_not_made_with_an_account_that_knows_no_users() =>
        Assert.Contains("AVD3012", Load(Blocks[1], "").Diagnostics.Select(diagnostic => diagnostic.Code));

    private static string[] BlocksIn(string page) => [.. page.Split("```yaml\n").Skip(1).Select(block => block.Split("```")[0])];

    private static ConfigResult Load(string overlay, string stackFile, string? estate = null) =>
        Loaded.From(
            new MemoryFiles()
                .With("config/variables.yml", estate ?? Fixture.Contoso.Read("config/variables.yml"))
                .With("config/variables.test.yml", overlay)
                .With("Pulumi.test.yaml", stackFile)
        );

    private static void AssertPasses(ConfigResult result) =>
        Assert.Empty(
            result
                .Diagnostics.Where(diagnostic => diagnostic.Severity == Severity.Error)
                .Select(diagnostic => $"{diagnostic.Code} {diagnostic.Path}: {diagnostic.Message}")
        );
}
