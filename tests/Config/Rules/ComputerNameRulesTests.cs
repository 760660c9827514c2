namespace AvdPulumi.Tests.Configuration.Rules;

public sealed class ComputerNameRulesTests
{
    [Theory]
    [InlineData("session_host: {prefix: contoso-avd, number_digits: 4}")]
    [InlineData("session_host: {prefix: contoso-avd, start_number: 995}")]
    public void Rejects_a_prefix_that_makes_names_too_long(string overlay) => RuleCheck.Of(overlay).Finds("AVD0140", "session_host.prefix");

    [Theory]
    [InlineData("session_host: {prefix: contoso-avd, number_digits: 3}")]
    [InlineData("session_host: {prefix: contosoavd, number_digits: 4}")]
    public void Takes_a_prefix_that_leaves_room_for_the_highest_number(string overlay) => RuleCheck.Of(overlay).DoesNotFind("AVD0140");

    [Theory]
    [InlineData("sofs: {cluster_name: sofs, access_point: SOFS}", "sofs.access_point")]
    [InlineData("sofs: {access_point: sofs-con-02}", "sofs.nodes[1].name")]
    [InlineData("sofs: {access_point: AVD-CON-010}", "sofs.access_point")]
    [InlineData("sofs: {cluster_name: avd-con-001}", "sofs.cluster_name")]
    public void Rejects_a_name_that_another_computer_has(string overlay, string path) => RuleCheck.Of(overlay).Finds("AVD0141", path);

    [Theory]
    [InlineData("sofs: {access_point: avd-con-011}")]
    [InlineData("sofs: {access_point: avd-con-10}")]
    [InlineData("sofs: {access_point: avd-con-}")]
    public void Takes_a_name_that_looks_like_a_host_but_is_none(string overlay) => RuleCheck.Of(overlay).DoesNotFind("AVD0141");

    [Theory]
    [InlineData("sofs: {access_point: contoso}")]
    [InlineData("sofs: {access_point: corp}\ndomain: {netbios_name: null}")]
    public void Rejects_a_computer_named_as_the_domain(string overlay) => RuleCheck.Of(overlay).Finds("AVD0142", "sofs.access_point");

    [Fact]
    public void Takes_a_computer_named_as_a_part_of_the_domain_that_is_not_its_short_name() =>
        RuleCheck.Of("sofs: {access_point: corp}").DoesNotFind("AVD0142");
}
