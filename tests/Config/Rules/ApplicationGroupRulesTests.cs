using AvdPulumi.Configuration.Diagnostics;

namespace AvdPulumi.Tests.Configuration.Rules;

public sealed class ApplicationGroupRulesTests
{
    private const string Users = "users: [{name: People, object_id: 00000000-0000-0000-0000-000000000101}]";
    private const string Apps = @"applications: [{name: ledger, file_path: 'C:\Ledger\ledger.exe'}]";

    [Fact]
    public void Rejects_a_second_desktop_group() =>
        Groups($"{{name: ag-one, type: Desktop, {Users}}}", $"{{name: ag-two, type: Desktop, {Users}}}")
            .Finds("AVD2020", "application_groups[1].type");

    [Fact]
    public void Warns_of_a_RemoteApp_group_without_apps() =>
        Groups($"{{name: ag-one, type: RemoteApp, {Users}}}").Finds("AVD2021", "application_groups[0].applications", Severity.Warning);

    [Fact]
    public void Rejects_a_desktop_group_with_apps() =>
        Groups($"{{name: ag-one, type: Desktop, {Apps}, {Users}}}").Finds("AVD2022", "application_groups[0].applications");

    [Fact]
    public void Rejects_names_that_differ_by_case_only() =>
        Groups($"{{name: ag-one, type: Desktop, {Users}}}", $"{{name: AG-One, type: RemoteApp, {Apps}, {Users}}}")
            .Finds("AVD2023", "application_groups[1].name");

    [Fact]
    public void Takes_a_desktop_and_several_RemoteApp_groups()
    {
        var check = Groups(
            $"{{name: ag-one, type: Desktop, {Users}}}",
            $"{{name: ag-two, type: RemoteApp, {Apps}, {Users}}}",
            $"{{name: ag-three, type: RemoteApp, {Apps}, {Users}}}"
        );

        check
            .DoesNotFind("AVD2020")
            .DoesNotFind("AVD2021")
            .DoesNotFind("AVD2022")
            .DoesNotFind("AVD2023")
            .DoesNotFind("AVD2024")
            .DoesNotFind("AVD2025")
            .DoesNotFind("AVD2026");
    }

    [Fact]
    public void Warns_of_a_group_that_nobody_may_use() =>
        Groups("{name: ag-one, type: Desktop}").Finds("AVD2024", "application_groups[0].users", Severity.Warning);

    [Fact]
    public void Takes_a_group_without_users_of_its_own_when_all_may_use_it() =>
        RuleCheck.Of($"rbac: {{{Users}}}\napplication_groups: [{{name: ag-one, type: Desktop}}]").DoesNotFind("AVD2024");

    [Theory]
    [InlineData("Desktop", "type: RemoteApp, " + Apps)]
    [InlineData("RailApplications", "type: Desktop")]
    public void Warns_of_a_preferred_kind_that_does_not_exist(string preferred, string group) =>
        RuleCheck
            .Of($"host_pool: {{preferred_app_group_type: {preferred}}}\napplication_groups: [{{name: ag-one, {group}, {Users}}}]")
            .Finds("AVD2025", "host_pool.preferred_app_group_type", Severity.Warning);

    [Fact]
    public void A_preference_that_nobody_wrote_needs_no_group() =>
        RuleCheck
            .Of($"host_pool: {{preferred_app_group_type: null}}\napplication_groups: [{{name: ag-one, type: RemoteApp, {Apps}, {Users}}}]")
            .DoesNotFind("AVD2025");

    [Theory]
    [InlineData("None")]
    [InlineData("RailApplications")]
    public void Takes_a_preferred_kind_that_exists(string preferred) =>
        RuleCheck.Of($"host_pool: {{preferred_app_group_type: {preferred}}}").DoesNotFind("AVD2025");

    [Theory]
    [InlineData("Personal", "Desktop", "type: RemoteApp, " + Apps, "Add such a group.")]
    [InlineData("Personal", "RailApplications", "type: Desktop", "Use Desktop.")]
    [InlineData("Pooled", "Desktop", "type: RemoteApp, " + Apps, "Use RailApplications, or add such a group.")]
    [InlineData("Pooled", "RailApplications", "type: Desktop", "Use Desktop, or add such a group.")]
    public void Advises_a_kind_that_the_pool_can_have(string pool, string preferred, string group, string advice) =>
        RuleCheck
            .Of(
                $"host_pool: {{type: {pool}, load_balancer_type: null, max_session_limit: null, preferred_app_group_type: {preferred}}}\napplication_groups: [{{name: ag-one, {group}, {Users}}}]"
            )
            .Advises("AVD2025", advice);

    [Fact]
    public void Rejects_RemoteApp_groups_of_a_personal_pool() =>
        RuleCheck
            .Of(
                $"host_pool: {{type: Personal, load_balancer_type: null}}\napplication_groups: [{{name: ag-one, type: Desktop, {Users}}}, {{name: ag-two, type: RemoteApp, {Apps}, {Users}}}]"
            )
            .Finds("AVD2039", "application_groups[1].type");

    [Theory]
    [InlineData("Personal", "type: Desktop")]
    [InlineData("Pooled", "type: RemoteApp, " + Apps)]
    public void Takes_groups_that_the_pool_can_have(string pool, string group) =>
        RuleCheck
            .Of($"host_pool: {{type: {pool}, load_balancer_type: null}}\napplication_groups: [{{name: ag-one, {group}, {Users}}}]")
            .DoesNotFind("AVD2039");

    [Fact]
    public void Warns_of_a_friendly_name_that_users_of_a_desktop_do_not_see() =>
        Groups($"{{name: ag-one, type: Desktop, friendly_name: Contoso, {Users}}}")
            .Finds("AVD2040", "application_groups[0].friendly_name", Severity.Warning);

    [Theory]
    [InlineData("type: Desktop")]
    [InlineData("type: RemoteApp, friendly_name: Contoso, " + Apps)]
    public void Takes_a_friendly_name_of_apps(string group) => Groups($"{{name: ag-one, {group}, {Users}}}").DoesNotFind("AVD2040");

    [Fact]
    public void Warns_of_an_empty_feed() =>
        Groups($"{{name: ag-one, type: Desktop, show_in_feed: false, {Users}}}")
            .Finds("AVD2026", "application_groups[0].show_in_feed", Severity.Warning);

    [Fact]
    public void Warns_of_people_who_see_only_the_preferred_kind() =>
        Groups($"{{name: ag-one, type: Desktop, {Users}}}", $"{{name: ag-two, type: RemoteApp, {Apps}, {Users}}}")
            .Finds("AVD2027", "application_groups[1].users", Severity.Warning);

    [Theory]
    [InlineData("rbac: {users: []}")]
    [InlineData("host_pool: {preferred_app_group_type: None}\nrbac: {" + Users + "}")]
    public void Takes_both_kinds_for_different_people_or_without_a_preference(string overlay) =>
        RuleCheck.Of(overlay).DoesNotFind("AVD2027");

    private static RuleCheck Groups(params string[] groups) => RuleCheck.Of($"application_groups: [{string.Join(", ", groups)}]");
}
