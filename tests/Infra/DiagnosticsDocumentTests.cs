using System.Text.RegularExpressions;
using AvdPulumi.Configuration;
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
    private static readonly MarkdownDocument _document = Markdown.Parse(
        DiagnosticsDocument.Render(AllDiagnostics.All),
        new MarkdownPipelineBuilder().UsePipeTables().UseAutoIdentifiers(AutoIdentifierOptions.GitHub).Build());

    [Fact]
    public void The_table_has_every_code_with_its_severity()
    {
        var rows = _document.Descendants<Table>().Single().Cast<TableRow>().Where(row => !row.IsHeader).ToList();

        Assert.Equal(
            AllDiagnostics.All.Select(descriptor => (descriptor.Code, DiagnosticText.WordOf(descriptor.Severity))),
            rows.Select(row => (TextOf(row, 0), TextOf(row, 1))));
        Assert.All(rows, row => Assert.Equal(3, row.Count));
    }

    [Fact]
    public void Every_link_of_the_table_leads_to_a_heading()
    {
        var headings = _document.Descendants<HeadingBlock>().Select(heading => $"#{heading.GetAttributes().Id}").ToHashSet(StringComparer.Ordinal);
        Assert.All(_document.Descendants<Table>().Single().Descendants<LinkInline>(), link => Assert.Contains(link.Url!, headings));
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
        Assert.All(made, finding => Assert.True(known[finding.Code] <= finding.Severity, $"{finding.Code} is made as {finding.Severity}, but listed as {known[finding.Code]}."));
    }

    [Theory]
    [InlineData("AVD0001", Severity.Error)]
    [InlineData("AVD0069", Severity.Warning)]
    [InlineData("AVD2001", Severity.Error)]
    [InlineData("AVD5016", Severity.Note)]
    [InlineData("AVD9001", Severity.Error)]
    public void Severities_are_those_of_the_findings(string code, Severity severity) => Assert.Equal(severity, AllDiagnostics.Find(code)!.Severity);

    private static string TextOf(TableRow row, int cell) => string.Concat(((TableCell)row[cell]).Descendants<LiteralInline>().Select(literal => literal.Content.ToString()));

    [GeneratedRegex("\"(AVD[0-9]{4})\", Severity\\.(Error|Warning|Note)\\b")]
    private static partial Regex MadeFinding();
}
