using System.Text.Json;
using System.Text.RegularExpressions;
using AvdPulumi.Configuration;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Estate;
using AvdPulumi.Configuration.Estate.Network;
using AvdPulumi.Configuration.Facts.Network;
using AvdPulumi.Configuration.Layering;
using AvdPulumi.Infra.Rendering;
using AvdPulumi.Tests.Shared;

namespace AvdPulumi.Tests.Infra;

/// <summary><c>avd network</c>, as people and programs see it.</summary>
public sealed partial class NetworkCommandTests
{
    private const string Hospital = "config/examples/hospital.yml";

    public static TheoryData<string> Names => [.. Previewed.Names, "large", "hospital"];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task The_table_is_as_committed(string name)
    {
        var run = await CommandRun.OfAsync(["network", .. Previewed.ArgumentsOf(name), "--width", "100"]);

        Assert.Equal(0, run.Code);
        Golden.Verify(run.Out, "tests", "Goldens", "network", $"{name}.txt");
    }

    [Fact]
    public async Task So_are_csv_and_json()
    {
        Golden.Verify(
            (await CommandRun.OfAsync("network", "--config", Hospital, "--format", "csv")).Out.ReplaceLineEndings("\n"),
            "tests",
            "Goldens",
            "network",
            "hospital.csv"
        );
        Golden.Verify(
            (await CommandRun.OfAsync("network", "--config", Hospital, "--format", "json")).Out,
            "tests",
            "Goldens",
            "network",
            "hospital.json"
        );
    }

    [Theory]
    [InlineData("80")]
    [InlineData("100")]
    [InlineData("160")]
    public async Task Names_are_whole_at_every_width(string width)
    {
        var run = await CommandRun.OfAsync("network", "--config", Hospital, "--width", width);

        Assert.All(NetworkFlows.Of(EstateOf(Hospital)), flow => Assert.Contains($"  {flow.To.Name}", run.Out, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_table_says_that_no_inbound_rule_is_needed_and_what_to_type_next()
    {
        var run = await CommandRun.OfAsync("network", "--config", "config/examples/small.yml");

        Assert.EndsWith("No inbound rule is needed: session hosts open all connections.\n", run.Out, StringComparison.Ordinal);
        Assert.Equal("Next: avd network --config config/examples/small.yml --format csv > network.csv\n", run.Error);
    }

    [Fact]
    public async Task With_shortpath_for_managed_networks_the_table_has_the_one_way_in()
    {
        var files = FakeFiles
            .OfRepository()
            .With("config/variables.prod.yml", "network: {shortpath: {managed_networks: true, client_ranges: [10.20.0.0/16]}}");
        var run = await CommandRun.OfAsync(files, "network", "--stack", "prod");

        Assert.Contains(
            "\nInbound, from clients to session hosts\n\n  RDP Shortpath, from 10.20.0.0/16\n",
            run.Out,
            StringComparison.Ordinal
        );
        Assert.Contains("No other inbound rule is needed", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Csv_has_as_many_cells_in_each_record_as_its_header_and_ends_lines_as_the_standard_says()
    {
        var csv = (await CommandRun.OfAsync("network", "--config", Hospital, "--format", "csv")).Out;
        var records = csv.Split("\r\n");

        Assert.Equal("", records[^1]);
        Assert.All(records.SkipLast(1), record => Assert.Equal(17, Cells().Count(record)));
        Assert.DoesNotContain('\n', csv.Replace("\r\n", "", StringComparison.Ordinal));
        Assert.Contains(
            "\r\ninternal,directory,session hosts,lnet-avd-b1,10.50.20.0/24,DNS servers,10.50.0.4; 10.51.0.4,UDP,53,yes,direct,,yes,,",
            csv,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("=1+1")]
    [InlineData("+cmd")]
    [InlineData("-cmd")]
    [InlineData("@cmd")]
    [InlineData("\t=cmd")]
    public void No_cell_is_a_formula(string text)
    {
        var list = NetworkList.Of("test", EstateOf(Hospital));
        var csv = NetworkCsv.Render(list with { Flows = [list.Flows[0] with { What = text, Pools = [text] }] });

        Assert.Contains($",'{VisibleText.Of(text)},", csv, StringComparison.Ordinal);
        Assert.DoesNotContain($",{VisibleText.Of(text)},", csv, StringComparison.Ordinal);
    }

    [Fact]
    public void A_quote_and_a_comma_stay_in_their_cell()
    {
        var list = NetworkList.Of("test", EstateOf(Hospital));
        Assert.Contains(
            ",\"a \"\"b\"\", c\",",
            NetworkCsv.Render(list with { Flows = [list.Flows[0] with { What = "a \"b\", c" }] }),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task The_page_describes_every_member_and_every_column()
    {
        var page = File.ReadAllText(Repository.PathOf("docs", "network.md"));
        using var json = JsonDocument.Parse((await CommandRun.OfAsync("network", "--config", Hospital, "--format", "json")).Out);
        var header = (await CommandRun.OfAsync("network", "--config", Hospital, "--format", "csv")).Out.Split("\r\n")[0];

        Assert.Equal(NetworkList.SchemaVersion, json.RootElement.GetProperty("schemaVersion").GetInt32());
        Assert.All(MembersOf(json.RootElement).Distinct(), member => Assert.Matches($@"`([a-zA-Z]+(\[\])?)?\.?{member}(\[\])?`", page));
        Assert.All(header.Split(','), column => Assert.Contains($"`{column}`", page, StringComparison.Ordinal));
        Assert.All(
            Enum.GetValues<FlowPurpose>(),
            purpose => Assert.Contains($"`{FlowPurposes.WordOf(purpose)}`", page, StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task It_lists_what_hosts_need_in_a_stack_of_their_own()
    {
        var run = await CommandRun.OfAsync(
            FakeFiles
                .OfRepository()
                .With("config/variables.prod.yml", "tags: {owner: me}")
                .With("Pulumi.prod.yaml", "config:\n  avd:layers: [session_hosts]\n  avd:contracts: {control_plane: derived}\n"),
            "network",
            "--stack",
            "prod"
        );

        Assert.True(run.Code == 0, run.Error);
        Assert.Contains("*.wvd.microsoft.com", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Help_teaches_with_examples_as_the_user_types_them()
    {
        var run = await CommandRun.OfAsync(
            FakeFiles.OfRepository(),
            host => host with { Environment = new Dictionary<string, string> { ["AVD_COMMAND"] = "dotnet run avd.cs" } },
            "help",
            "network"
        );

        Assert.Contains("\nExamples:\n  dotnet run avd.cs network --stack prod ", run.Out, StringComparison.Ordinal);
        Assert.Contains("--format csv > network.csv", run.Out, StringComparison.Ordinal);
    }

    private static AvdEstate EstateOf(string file) =>
        new ConfigLoader(new PhysicalConfigFiles())
            .Load(new ConfigRequest(Repository.Root, "test", new Dictionary<string, string>()) { File = file })
            .Estate!;

    private static IEnumerable<string> MembersOf(JsonElement element) =>
        element.ValueKind switch
        {
            JsonValueKind.Object => element.EnumerateObject().SelectMany(member => MembersOf(member.Value).Prepend(member.Name)),
            JsonValueKind.Array => element.EnumerateArray().SelectMany(MembersOf),
            _ => [],
        };

    // a cell with its comma or the end of the record
    [GeneratedRegex("(?:^|,)(?:\"(?:[^\"]|\"\")*\"|[^,\"]*)")]
    private static partial Regex Cells();
}
