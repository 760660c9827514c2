using AvdPulumi.Configuration.Diagnostics;

namespace AvdPulumi.Tests.Configuration.Rules;

public sealed class AgentUpdateRulesTests
{
    private const string Update = "host_pool.agent_update";

    [Fact]
    public void Rejects_scheduled_updates_without_a_window() =>
        RuleCheck.Of("host_pool: {agent_update: {maintenance_windows: []}}").Finds("AVD2010", $"{Update}.maintenance_windows");

    [Fact]
    public void Takes_scheduled_updates_with_two_windows_that_are_apart()
    {
        var check = RuleCheck.Of(
            "host_pool: {agent_update: {maintenance_windows: [{day_of_week: Sunday, hour: 3}, {day_of_week: Sunday, hour: 5}]}}"
        );

        check.DoesNotFind("AVD2010").DoesNotFind("AVD2011").DoesNotFind("AVD2012").DoesNotFind("AVD2013");
    }

    [Theory]
    [InlineData("{type: Default}", "maintenance_windows")]
    [InlineData("{type: Default, maintenance_windows: null}", "time_zone")]
    [InlineData(
        "{type: Default, maintenance_windows: null, time_zone: null, use_session_host_local_time: true}",
        "use_session_host_local_time"
    )]
    public void Warns_of_what_is_not_used_with_default_updates(string update, string key) =>
        RuleCheck.Of($"host_pool: {{agent_update: {update}}}").Finds("AVD2011", $"{Update}.{key}", Severity.Warning);

    [Fact]
    public void Takes_default_updates_without_more() =>
        RuleCheck.Of("host_pool: {agent_update: null}").DoesNotFind("AVD2010").DoesNotFind("AVD2011");

    [Theory]
    [InlineData("Sunday", 3, "Sunday", 3)]
    [InlineData("Sunday", 3, "Sunday", 4)]
    [InlineData("Saturday", 23, "Sunday", 0)]
    public void Warns_of_windows_that_overlap(string first, int from, string second, int to) =>
        RuleCheck
            .Of(
                $"host_pool: {{agent_update: {{maintenance_windows: [{{day_of_week: {first}, hour: {from}}}, {{day_of_week: {second}, hour: {to}}}]}}}}"
            )
            .Finds("AVD2012", $"{Update}.maintenance_windows[1]", Severity.Warning);

    [Fact]
    public void Remarks_that_windows_are_in_utc() =>
        RuleCheck.Of("scaling: null\nhost_pool: {agent_update: {time_zone: null}}").Finds("AVD2013", $"{Update}.time_zone", Severity.Note);

    [Fact]
    public void Takes_the_time_zone_of_the_scaling_plan() =>
        RuleCheck.Of("host_pool: {agent_update: {time_zone: null}}").DoesNotFind("AVD2013");
}
