using AvdPulumi.Configuration;
using AvdPulumi.Tests.Configuration;
using AvdPulumi.Tests.Shared;

namespace AvdPulumi.Tests.Architecture;

/// <summary>The two runs of docs/azure-files.md, laid over the reference estate: whoever follows the page must get through.</summary>
public sealed class AzureFilesDocumentTests
{
    // the stack's file of the first run, its overlay, and the overlay of the second run
    private static readonly string[] _blocks = BlocksIn(File.ReadAllText(Repository.PathOf("docs", "azure-files.md")).ReplaceLineEndings("\n"));

    [Fact]
    public void The_first_run_makes_the_account_without_a_directory()
    {
        var result = Load(_blocks[1], _blocks[0]);

        AssertPasses(result);
        Assert.Equal(Layers.ControlPlane, result.Layers);
        Assert.Equal(DirectoryService.None, result.Settings().Storage.CloudCache!.DirectoryService);
    }

    [Fact]
    public void The_second_run_knows_the_users_and_makes_the_rest()
    {
        var result = Load(_blocks[2], "");

        AssertPasses(result);
        Assert.Equal(Layers.All, result.Layers);
        Assert.Equal(DirectoryService.AD, result.Settings().Storage.CloudCache!.DirectoryService);
    }

    // what the page is for: each of the two alone is refused
    [Fact]
    public void Hosts_are_not_made_with_an_account_that_knows_no_users() =>
        Assert.Contains("AVD3012", Load(_blocks[1], "").Diagnostics.Select(diagnostic => diagnostic.Code));

    private static string[] BlocksIn(string page) => [.. page.Split("```yaml\n").Skip(1).Select(block => block.Split("```")[0])];

    private static ConfigResult Load(string overlay, string stackFile) => Loaded.From(new MemoryFiles()
        .With("config/variables.yml", Fixture.Contoso.Read("config/variables.yml"))
        .With("config/variables.test.yml", overlay)
        .With("Pulumi.test.yaml", stackFile));

    private static void AssertPasses(ConfigResult result) =>
        Assert.Empty(result.Diagnostics.Where(diagnostic => diagnostic.Severity == Severity.Error).Select(diagnostic => $"{diagnostic.Code} {diagnostic.Path}: {diagnostic.Message}"));
}
