using AvdPulumi.Infra.Rendering;

namespace AvdPulumi.Tests.Infra;

/// <summary>Sixty machines are read as a few; nothing that is said in place of the others promises a machine that there is not.</summary>
public sealed class MachineFoldingTests
{
    [Theory]
    [InlineData("a-002", "a-002")]
    [InlineData("a-002 a-003 a-004", "a-002 to 004")]
    [InlineData("a-002 a-003 a-301 a-302 a-601", "a-002 to 003, 301 to 302, 601")]
    [InlineData("h-002-setup h-003-setup h-501-setup", "h-002-setup to 003, 501")]
    [InlineData("a-002 a-003 b-004 b-005", "a-002 to 003, b-004 to 005")]
    [InlineData("a-009 a-010 a-1 b", "a-009 to 010, 1, b")]
    public void Runs_of_names_end_where_numbers_are_left_out(string names, string expected) =>
        Assert.Equal(expected, NameRuns.Of(names.Split(' ')));

    [Theory]
    [InlineData("text", "avd-pow-002 to 006=5 more like avd-pow-001")]
    [InlineData("markdown", "| `sessionHosts.hosts.avd-pow-002 to 006` | `5 more like avd-pow-001` |")]
    public async Task The_contract_is_folded_by_pool_and_cluster(string format, string expected)
    {
        var text = (await Previewed.RunAsync("large", format, "--full")).Out;

        Assert.Contains(expected, text, StringComparison.Ordinal);
        Assert.DoesNotContain("machines/avd-pow-002", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Json_has_every_host() =>
        Assert.Contains("machines/avd-pow-002", (await Previewed.RunAsync("large", "json")).Out, StringComparison.Ordinal);

    [Fact]
    public async Task Numbers_that_a_cluster_leaves_out_are_not_promised() =>
        Assert.Contains(
            "session-hosts-avd-pow-002-setup to 006, 501 to 506",
            (await Previewed.RunAsync("large", "text")).Out,
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("and 2 more like it: file-server-knowledge-sofs-kno-02 to 03; 14 resources each")]
    [InlineData("and 33 more like it: session-hosts-avd-kno-002-setup-profiles to 017, 501 to 517; 2 resources each")]
    public async Task Nodes_of_a_file_server_and_profiles_of_hosts_are_shown_once(string note) =>
        Assert.Contains(note, (await Previewed.RunAsync("large", "text")).Out, StringComparison.Ordinal);

    [Fact]
    public async Task An_extension_is_shown_by_its_type() =>
        Assert.Contains("type=JsonADDomainExtension", (await Previewed.RunAsync("large", "text", "--full")).Out, StringComparison.Ordinal);
}
