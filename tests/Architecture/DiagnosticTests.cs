using System.Text.RegularExpressions;
using AvdPulumi.Infra;
using AvdPulumi.Infra.Rendering;
using AvdPulumi.Tests.Shared;

namespace AvdPulumi.Tests.Architecture;

/// <summary>Codes are unique, explained, and in the document that is made from them.</summary>
public sealed partial class DiagnosticTests
{
    [Fact]
    public void Every_code_is_used_once_and_well_formed()
    {
        Assert.All(AllDiagnostics.All, descriptor => Assert.Matches("^AVD[0-9]{4}$", descriptor.Code));
        Assert.Equal(AllDiagnostics.All.Length, AllDiagnostics.All.Select(descriptor => descriptor.Code).Distinct().Count());
    }

    [Fact]
    public void Every_code_says_cause_example_remedy_and_source() =>
        Assert.All(
            AllDiagnostics.All,
            descriptor =>
                Assert.All(
                    [descriptor.Title, descriptor.Cause, descriptor.Example, descriptor.Remedy, descriptor.Source.Title],
                    text => Assert.False(string.IsNullOrWhiteSpace(text), $"{descriptor.Code} leaves something out.")
                )
        );

    [Fact]
    public void Every_code_in_the_source_is_explained()
    {
        var explained = AllDiagnostics.All.Select(descriptor => descriptor.Code).ToHashSet();
        string[] rooms = ["config", "stacks", "infra"];
        var used = rooms
            .SelectMany(room => Directory.EnumerateFiles(Repository.PathOf(room), "*.cs", SearchOption.AllDirectories))
            .SelectMany(path => QuotedCode().Matches(File.ReadAllText(path)).Select(match => match.Groups[1].Value))
            .Distinct();

        Assert.All(used, code => Assert.Contains(code, explained));
    }

    [Fact]
    public void The_documents_are_what_the_codes_give() =>
        Assert.All(DiagnosticsDocument.Render(AllDiagnostics.All), page => Golden.Verify(page.Value, ["docs", .. page.Key.Split('/')]));

    [Fact]
    public void A_source_is_a_public_address_a_page_of_this_project_or_says_that_there_is_none() =>
        Assert.All(
            AllDiagnostics.All,
            descriptor =>
                Assert.Matches(
                    "^(https://[a-z]+\\.[a-z.-]+/.*|docs/.*\\.md(#[a-z0-9_-]+)?|(observed|assumption): .+)$",
                    descriptor.Source.Address ?? descriptor.Source.Title
                )
        );

    [Fact]
    public void A_page_has_one_title_wherever_it_is_cited() =>
        Assert.All(
            AllDiagnostics
                .All.Select(descriptor => descriptor.Source)
                .Where(source => source.Address is not null)
                .GroupBy(source => source.Address!.Split('#')[0]),
            page => Assert.Single(page.Select(source => source.Title).Distinct())
        );

    [Fact]
    public void Every_page_of_this_project_that_is_cited_has_the_heading() =>
        Assert.All(
            AllDiagnostics
                .All.Select(descriptor => descriptor.Source.Address)
                .OfType<string>()
                .Where(address => address.StartsWith("docs/", StringComparison.Ordinal))
                .Distinct(),
            address =>
            {
                var parts = address.Split('#');
                var anchors = File.ReadLines(Repository.PathOf(parts[0]))
                    .Where(line => line.StartsWith('#'))
                    .Select(line => DiagnosticsDocument.AnchorOf(line.TrimStart('#').Trim()));
                if (parts.Length > 1)
                    Assert.Contains(parts[1], anchors);
            }
        );

    [GeneratedRegex("\"(AVD[0-9]{4})\"")]
    private static partial Regex QuotedCode();
}
