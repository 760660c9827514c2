namespace AvdPulumi.Tests.Configuration.Robustness;

/// <summary>What the readers of the BCL let through, and Azure would not.</summary>
public class StrictValuesTests
{
    [Theory]
    [InlineData("subscription: {id: '+0000000-0000-0000-0000-00000000000b'}", "AVD0032")]
    [InlineData("subscription: {id: 0x000000-0000-0000-0000-00000000000b}", "AVD0032")]
    [InlineData("subscription: {id: ' 00000000-0000-0000-0000-00000000000b'}", "AVD0032")]
    [InlineData("network: {virtual_network_id: '/subscriptions/0x000000-0000-0000-0000-00000000000b/resourceGroups/rg'}", "AVD0032")]
    [InlineData("network: {virtual_network_id: '/subscriptions/00000000-0000-0000-0000-00000000000b/resourceGroups/rg '}", "AVD0032")]
    [InlineData("network: {dns_servers: [\"10.10.0.4\\0\"]}", "AVD0032")]
    [InlineData("key_vault: {network_rules: {ip_rules: [\"203.0.113.0/8\\0\"]}}", "AVD0032")]
    [InlineData("backup: {profiles: {start: \"22:0\\0\"}}", "AVD0032")]
    [InlineData("workspace: {friendly_name: \"Contoso \\e[31m\"}", "AVD0032")]
    [InlineData("fslogix: {exclude_members: [007]}", "AVD0025")]
    [InlineData("fslogix: {exclude_members: [true]}", "AVD0025")]
    public void A_value_is_read_to_the_letter(string overlay, string code) =>
        Assert.Contains(code, Loaded.Overlay(overlay).Diagnostics.Select(diagnostic => diagnostic.Code));

    [Fact]
    public void A_control_character_does_not_reach_a_terminal() =>
        Assert.DoesNotContain(
            Loaded.Overlay("host_pool: {type: \"a\\e[31m\\nb\"}").Diagnostics,
            diagnostic => diagnostic.ToString().Any(char.IsControl)
        );
}
