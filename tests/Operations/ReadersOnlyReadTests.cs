using System.Text.RegularExpressions;
using AvdPulumi.Tests.Shared;

namespace AvdPulumi.Tests.Operations;

/// <summary>What reads a running estate cannot change it: requests are sent in two files, and one of them has no method that changes something.</summary>
public sealed partial class ReadersOnlyReadTests
{
    [Fact]
    public void Two_files_make_requests() =>
        Assert.Equal(
            ["infra/Live/ArmClient.cs", "infra/Operations/HostActions.cs"],
            Sources("infra")
                .Where(source => source.Text.Contains("new ArmRequest(", StringComparison.Ordinal))
                .Select(source => source.Path)
        );

    [Fact]
    public void The_reader_gets_and_posts_queries_alone() =>
        Assert.Equal(
            ["Get", "Post"],
            Method()
                .Matches(File.ReadAllText(Repository.PathOf("infra", "Live", "ArmClient.cs")))
                .Select(match => match.Groups[1].Value)
                .Distinct()
                .Order(StringComparer.Ordinal)
        );

    [Theory]
    [InlineData("Verify")]
    [InlineData("Drift")]
    [InlineData("Adoption")]
    public void A_verb_that_reads_has_no_way_to_the_changes(string room) =>
        Assert.DoesNotContain(
            Sources("infra", room),
            source =>
                source.Text.Contains("HostActions", StringComparison.Ordinal)
                || source.Text.Contains("ArmPipeline", StringComparison.Ordinal)
                || source.Text.Contains("ActionsOf", StringComparison.Ordinal)
        );

    private static IEnumerable<(string Path, string Text)> Sources(params string[] folder) =>
        Directory
            .EnumerateFiles(Repository.PathOf(folder), "*.cs", SearchOption.AllDirectories)
            .Select(file => (Path.GetRelativePath(Repository.Root, file).Replace('\\', '/'), File.ReadAllText(file)))
            .Where(source =>
                !source.Item1.Contains("/obj/", StringComparison.Ordinal) && !source.Item1.Contains("/bin/", StringComparison.Ordinal)
            )
            .OrderBy(source => source.Item1, StringComparer.Ordinal);

    [GeneratedRegex(@"RequestMethod\.(\w+)")]
    private static partial Regex Method();
}
