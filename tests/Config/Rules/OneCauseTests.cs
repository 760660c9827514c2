using AvdPulumi.Configuration.Rules;

namespace AvdPulumi.Tests.Configuration.Rules;

public sealed class OneCauseTests
{
    private static readonly Finding _first = new("a", "a is wrong.", "Fix it.");

    [Fact]
    public void Several_places_are_named_in_one_finding() =>
        Assert.Equal(
            [new Finding("a", "a is wrong. The same applies to b, c.", "Fix it.")],
            new[] { _first, new("b", "b is wrong."), new("c", "c is wrong.") }.AsOne()
        );

    [Fact]
    public void One_finding_stays_as_it_is() => Assert.Equal([_first], new[] { _first }.AsOne());

    [Fact]
    public void None_stays_none() => Assert.Empty(Array.Empty<Finding>().AsOne());

    [Theory]
    [InlineData("subscription: {session_hosts_id: null}", "AVD0102", "The same applies to")]
    [InlineData("key_vault: {external_vaults: []}", "AVD4070", "The same applies to")]
    [InlineData("rbac: {admins: [], helpdesk: []}", "AVD4060", "The same applies to rbac.helpdesk.")]
    [InlineData("storage: {paths: []}", "AVD3016", "The same applies to sofs.nodes[1].storage_path, sofs.nodes[2].storage_path.")]
    [InlineData("sizing: {users: null, nodes: []}", "AVD8060", "Neither sizing.users nor sizing.nodes is given")]
    public void One_cause_is_one_finding(string overlay, string code, string text) => RuleCheck.Of(overlay).Says(code, text);
}
