using AvdPulumi.Configuration.Facts.Network;
using AvdPulumi.Infra.Rendering;
using AvdPulumi.Tests.Shared;
using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Syntax;

namespace AvdPulumi.Tests.Architecture;

/// <summary>The page that a firewall team reads is made from the table that the verb is made from.</summary>
public sealed class NetworkDocumentTests
{
    private static readonly string Page = NetworkDocument.Render(RequiredFlows.All);

    [Fact]
    public void The_document_is_what_the_table_gives() => Golden.Verify(Page, "docs", "network-requirements.md");

    [Fact]
    public void Every_endpoint_of_every_cloud_is_in_it() =>
        Assert.All(
            RequiredFlows
                .All.Select(flow => flow.Hosts)
                .OfType<CloudHosts>()
                .SelectMany(hosts => new[] { hosts.Public, hosts.UsGovernment, hosts.China })
                .OfType<string>(),
            host => Assert.Contains($"| `{host}` |", Page, StringComparison.Ordinal)
        );

    [Fact]
    public void A_reader_of_markdown_sees_a_row_for_each_flow_with_all_its_cells()
    {
        var rows = Markdown
            .Parse(Page, new MarkdownPipelineBuilder().UsePipeTables().Build())
            .Descendants<TableRow>()
            .Where(row => !row.IsHeader)
            .ToList();

        Assert.Equal(RequiredFlows.All.Length, rows.Count);
        Assert.All(rows, row => Assert.Equal(9, row.Count));
    }
}
