using System.Text.RegularExpressions;
using AvdPulumi.Configuration.Facts;
using AvdPulumi.Configuration.Settings;
using AvdPulumi.Tests.Shared;

namespace AvdPulumi.Tests.Architecture;

/// <summary>What differs between the clouds stands in one file; the endpoints that machines need, in one folder.</summary>
public sealed partial class CloudTests
{
    [Fact]
    public void No_other_file_knows_the_address_of_a_cloud()
    {
        string[] rooms = ["facts", "config", "components", "stacks", "infra"];
        var lines = rooms
            .SelectMany(room => Directory.EnumerateFiles(Repository.PathOf(room), "*.cs", SearchOption.AllDirectories))
            .Where(path => !path.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .Where(path => Path.GetFileName(path) != "CloudFacts.cs")
            // the endpoints of machines, by cloud
            .Where(path => !path.Contains(Path.Combine("Facts", "Network"), StringComparison.Ordinal))
            // rules show addresses in their examples
            .Where(path => !path.Contains($"{Path.DirectorySeparatorChar}Rules{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .SelectMany(path => File.ReadLines(path).Select(line => (Path: path, Line: line.Trim())))
            .Where(entry => !entry.Line.StartsWith("//", StringComparison.Ordinal) && Address().IsMatch(entry.Line));

        Assert.Empty(lines);
    }

    [Fact]
    public void Every_cloud_has_facts_of_its_own()
    {
        Assert.Equal(Enum.GetValues<AzureCloud>(), CloudFacts.All.Select(facts => facts.Cloud));
        string[] members =
        [
            .. CloudFacts.All.SelectMany(facts =>
                new[]
                {
                    facts.CliName,
                    facts.Authority,
                    facts.VaultSuffix,
                    facts.StorageSuffix,
                    facts.VaultZone,
                    facts.AvdSuffix,
                    facts.Environment,
                }
            ),
        ];
        Assert.Equal(members.Length, members.Distinct().Count());
    }

    [Theory]
    [InlineData("westeurope", AzureCloud.Public)]
    [InlineData("usgovvirginia", AzureCloud.UsGovernment)]
    [InlineData("usdodcentral", AzureCloud.UsGovernment)]
    [InlineData("chinanorth3", AzureCloud.China)]
    public void A_region_tells_its_cloud(string region, AzureCloud cloud) => Assert.Equal(cloud, CloudFacts.OfRegion(region)?.Cloud);

    [Fact]
    public void A_region_that_nobody_knows_tells_none() => Assert.Null(CloudFacts.OfRegion("atlantiscentralnorth"));

    [GeneratedRegex(
        @"windows\.net|vault\.azure|vaultcore|wvd\.(microsoft|azure)|microsoftonline|usgovcloudapi|chinacloudapi|azure\.(us|cn)\b|management\.azure",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Address();
}
