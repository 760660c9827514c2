using AvdPulumi.Infra.Preview.Overview;
using AvdPulumi.Tests.Infra;

namespace AvdPulumi.Tests.Preview;

/// <summary>The lists of what can go wrong, and of what costs.</summary>
public sealed class OverviewRiskTests
{
    private const string Internet = "Reachable from the Internet";
    private const string Replaced = "Replaced (deleted and created again)";
    private const string Protection = "Protected against deletion";
    private const string Gaps = "Not built";

    [Fact]
    public async Task The_Internet_list_has_what_is_open_and_from_where()
    {
        var section = (await WholePreviews.Of("contoso/prod")).Model.Overview.Section(Internet);

        Assert.Contains(
            "users and session hosts connect from any address",
            section.Line("Host pool hp-contoso-prod").Text,
            StringComparison.Ordinal
        );
        Assert.EndsWith(
            "only from 203.0.113.16/32 and trusted Azure services (default action Deny)",
            section.Line("Key vault kv-contoso-avd-prod").Text,
            StringComparison.Ordinal
        );
        Assert.Contains("only from 203.0.113.16 and", section.Line("Storage account stcontosoavdwitness").Text, StringComparison.Ordinal);
        Assert.Contains("sent and queried", section.Line("Log Analytics workspace").Text, StringComparison.Ordinal);
        section.Line("Workspace ws-contoso-prod");
        Assert.Equal("network.shortpath.public_networks", section.Line("RDP Shortpath").Setting);
    }

    [Fact]
    public async Task A_vault_that_lets_all_addresses_in_comes_first()
    {
        var section = (await OverviewModels.OfAsync("key_vault: {network_rules: {default_action: Allow}}")).Section(Internet);

        Assert.Contains(": from any address (default action Allow)", section.Lines[0].Text, StringComparison.Ordinal);
        Assert.Equal((OverviewWeight.Notable, "key_vault.network_rules"), (section.Lines[0].Severity, section.Lines[0].Setting));
    }

    [Fact]
    public async Task What_has_no_public_access_is_not_in_the_Internet_list() =>
        Assert.DoesNotContain(
            (await WholePreviews.Of("examples/large")).Model.Overview.Section(Internet).Lines,
            line => line.Text.Contains("kv-contoso-avd-large", StringComparison.Ordinal)
        );

    [Fact]
    public async Task Several_of_a_kind_are_one_line() =>
        (await WholePreviews.Of("examples/large"))
            .Model.Overview.Section(Internet)
            .Line("Host pools hp-contoso-knowledge, hp-contoso-light, hp-contoso-power: ");

    [Fact]
    public async Task Account_keys_are_named_because_they_pass_over_roles() =>
        (await WholePreviews.Of("contoso/prod"))
            .Model.Overview.Section("Who gets access")
            .Line("Whoever has a key → all data → storage account stcontosoavdwitness");

    [Fact]
    public async Task The_settings_that_replace_hosts_are_named_that_of_the_image_first()
    {
        var line = (await WholePreviews.Of("contoso/prod")).Model.Overview.Section(Replaced).Line("11 session hosts");

        Assert.StartsWith("11 session hosts: when image, ", line.Text, StringComparison.Ordinal);
        Assert.Contains("session_host.prefix", line.Text, StringComparison.Ordinal);
        Assert.Equal(OverviewWeight.Notable, line.Severity);
    }

    [Fact]
    public async Task Hosts_that_are_replaced_by_hand_keep_running_when_the_image_changes() =>
        Assert.DoesNotContain(
            "image",
            (await OverviewModels.OfAsync("session_host: {update: {mode: manual}}")).Section(Replaced).Line("session host").Text,
            StringComparison.Ordinal
        );

    [Fact]
    public async Task A_protected_host_pool_is_not_replaced_at_once()
    {
        var pool = (await WholePreviews.Of("contoso/prod")).Model.Overview.Section(Replaced).Line("1 host pool");
        var open = (await WholePreviews.Of("contoso/dev")).Model.Overview.Section(Replaced).Line("1 host pool");

        Assert.Equal("1 host pool: when host_pool.type changes; protection stops it first", pool.Text);
        Assert.Equal(("1 host pool: when host_pool.type changes", OverviewWeight.Notable), (open.Text, open.Severity));
    }

    [Fact]
    public async Task Protection_locks_and_soft_delete_are_listed()
    {
        var section = (await WholePreviews.Of("contoso/prod")).Model.Overview.Section(Protection);
        var model = (await WholePreviews.Of("contoso/prod")).Model;

        Assert.StartsWith(
            $"Protected in Pulumi: {model.Resources.Count(resource => resource is { IsInAzure: true, Protect: true })} resources (",
            section.Lines[0].Text,
            StringComparison.Ordinal
        );
        section.Line("Locked in Azure: resource group rg-contoso-prod-avd (CanNotDelete)");
        Assert.Contains("90 days", section.Line("Key vault").Text, StringComparison.Ordinal);
        Assert.All(section.Lines, line => Assert.Equal(OverviewWeight.Plain, line.Severity));
    }

    [Fact]
    public async Task Missing_protection_is_notable()
    {
        var section = (await WholePreviews.Of("contoso/dev")).Model.Overview.Section(Protection);

        Assert.Equal("deployment.protect", section.Line("Nothing is protected").Setting);
        Assert.Equal("deployment.lock", section.Line("No management lock").Setting);
        Assert.Equal("key_vault.purge_protection", section.Line("purge").Setting);
        Assert.All(section.Lines, line => Assert.Equal(OverviewWeight.Notable, line.Severity));
    }

    [Fact]
    public async Task What_is_left_out_is_named_with_its_setting()
    {
        var section = (await WholePreviews.Of("contoso/dev")).Model.Overview.Section(Gaps);

        Assert.Equal("monitoring.alerts.enabled", section.Line("No alert rules").Setting);
        Assert.Equal("backup.profiles.method", section.Line("No backup of profiles").Setting);
        Assert.Equal("scaling", section.Line("No scaling plan").Setting);
    }

    [Fact]
    public async Task Alerts_that_nobody_receives_are_named()
    {
        var line = (await OverviewModels.OfAsync("monitoring: {action_group: null}")).Section(Gaps).Line("Nobody receives alerts");

        Assert.Equal((OverviewWeight.Notable, "monitoring.action_group"), (line.Severity, line.Setting));
    }

    [Fact]
    public async Task What_exists_already_is_named() =>
        Assert.Contains(
            "key vault kv-contoso-shared",
            (await WholePreviews.Of("examples/brownfield")).Model.Overview.Section(Gaps).Line("Exists already").Text,
            StringComparison.Ordinal
        );

    [Fact]
    public async Task The_whole_estate_lacks_nothing() =>
        Assert.Equal("Nothing is left out", (await WholePreviews.Of("examples/max")).Model.Overview.Section(Gaps).Lines.Single().Text);

    [Fact]
    public async Task The_cost_drivers_are_the_numbers_of_the_config()
    {
        var overview = (await WholePreviews.Of("contoso/prod")).Model.Overview;
        var logs = overview.Section("Logs and alerts");

        Assert.Equal("Log Analytics: profile insights, daily cap 5 GB, kept for 90 days", logs.Line("Log Analytics").Text);
        Assert.Equal("26 alert rules, of which 21 run every 5 minutes or more often", logs.Line("alert rules").Text);
        Assert.Contains("88 virtual processors", overview.Section("Machines").Line("AVD service fee").Text, StringComparison.Ordinal);
        Assert.Contains(
            "3 nodes of file servers with 12",
            overview.Section("Machines").Line("Windows Server").Text,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Premium_shares_endpoints_and_Defender_plans_are_named()
    {
        var overview = (await WholePreviews.Of("examples/max")).Model.Overview;
        var premium = overview.Section("Storage and network").Line("stcontosomaxprofiles");

        Assert.Contains("Premium_ZRS; 1 share of 2048 GiB provisioned", premium.Text, StringComparison.Ordinal);
        Assert.Equal(OverviewWeight.Notable, premium.Severity);
        overview.Section("Storage and network").Line("6 private endpoints");
        Assert.Equal(
            3,
            overview.Section("Logs and alerts").Lines.Count(line => line.Text.StartsWith("Defender plan ", StringComparison.Ordinal))
        );
    }

    [Fact]
    public async Task Logs_without_a_cap_are_notable() =>
        Assert.Equal(
            OverviewWeight.Notable,
            (await OverviewModels.OfAsync("monitoring: {log_analytics: {daily_quota_gb: null}}"))
                .Section("Logs and alerts")
                .Line("no daily cap")
                .Severity
        );
}
