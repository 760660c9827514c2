using AvdPulumi.Configuration.Diagnostics;

namespace AvdPulumi.Tests.Configuration.Rules;

/// <summary>Keys beside an existing_id, by the layer that each stands in. The base file of the tests describes a workspace that other stacks make.</summary>
public sealed class AdoptedKeysTests
{
    private const string Id =
        "/subscriptions/00000000-0000-0000-0000-00000000000b/resourceGroups/rg/providers/Microsoft.OperationalInsights/workspaces/log";
    private const string Adopted = $"monitoring: {{log_analytics: {{existing_id: {Id}}}}}";

    [Theory]
    [InlineData(Adopted, "")]
    [InlineData("{}", $"config:\n  avd:monitoring: {{log_analytics: {{existing_id: {Id}}}}}\n")]
    public void What_a_layer_below_says_is_for_other_stacks(string overlay, string stackFile) =>
        RuleCheck.Of(overlay, stackFile).DoesNotFind("AVD7059").DoesNotFind("AVD0103");

    [Theory]
    [InlineData($"monitoring: {{log_analytics: {{retention_days: 60, existing_id: {Id}}}}}", "")]
    [InlineData(Adopted, "config:\n  avd:monitoring: {log_analytics: {retention_days: 60}}\n")]
    public void What_is_said_beside_or_above_has_no_effect(string overlay, string stackFile) =>
        RuleCheck.Of(overlay, stackFile).Finds("AVD7059", "monitoring.log_analytics.retention_days", Severity.Warning);

    [Theory]
    [InlineData("monitoring.log_analytics", "{log_analytics: {ID, sku: PerGB2018, retention_days: 60, public_query: Enabled}}")]
    public void One_finding_names_all(string section, string monitoring)
    {
        var found = Loaded
            .Overlay($"monitoring: {monitoring.Replace("ID", $"existing_id: {Id}", StringComparison.Ordinal)}")
            .Diagnostics.Single(diagnostic => diagnostic.Code == "AVD7059");

        Assert.Equal(
            $"{section}.sku, {section}.retention_days, {section}.public_query have no effect: {section}.existing_id uses 'log' as it is.",
            found.Message
        );
        Assert.Equal("Remove them, or remove existing_id to create the resource.", found.Hint);
    }

    [Fact]
    public void The_environment_is_above_every_file()
    {
        var files = new MemoryFiles().With("config/variables.yml", Loaded.Small).With("config/variables.test.yml", Adopted);

        Assert.Contains(
            "AVD7059",
            Loaded
                .From(files, new Dictionary<string, string> { ["AVD__MONITORING__LOG_ANALYTICS__RETENTION_DAYS"] = "60" })
                .Diagnostics.Select(found => found.Code)
        );
    }
}
