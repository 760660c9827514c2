using System.Text.RegularExpressions;
using AvdPulumi.Configuration.Binding;
using AvdPulumi.Configuration.Exchange;
using AvdPulumi.Configuration.Exchange.Mapping;
using AvdPulumi.Infra.Rendering;
using AvdPulumi.Tests.Shared;
using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Syntax;

namespace AvdPulumi.Tests.Architecture;

/// <summary>The table of the mapping, and the page that is made from it.</summary>
public sealed partial class VariableMappingDocumentTests
{
    private static readonly string Page = VariableMappingDocument.Render(ParameterMappings.All, AcceleratorParameters.All);

    private static IEnumerable<SettingMapping> Rows => [.. ParameterMappings.All, .. AcceleratorParameters.All];

    public static TheoryData<string> Templates =>
        [
            .. Directory
                .GetFiles(Repository.PathOf("tests", "Fixtures", "exchange", "bicep"), "*.bicep")
                .Select(file => Path.GetFileNameWithoutExtension(file)!),
        ];

    [Fact]
    public void The_document_is_what_the_table_gives() => Golden.Verify(Page, "docs", "variable-mapping.md");

    [Fact]
    public void A_reader_of_markdown_sees_a_row_for_each_fact_with_all_its_cells()
    {
        var rows = Markdown
            .Parse(Page, new MarkdownPipelineBuilder().UsePipeTables().Build())
            .Descendants<TableRow>()
            .Where(row => !row.IsHeader)
            .ToList();

        Assert.Equal(ParameterMappings.All.Length, rows.Count(row => row.Count == 9));
        Assert.Equal(AcceleratorParameters.All.Length, rows.Count(row => row.Count == 6));
        Assert.Equal(ParameterMappings.All.Length + AcceleratorParameters.All.Length, rows.Count);
    }

    [Fact]
    public void Every_setting_in_it_exists() =>
        Assert.All(
            Rows.Select(row => row.Setting).OfType<string>(),
            setting => Assert.True(SettingPath.IsKnown(setting.Replace("[*]", "[0]", StringComparison.Ordinal)), setting)
        );

    [Fact]
    public void What_has_no_counterpart_says_why() =>
        Assert.All(Rows.Where(row => row.Conversion == Conversions.None), row => Assert.False(string.IsNullOrEmpty(row.Note)));

    [Theory]
    [MemberData(nameof(Templates))]
    public void Each_parameter_of_a_template_is_in_the_table_and_none_that_it_does_not_have(string template)
    {
        var text = File.ReadAllText(Repository.PathOf("tests", "Fixtures", "exchange", "bicep", $"{template}.bicep"));

        Assert.Equal(
            Declarations().Matches(text).Select(match => match.Groups[1].Value).Order(StringComparer.Ordinal),
            ParameterMappings
                .All.Select(row => row.NameIn(ExchangeFormat.BicepParam, PeerTemplateNames.Find(template)))
                .OfType<string>()
                .Distinct()
                .Order(StringComparer.Ordinal)
        );
    }

    [GeneratedRegex(@"(?m)^param (\w+)")]
    private static partial Regex Declarations();
}
