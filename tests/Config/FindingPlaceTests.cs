using AvdPulumi.Configuration.Diagnostics;

namespace AvdPulumi.Tests.Configuration;

/// <summary>Where findings stand, which of them are causes, and what is said once.</summary>
public class FindingPlaceTests
{
    [Theory]
    [InlineData("AVD8062", "scaling: null\nsizing: {users: 300}")]
    [InlineData("AVD4060", "sizing: {users: 300}\nrbac: null")]
    public void What_is_missing_with_its_section_stands_where_it_is_asked_for(string code, string overlay)
    {
        // as text: a section that is null has a place
        var yaml = Loaded.Small + "\n";
        var cut = Cut(Cut(Cut(yaml, "scaling"), "rbac"), "sizing");
        var clusters =
            code == "AVD8062"
                ? "session_host: {clusters: [{name: azl-01, custom_location_id: /subscriptions/00000000-0000-0000-0000-00000000000b/resourceGroups/rg-azl-01/providers/Microsoft.ExtendedLocation/customLocations/azl-01, logical_network: lnet-avd, count: 20}]}\n"
                : "";
        var result = Loaded.From(
            new MemoryFiles()
                .With("config/variables.yml", cut)
                .With(
                    "config/variables.test.yml",
                    clusters + (overlay.Contains("sizing", StringComparison.Ordinal) ? "sizing: {users: 300}" : "")
                )
        );

        var found = Assert.Single(result.Diagnostics, finding => finding.Code == code);
        Assert.NotEqual(result.Sources.Find(""), found.Origin);
    }

    [Fact]
    public void The_top_keys_that_are_known_have_the_pools()
    {
        Assert.Contains(
            "pools",
            Assert.Single(Loaded.Overlay("something_else: 1").Diagnostics, finding => finding.Code == "AVD0020").Hint,
            StringComparison.Ordinal
        );
        Assert.Equal(
            "Did you mean 'pools'?",
            Assert.Single(Loaded.Overlay("pool: {}").Diagnostics, finding => finding.Code == "AVD0020").Hint
        );
    }

    [Theory]
    [InlineData("host_pool: {name: *nobody}")]
    [InlineData("host_pool: *nobody")]
    [InlineData("host_pool: {<<: *nobody}")]
    [InlineData("host_pool: {<<: [*nobody]}")]
    [InlineData("application_groups: [*nobody]")]
    [InlineData("*nobody : 1")]
    [InlineData("pools: *nobody")]
    [InlineData("pools: {one: *nobody}")]
    [InlineData("*nobody")]
    public void An_alias_without_its_anchor_is_one_finding(string overlay) =>
        Assert.Equal("AVD0010", Assert.Single(Loaded.Overlay(overlay).Diagnostics, finding => finding.Severity == Severity.Error).Code);

    [Fact]
    public void A_list_that_is_replaced_says_so_where_something_is_missing_in_it()
    {
        var replaced = Assert.Single(
            Loaded.Overlay("application_groups: [{name: ag-other}]").Diagnostics,
            finding => finding.Code == "AVD0021"
        );
        Assert.Contains("replaces the list completely", replaced.Hint!, StringComparison.Ordinal);

        var written = Loaded
            .Base(Loaded.Small.Replace("    type: Desktop\n", "", StringComparison.Ordinal))
            .Diagnostics.Where(finding => finding.Code == "AVD0021")
            .ToList();
        Assert.DoesNotContain(written, finding => finding.Hint!.Contains("replaced", StringComparison.Ordinal));
    }

    [Fact]
    public void A_time_zone_is_explained_once()
    {
        var found = Assert.Single(
            Loaded.Overlay("host_pool: {agent_update: {type: Scheduled, time_zone: Berlin/Mitte}}").Diagnostics,
            finding => finding.Code == "AVD0032"
        );
        Assert.Equal(2, $"{found.Message} {found.Hint}".Split("tzutil").Length);
    }

    [Theory]
    [InlineData("RemoteApp", "Did you mean 'RailApplications'?")]
    [InlineData("remote-app", "Did you mean 'RailApplications'?")]
    [InlineData("desktop", "Did you mean 'Desktop'?")]
    [InlineData("Nonne", "Use one of the words in the message.")]
    public void A_preferred_kind_of_group_is_not_suggested_where_Azure_refuses_it(string given, string hint)
    {
        var found = Assert.Single(
            Loaded.Overlay($"host_pool: {{preferred_app_group_type: {given}}}").Diagnostics,
            finding => finding.Code == "AVD0028"
        );

        Assert.Equal(hint, found.Hint);
        Assert.DoesNotContain("None", found.Message.Replace($"'{given}'", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public void A_section_that_no_pool_overrides_is_quoted_as_other_keys_are() =>
        Assert.StartsWith(
            "'network' is not a section",
            Assert.Single(Loaded.Overlay("pools: {one: {network: {}}}").Diagnostics, finding => finding.Code == "AVD0061").Message,
            StringComparison.Ordinal
        );

    // a section with all that is indented below it
    private static string Cut(string yaml, string section)
    {
        var lines = yaml.Split('\n').ToList();
        var at = lines.FindIndex(line => line.StartsWith($"{section}:", StringComparison.Ordinal));
        if (at < 0)
            return yaml;
        var end = lines.FindIndex(at + 1, line => line.Length > 0 && !char.IsWhiteSpace(line[0]));
        lines.RemoveRange(at, (end < 0 ? lines.Count : end) - at);
        return string.Join('\n', lines);
    }
}
