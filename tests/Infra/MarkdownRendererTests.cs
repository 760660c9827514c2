using System.Collections.Immutable;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Infra.Preview;
using AvdPulumi.Infra.Rendering;
using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Syntax;

namespace AvdPulumi.Tests.Infra;

/// <summary>Values of any kind stay in their cells, as a Markdown reader sees them.</summary>
public sealed class MarkdownRendererTests
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePipeTables().Build();

    [Theory]
    [InlineData("plain")]
    [InlineData("a|b|c")]
    [InlineData("`code` and *stars* and _underscores_")]
    [InlineData("first\nsecond\r\nthird")]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("C:\\Program Files\\App|x")]
    public void Every_row_has_the_cells_of_its_head(string value)
    {
        var tables = Tables(MarkdownOf(value));

        Assert.Equal(3, tables.Count);
        Assert.All(tables, table => Assert.All(table.Cast<TableRow>(), row => Assert.Equal(((TableRow)table[0]).Count, row.Count)));
    }

    [Fact]
    public void Markup_in_a_finding_is_shown_and_not_obeyed()
    {
        var html = Markdown.ToHtml(MarkdownOf("<script>alert(1)</script>"), Pipeline);
        Assert.DoesNotContain("<script>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_stack_that_was_stopped_shows_its_findings_and_nothing_else()
    {
        var text = MarkdownRenderer.Render(PreviewRunner.Stopped("avd", "dev", "offline", [Finding("broken")]));

        Assert.Contains("1 error: nothing would be deployed", text, StringComparison.Ordinal);
        Assert.Single(Tables(text));
    }

    private static string MarkdownOf(string value) =>
        MarkdownRenderer.Render(
            new PreviewModel
            {
                Project = "avd",
                Stack = "dev",
                Layers = ["control_plane"],
                PackageSource = "offline",
                Resources =
                [
                    new PreviewResource
                    {
                        Type = "azure-native:resources:ResourceGroup",
                        Name = "rg",
                        Urn = "urn",
                        Phase = 1,
                        IsComponent = false,
                        IsInAzure = true,
                        AzureName = value,
                        KeyInputs = [new("location", value)],
                        ReplaceOnChanges = [value],
                    },
                ],
                Outputs = ImmutableSortedDictionary<string, PreviewValue>.Empty.Add("output", new PreviewValue.Text(value)),
                Diagnostics = [Finding(value)],
            }
        );

    private static Diagnostic Finding(string message) =>
        new("AVD0020", Severity.Error, new Origin(OriginKind.File, "config/variables.yml", 3, 5), "host_pool", message, message);

    private static List<Table> Tables(string markdown) => [.. Markdown.Parse(markdown, Pipeline).Descendants<Table>()];
}
