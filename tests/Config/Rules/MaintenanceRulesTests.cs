using AvdPulumi.Configuration.Diagnostics;

namespace AvdPulumi.Tests.Configuration.Rules;

public sealed class MaintenanceRulesTests
{
    [Theory]
    [InlineData("01.12.2026 22:00")]
    [InlineData("2026-13-01 22:00")]
    public void Rejects_a_start_that_is_no_date(string start) =>
        RuleCheck.Of(Window($"start: {start}")).Finds("AVD7080", "session_host.maintenance.start");

    [Fact]
    public void Takes_a_start_that_is_a_date() => RuleCheck.Of(Window("start: 2026-12-01 22:00")).DoesNotFind("AVD7080");

    [Theory]
    [InlineData("01:00")]
    [InlineData("06:00")]
    public void Rejects_a_window_too_short_or_too_long(string duration) =>
        RuleCheck.Of(Window($"duration: {duration}")).Finds("AVD7081", "session_host.maintenance.duration");

    [Theory]
    [InlineData("01:30")]
    [InlineData("04:00")]
    public void Takes_a_window_within_the_bounds(string duration) => RuleCheck.Of(Window($"duration: {duration}")).DoesNotFind("AVD7081");

    [Theory]
    [InlineData("every Tuesday")]
    [InlineData("Week Someday")]
    [InlineData("Month day32")]
    [InlineData("Month Second Tuesday Offset9")]
    [InlineData("Month Fifth Tuesday")]
    [InlineData("0Days")]
    [InlineData("Day Monday")]
    public void Rejects_a_recurrence_azure_does_not_know(string every) =>
        RuleCheck.Of(Window($"recur_every: {every}")).Finds("AVD7082", "session_host.maintenance.recur_every");

    [Theory]
    [InlineData("3Days")]
    [InlineData("2Weeks")]
    [InlineData("Week Saturday,Sunday")]
    [InlineData("Month day1,day15")]
    [InlineData("Month Last Sunday")]
    [InlineData("Month Second Tuesday Offset4")]
    public void Takes_a_recurrence_azure_knows(string every) => RuleCheck.Of(Window($"recur_every: {every}")).DoesNotFind("AVD7082");

    [Fact]
    public void Rejects_a_kind_of_update_that_does_not_exist() =>
        RuleCheck.Of(Window("classifications: [Critical, Securty]")).Finds("AVD7083", "session_host.maintenance.classifications[1]");

    [Fact]
    public void Takes_kinds_of_updates_that_exist() =>
        RuleCheck.Of(Window("classifications: [Critical, Security, UpdateRollup]")).DoesNotFind("AVD7083");

    [Fact]
    public void Says_that_client_windows_is_not_patched() =>
        RuleCheck
            .Of(
                Window("")
                    + "\nimage: {source: {custom: null, marketplace: {publisher: microsoftwindowsdesktop, offer: office-365, sku: win11-24h2-avd-m365, version: 26100.4061.250508}}}"
            )
            .Finds("AVD7084", "session_host.maintenance", Severity.Warning);

    [Fact]
    public void Takes_a_window_for_an_image_of_ones_own() =>
        RuleCheck
            .Of(Window("") + "\nimage: {source: {custom: {path: 'C:\\ClusterStorage\\UserStorage_1\\images\\avd.vhdx'}}}")
            .DoesNotFind("AVD7084");

    [Fact]
    public void Tells_client_windows_by_the_name_of_an_image_of_ones_own() =>
        RuleCheck
            .Of(Window("") + "\nimage: {source: {custom: {path: 'C:\\ClusterStorage\\UserStorage_1\\images\\win11-25h2.vhdx'}}}")
            .Finds("AVD7084", "session_host.maintenance", Severity.Warning);

    [Fact]
    public void Says_that_windows_patches_itself_as_well() =>
        RuleCheck
            .Of(Window("") + "\n  automatic_updates: true\n  patch_mode: AutomaticByOS")
            .FindsAll("AVD7085", "session_host.automatic_updates", "session_host.patch_mode");

    [Fact]
    public void Takes_a_window_with_one_who_patches() =>
        RuleCheck.Of(Window("") + "\n  patch_mode: AutomaticByPlatform").DoesNotFind("AVD7085");

    // a key that is given twice is given by the test
    private static string Window(string keys)
    {
        var given = new Dictionary<string, string>
        {
            ["start"] = "2026-12-01 22:00",
            ["time_zone"] = "UTC",
            ["recur_every"] = "1Week Sunday",
        };
        foreach (var pair in new[] { keys.Split(": ", 2) }.Where(pair => pair.Length == 2))
            given[pair[0]] = pair[1];
        return $"session_host:\n  maintenance:\n{string.Join('\n', given.Select(pair => $"    {pair.Key}: {pair.Value}"))}";
    }
}
