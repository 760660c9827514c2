using System.Text.Json;
using AvdPulumi.Infra.Rendering;
using AvdPulumi.Tests.Configuration;
using AvdPulumi.Tests.Shared;
using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Syntax;

namespace AvdPulumi.Tests.Infra;

/// <summary><c>avd sizing</c>, as people and programs see it.</summary>
public sealed class SizingCommandTests
{
    private const string Hospital = "config/examples/hospital.yml";

    private static readonly string[] Examples = ["small", "medium", "large", "hospital", "max"];

    public static TheoryData<string> Names => [.. Examples, .. Fixture.Contoso.Stacks];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task The_table_is_as_committed(string name)
    {
        var run = await CommandRun.OfAsync(["sizing", .. Previewed.ArgumentsOf(name), "--width", "100"]);

        Assert.Equal(0, run.Code);
        Golden.Verify(run.Out, "tests", "Goldens", "sizing", $"{name}.txt");
    }

    [Fact]
    public async Task So_are_the_other_formats()
    {
        Golden.Verify(
            (await CommandRun.OfAsync("sizing", "--config", Hospital, "--format", "csv")).Out.ReplaceLineEndings("\n"),
            "tests",
            "Goldens",
            "sizing",
            "hospital.csv"
        );
        Golden.Verify(
            (await CommandRun.OfAsync("sizing", "--config", Hospital, "--format", "json")).Out,
            "tests",
            "Goldens",
            "sizing",
            "hospital.json"
        );
        Golden.Verify(
            (await CommandRun.OfAsync("sizing", "--config", Hospital, "--format", "markdown")).Out,
            "tests",
            "Goldens",
            "sizing",
            "hospital.md"
        );
    }

    [Theory]
    [InlineData("80")]
    [InlineData("100")]
    [InlineData("160")]
    public async Task Names_are_whole_at_every_width(string width)
    {
        foreach (var name in Examples)
        {
            var run = await CommandRun.OfAsync("sizing", "--config", $"config/examples/{name}.yml", "--width", width);

            Assert.All(
                Previewed.EstateOf(name).Sizing.Pools,
                pool => Assert.Contains($"\n  {pool.Title}", run.Out, StringComparison.Ordinal)
            );
        }
    }

    [Fact]
    public void A_name_that_is_wider_than_its_column_stands_above_its_numbers()
    {
        var report = SizingReport.Of("test", Previewed.EstateOf("small").Sizing);
        var pools = report.Sections[0];
        var named = report with
        {
            Sections = [pools with { Rows = [pools.Rows[0] with { Cells = pools.Rows[0].Cells.SetItem(0, new string('n', 60)) }] }],
        };

        Assert.Contains($"\n  {new string('n', 60)}\n          100", SizingTable.Render(named, Style.Plain, 80), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_not_declared_is_not_called_sufficient()
    {
        const string nodes = "  nodes:\n    - {cluster: azl-01, count: 3, cores: 32, memory_gb: 384, usable_storage_gb: 8000}\n";
        const string small = "config/examples/small.yml";
        var run = await CommandRun.OfAsync(FakeFiles.OfRepository().Replacing(small, nodes, ""), "sizing", "--config", small);

        Assert.EndsWith(
            "\nNo shortage is known. Whether all capacity is sufficient is not known: see 'Not set'.\n",
            run.Out,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task What_suffices_leads_to_the_preview_and_what_does_not_to_the_gate()
    {
        var enough = await CommandRun.OfAsync("sizing", "--config", Hospital);
        var tooFew = await CommandRun.OfAsync(
            FakeFiles.OfRepository().With("config/variables.prod.yml", "sizing: {users: 250}"),
            "sizing",
            "--stack",
            "prod"
        );

        Assert.EndsWith(
            "\nThe declared capacity is sufficient, with one node of each cluster down.\n",
            enough.Out,
            StringComparison.Ordinal
        );
        Assert.Equal($"Next: avd preview --config {Hospital}\n", enough.Error);
        Assert.Contains(
            "\nShortages\n  session_host.clusters[0].count\n      Pool hp-contoso-prod has 10 session hosts, but needs 15, including 1 spare.\n",
            tooFew.Out,
            StringComparison.Ordinal
        );
        Assert.EndsWith("\n1 shortage.\n", tooFew.Out, StringComparison.Ordinal);
        Assert.Equal((0, "Next: avd validate --stack prod\n"), (tooFew.Code, tooFew.Error));
    }

    [Fact]
    public async Task What_is_not_declared_is_said_in_words_with_the_key_to_set()
    {
        var run = await CommandRun.OfAsync(
            FakeFiles.OfRepository().With("config/variables.prod.yml", "sizing: {users: null, nodes: null}"),
            "sizing",
            "--stack",
            "prod",
            "--width",
            "100"
        );

        Assert.Contains("\nNot set\n  sizing.users\n", run.Out, StringComparison.Ordinal);
        Assert.Contains("\n  sizing.nodes\n      Nodes of azl-weu-01: ", run.Out, StringComparison.Ordinal);
        Assert.Contains("users not set, 10 session hosts", run.Out, StringComparison.Ordinal);
        Assert.EndsWith("\nNot known whether the capacity is sufficient: sizing.users is not set.\n", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_config_without_a_file_server_names_where_profiles_are()
    {
        var run = await CommandRun.OfAsync(
            FakeFiles
                .OfRepository()
                .With(
                    "config/variables.prod.yml",
                    @"{sofs: null, deployment: {topology: multi_cluster}, fslogix: {locations: ['\\nas01\profiles']}}"
                ),
            "sizing",
            "--stack",
            "prod"
        );

        Assert.True(run.Code == 0, run.Error);
        Assert.DoesNotContain("File servers", run.Out, StringComparison.Ordinal);
        Assert.Contains(
            @"Profiles of hp-contoso-prod are on \\nas01\profiles: its capacity is not in this config.",
            run.Out,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task With_a_yearly_growth_it_says_how_long_a_file_server_lasts()
    {
        var run = await CommandRun.OfAsync(
            FakeFiles.OfRepository().With("config/variables.prod.yml", "sizing: {yearly_growth_percent: 20}"),
            "sizing",
            "--stack",
            "prod"
        );

        // 160 users with 30 GB are 4,800 GB; the volume holds 11,520
        Assert.Contains("With the yearly growth, the capacity lasts 4 years.", run.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("Not set", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_figure_knows_its_settings_and_csv_has_the_same_ones()
    {
        using var json = JsonDocument.Parse((await CommandRun.OfAsync("sizing", "--config", Hospital, "--format", "json")).Out);
        var csv = (await CommandRun.OfAsync("sizing", "--config", Hospital, "--format", "csv")).Out.Split("\r\n");
        var figures = json.RootElement.GetProperty("figures").EnumerateArray().ToList();

        Assert.Equal(SizingJson.SchemaVersion, json.RootElement.GetProperty("schemaVersion").GetInt32());
        Assert.All(figures, figure => Assert.NotEqual(0, figure.GetProperty("settings").GetArrayLength()));
        Assert.Equal("of,name,quantity,value,unit,settings", csv[0]);
        Assert.Equal("", csv[^1]);
        Assert.Equal(
            figures.Select(figure => $"{figure.GetProperty("of")},{figure.GetProperty("name")},{figure.GetProperty("quantity")},"),
            csv[1..^1].Select(record => string.Concat(record.Split(',').Take(3).Select(cell => $"{cell},")))
        );
        Assert.Contains(
            "total,,fee_vcpu,424,vCPU,pools.clinicians.session_host.clusters; session_host.size.processors; pools.developers.session_host.clusters; pools.developers.session_host.size.processors",
            csv
        );
    }

    [Fact]
    public async Task Settings_of_figures_are_settings()
    {
        using var json = JsonDocument.Parse(
            (await CommandRun.OfAsync("sizing", "--config", "config/examples/small.yml", "--format", "json")).Out
        );
        var settings = json
            .RootElement.GetProperty("figures")
            .EnumerateArray()
            .SelectMany(figure => figure.GetProperty("settings").EnumerateArray().Select(setting => setting.GetString()!))
            .Distinct();

        Assert.All(settings, setting => Assert.True(IsSetting(setting), setting));
    }

    [Fact]
    public async Task A_reader_of_markdown_sees_the_tables()
    {
        var run = await CommandRun.OfAsync("sizing", "--config", Hospital, "--format", "markdown");
        var tables = Markdown.Parse(run.Out, new MarkdownPipelineBuilder().UsePipeTables().Build()).Descendants<Table>().ToList();

        Assert.Equal([4, 3, 2, 2], tables.Select(table => table.Count));
        Assert.All(tables, table => Assert.All(table.OfType<TableRow>(), row => Assert.Equal(((TableRow)table[0]).Count, row.Count)));
    }

    [Fact]
    public async Task Redirected_it_is_plain_and_on_a_terminal_it_is_not()
    {
        Assert.DoesNotContain('\e', (await CommandRun.OfAsync("sizing", "--config", Hospital)).Out);
        Assert.Contains('\e', (await CommandRun.OfAsync(FakeFiles.OfRepository(), Style.Coloured, "sizing", "--config", Hospital)).Out);
    }

    [Fact]
    public async Task Help_teaches_with_examples_as_the_user_types_them()
    {
        var run = await CommandRun.OfAsync(
            FakeFiles.OfRepository(),
            host => host with { Environment = new Dictionary<string, string> { ["AVD_COMMAND"] = "dotnet run avd.cs" } },
            "help",
            "sizing"
        );

        Assert.Contains("\nExamples:\n  dotnet run avd.cs sizing --stack prod ", run.Out, StringComparison.Ordinal);
        Assert.Contains("--format csv > sizing.csv", run.Out, StringComparison.Ordinal);
    }

    // a key of the settings, whether or not the config gives it; the index of an item is left out
    private static bool IsSetting(string path)
    {
        var record = GeneratedFilesTests.Model.Root;
        foreach (var name in path.Split('.').Select(part => part.Split('[')[0]))
        {
            if (record?.Keys.SingleOrDefault(key => key.Name == name) is not { } key)
                return false;
            record = key.Record is { Type: var type } ? GeneratedFilesTests.Model[type] : null;
        }

        return true;
    }
}
