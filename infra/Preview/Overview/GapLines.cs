using System.Collections.Immutable;
using AvdPulumi.Configuration.Estate;
using AvdPulumi.Configuration.Layering;
using AvdPulumi.Configuration.Settings;
using AvdPulumi.Stacks;
using static AvdPulumi.Infra.Preview.Overview.OverviewWords;

namespace AvdPulumi.Infra.Preview.Overview;

/// <summary>What the stack does not build although readers may expect it: layers of other stacks, and safeguards that the config leaves out.</summary>
internal static class GapLines
{
    private const int MostNames = 3;

    /// <summary>The lines: missing safeguards first.</summary>
    public static OverviewSection Of(AvdEstate estate, Layers layers, IReadOnlyList<PreviewResource> resources)
    {
        ImmutableArray<OverviewLine> lines =
        [
            .. (estate.Share.Platform ? Platform(estate.Settings) : []).Concat(Alerts(estate, resources)).Concat(Pools(estate)),
            .. Existing(resources),
            .. OtherLayers(layers),
        ];
        return new("Not built", lines.IsEmpty ? [new("Nothing is left out")] : lines);
    }

    private static IEnumerable<OverviewLine> Platform(AvdSettings settings)
    {
        if (!settings.Monitoring.Insights.Enabled)
            yield return Missing("No AVD Insights: hosts send no counters and events", "monitoring.insights.enabled");
        if (settings.Monitoring.Diagnostics.Profile == DiagnosticsProfile.None)
            yield return Missing("No logs of AVD objects", "monitoring.diagnostics.profile");
        if (settings.Monitoring.Diagnostics is { KeyVaultAudit: false } && settings.KeyVault.ExistingId is null)
            yield return Missing("No log of who reads secrets", "monitoring.diagnostics.key_vault_audit");
        if (settings.Monitoring.Defender is { KeyVault: false, Storage: false, Servers: false })
            yield return new("No plans of Microsoft Defender for Cloud", Setting: "monitoring.defender");
    }

    private static IEnumerable<OverviewLine> Alerts(AvdEstate estate, IReadOnlyList<PreviewResource> resources)
    {
        var monitoring = estate.Settings.Monitoring;
        if (!estate.Share.Platform)
            yield break;
        if (!monitoring.Alerts.Enabled)
            yield return Missing("No alert rules", "monitoring.alerts.enabled");
        else if (monitoring.ActionGroup is null or { ExistingId: null, Emails.IsEmpty: true, Webhooks.IsEmpty: true })
            yield return Missing(
                $"Nobody receives alerts: {Count(resources.Count(ResourceKinds.AlertRules.Has), "rule")} without a receiver",
                "monitoring.action_group"
            );
    }

    private static IEnumerable<OverviewLine> Pools(AvdEstate estate)
    {
        var own = estate.OwnPools.ToList();
        foreach (var (what, setting, lacks) in PoolGaps)
        {
            var without = own.Where(lacks).ToList();
            if (without.Count > 0)
                yield return new(
                    own.Count == 1
                        ? what
                        : $"{what}: {Names([.. without.Select(pool => pool.Name ?? pool.Settings.HostPool.Name)], MostNames)}",
                    setting == "backup.profiles.method" ? OverviewWeight.Notable : OverviewWeight.Plain,
                    setting
                );
        }
        if (estate.PoolsWithOwnHosts.Any() && !estate.Settings.Network.Nsg.Enabled)
            yield return new("No network security groups on the hosts' interfaces", Setting: "network.nsg.enabled");
    }

    private static ImmutableArray<(string What, string Setting, Func<EstatePool, bool> Lacks)> PoolGaps { get; } =
    [
        (
            "No backup of profiles",
            "backup.profiles.method",
            pool => pool.Settings.Fslogix.Enabled && pool.Settings.Backup.Profiles.Method == BackupMethod.None
        ),
        ("No FSLogix profiles", "fslogix.enabled", pool => !pool.Settings.Fslogix.Enabled),
        ("No scaling plan: hosts always run", "scaling", pool => pool.Settings.Scaling is null),
    ];

    // adopted: used, and never changed
    private static IEnumerable<OverviewLine> Existing(IReadOnlyList<PreviewResource> resources)
    {
        ImmutableArray<string> existing =
        [
            .. resources.Select(resource => resource.ExistingId).OfType<string>().Select(ScopeText.Of).Distinct(),
        ];
        if (!existing.IsEmpty)
            yield return new($"Exists already, is used and not changed: {Names(existing, most: 6)}");
    }

    private static IEnumerable<OverviewLine> OtherLayers(Layers layers)
    {
        var missing = LayerNames.Of(Layers.All & ~layers);
        if (!missing.IsEmpty)
            yield return new(
                $"{(missing.Length == 1 ? "Layer" : "Layers")} that this stack does not deploy: {string.Join(", ", missing)}",
                Setting: "avd:layers"
            );
    }

    private static OverviewLine Missing(string text, string setting) => new(text, OverviewWeight.Notable, setting);
}
