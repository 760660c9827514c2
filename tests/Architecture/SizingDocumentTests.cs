using AvdPulumi.Configuration.Estate;
using AvdPulumi.Infra.Rendering;
using AvdPulumi.Tests.Infra;
using AvdPulumi.Tests.Shared;
using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Syntax;

namespace AvdPulumi.Tests.Architecture;

/// <summary>The page on sizing is made from the examples, so that it says of them what the verb says.</summary>
public sealed class SizingDocumentTests
{
    private static readonly Dictionary<string, AvdEstate> Examples = new[] { "small", "medium", "large", "hospital" }.ToDictionary(
        name => name,
        Previewed.EstateOf
    );

    private static readonly string Page = SizingDocument.Render(Examples);

    [Fact]
    public void The_document_is_what_the_examples_give() => Golden.Verify(Page, "docs", "sizing.md");

    [Fact]
    public void Every_difference_from_the_reference_has_a_reason_and_every_reason_a_difference() =>
        Assert.Equal(SizingComparison.Reasons.Count, Page.Split("| differs: ").Length - 1);

    [Fact]
    public void A_reader_of_markdown_sees_every_row_whole() =>
        Assert.All(
            Markdown.Parse(Page, new MarkdownPipelineBuilder().UsePipeTables().Build()).Descendants<Table>(),
            table => Assert.All(table.OfType<TableRow>(), row => Assert.Equal(((TableRow)table[0]).Count, row.Count))
        );

    [Fact]
    public void Every_formula_has_a_source_or_says_that_it_is_an_assumption()
    {
        var formulas = Markdown
            .Parse(Page, new MarkdownPipelineBuilder().UsePipeTables().Build())
            .Descendants<Table>()
            .First()
            .OfType<TableRow>()
            .Where(row => !row.IsHeader);

        Assert.All(
            formulas,
            row =>
                Assert.Matches(
                    @"https://|assumption|the same|follows|Microsoft's",
                    Page.Substring(row.Last().Span.Start, row.Last().Span.Length)
                )
        );
    }
}
