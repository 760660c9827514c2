using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Rules;

namespace AvdPulumi.Tests.Configuration.Rules;

public sealed class OneCauseTests
{
    private static readonly Finding First = new("a", "a is wrong.", "Fix it.");

    [Fact]
    public void Several_places_are_named_in_one_finding() =>
        Assert.Equal(
            [new Finding("a", "a is wrong. The same applies to b, c.", "Fix it.")],
            new[] { First, new("b", "b is wrong."), new("c", "c is wrong.") }.AsOne()
        );

    [Theory]
    [InlineData("Microsoft.ExtendedLocation/customLocation/azl-01", "AVD0100")]
    [InlineData("Microsoft.ExtendedLocation", "AVD0032")]
    public void One_typo_behind_an_anchor_is_one_finding(string type, string code)
    {
        var files = new MemoryFiles().With(
            "config/variables.yml",
            Loaded.Small.Replace("Microsoft.ExtendedLocation/customLocations/azl-01", type, StringComparison.Ordinal)
        );

        var found = Assert.Single(Loaded.From(files).Diagnostics, finding => finding.Severity == Severity.Error);

        Assert.Equal((code, "session_host.clusters[0].custom_location_id"), (found.Code, found.Path));
        Assert.EndsWith(" The same applies to sofs.custom_location_id.", found.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_keys_that_are_missing_in_one_section_are_two_findings() =>
        Assert.Equal(
            2,
            Loaded
                .Overlay("workspace: {name: null}\nhost_pool: {name: null, type: null}")
                .Diagnostics.Count(finding => finding.Path.StartsWith("host_pool.", StringComparison.Ordinal) && finding.Code == "AVD0021")
        );

    [Fact]
    public void One_finding_stays_as_it_is() => Assert.Equal([First], new[] { First }.AsOne());

    [Fact]
    public void None_stays_none() => Assert.Empty(Array.Empty<Finding>().AsOne());

    [Theory]
    [InlineData("subscription: {session_hosts_id: null}", "AVD0102", "The same applies to")]
    [InlineData("key_vault: {external_vaults: []}", "AVD4070", "The same applies to")]
    [InlineData("rbac: {admins: [], helpdesk: []}", "AVD4060", "The same applies to rbac.helpdesk.")]
    [InlineData("storage: {paths: []}", "AVD3016", "The same applies to sofs.nodes[1].storage_path, sofs.nodes[2].storage_path.")]
    [InlineData("sizing: {users: null, nodes: []}", "AVD8060", "Neither sizing.users nor sizing.nodes is set")]
    public void One_cause_is_one_finding(string overlay, string code, string text) => RuleCheck.Of(overlay).Says(code, text);
}
