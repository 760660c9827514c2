using System.Text.RegularExpressions;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Infra;
using AvdPulumi.Infra.Rendering;
using AvdPulumi.Tests.Shared;
using Markdig;
using Markdig.Extensions.AutoIdentifiers;
using Markdig.Extensions.Tables;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace AvdPulumi.Tests.Infra;

/// <summary>The table of all codes, as a Markdown reader sees it.</summary>
public sealed partial class DiagnosticsDocumentTests
{
    private static readonly Dictionary<string, MarkdownDocument> Documents = DiagnosticsDocument
        .Render(AllDiagnostics.All)
        .ToDictionary(
            page => page.Key,
            page =>
                Markdown.Parse(
                    page.Value,
                    new MarkdownPipelineBuilder().UsePipeTables().UseAutoIdentifiers(AutoIdentifierOptions.GitHub).Build()
                )
        );

    private static MarkdownDocument Index => Documents["diagnostics.md"];

    [Fact]
    public void The_tables_have_every_code_with_its_severity()
    {
        var rows = Index.Descendants<Table>().SelectMany(table => table.Cast<TableRow>()).Where(row => !row.IsHeader).ToList();

        Assert.Equal(
            AllDiagnostics.All.Select(descriptor => (descriptor.Code, DiagnosticText.WordOf(descriptor.Severity))),
            rows.Select(row => (TextOf(row, 0), TextOf(row, 1)))
        );
        Assert.All(rows, row => Assert.Equal(3, row.Count));
    }

    [Fact]
    public void Every_link_of_the_tables_leads_to_a_heading()
    {
        var headings = Documents
            .SelectMany(page => page.Value.Descendants<HeadingBlock>().Select(heading => $"{page.Key}#{heading.GetAttributes().Id}"))
            .ToHashSet(StringComparer.Ordinal);
        Assert.All(
            Index.Descendants<Table>().SelectMany(table => table.Descendants<LinkInline>()),
            link => Assert.Contains(link.Url!, headings)
        );
    }

    [Fact]
    public void No_finding_matters_more_than_the_table_says()
    {
        var known = AllDiagnostics.All.ToDictionary(descriptor => descriptor.Code, descriptor => descriptor.Severity);
        string[] rooms = ["config", "stacks", "infra"];
        var made = rooms
            .SelectMany(room => Directory.EnumerateFiles(Repository.PathOf(room), "*.cs", SearchOption.AllDirectories))
            .SelectMany(path => MadeFinding().Matches(File.ReadAllText(path)))
            .Select(match => (Code: match.Groups[1].Value, Severity: Enum.Parse<Severity>(match.Groups[2].Value)))
            .ToList();

        Assert.Contains(("AVD0045", Severity.Warning), made);
        // the smaller, the graver
        Assert.All(
            made,
            finding =>
                Assert.True(
                    known[finding.Code] <= finding.Severity,
                    $"{finding.Code} is made as {finding.Severity}, but listed as {known[finding.Code]}."
                )
        );
    }

    [Theory]
    [InlineData("AVD0001", Severity.Error)]
    [InlineData("AVD0069", Severity.Warning)]
    [InlineData("AVD2001", Severity.Error)]
    [InlineData("AVD5016", Severity.Note)]
    [InlineData("AVD9001", Severity.Error)]
    public void Severities_are_those_of_the_findings(string code, Severity severity) =>
        Assert.Equal(severity, AllDiagnostics.Find(code)!.Severity);

    private static string TextOf(TableRow row, int cell) =>
        string.Concat(((TableCell)row[cell]).Descendants<LiteralInline>().Select(literal => literal.Content.ToString()));

    [GeneratedRegex(
        "(AVD[0-9]{4})\\.At\\((?:(?!\\.At\\().)*?\\)\\s+with\\s+\\{\\s+Severity = Severity\\.(Error|Warning|Note),?\\s+\\}",
        RegexOptions.Singleline
    )]
    private static partial Regex MadeFinding();
}
