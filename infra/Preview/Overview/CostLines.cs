using System.Collections.Immutable;
using System.Globalization;
using AvdPulumi.Configuration.Estate;
using static AvdPulumi.Infra.Preview.Overview.CostFacts;
using static AvdPulumi.Infra.Preview.Overview.OverviewWords;

namespace AvdPulumi.Infra.Preview.Overview;

/// <summary>What the bill depends on, without prices.</summary>
internal static class CostLines
{
    /// <summary>The sections that have lines.</summary>
    public static ImmutableArray<OverviewSection> Of(
        AvdEstate estate,
        ImmutableArray<MachineGroup> machines,
        IReadOnlyList<PreviewResource> resources
    )
    {
        ImmutableArray<OverviewSection> all =
        [
            new("Machines", [.. Machines(estate, machines)]),
            new("Logs and alerts", [.. Logs(estate, resources), .. Alerts(resources), .. Defender(resources)]),
            new("Storage and network", [.. Storage(estate, resources), .. Vaults(resources), .. Endpoints(resources)]),
        ];
        return [.. all.Where(section => !section.Lines.IsEmpty)];
    }

    // the service fee on Azure Local is billed by the virtual processors of running hosts
    // source: Azure Virtual Desktop pricing, https://azure.microsoft.com/pricing/details/virtual-desktop/
    private static IEnumerable<OverviewLine> Machines(AvdEstate estate, ImmutableArray<MachineGroup> machines)
    {
        var processors = machines.Where(group => group.AreHosts).Sum(group => group.Count * group.Processors);
        if (processors > 0)
        {
            var scales = estate.PoolsWithOwnHosts.All(pool => pool.Settings.Scaling is not null);
            yield return new(
                $"AVD service fee on Azure Local: {Count(processors, "virtual processor")} when all hosts run{(scales ? "; scaling plans stop hosts that nobody uses" : "; hosts without a scaling plan always run")}",
                Setting: "session_host.size"
            );
        }

        var nodes = machines.Where(group => !group.AreHosts).ToList();
        if (nodes.Count > 0)
            yield return new(
                $"Windows Server licences: {Count(nodes.Sum(group => group.Count), "node")} of file servers with {Count(nodes.Sum(group => group.Count * group.Processors), "virtual processor")}",
                Setting: "sofs.nodes"
            );
    }

    private static IEnumerable<OverviewLine> Logs(AvdEstate estate, IReadOnlyList<PreviewResource> resources)
    {
        var monitoring = estate.Settings.Monitoring;
        var profile = monitoring.Diagnostics.Profile.ToString().ToLowerInvariant();
        foreach (var workspace in OfType(resources, "operationalinsights:Workspace"))
        {
            var cap = DailyCapOf(workspace);
            yield return new(
                $"Log Analytics: profile {profile}, {(cap is { } quota ? $"daily cap {Number(quota)} GB" : "no daily cap")}, kept for {Count(workspace.NumberAt("retentionInDays") ?? 0, "day")}",
                cap is null ? OverviewWeight.Notable : OverviewWeight.Plain,
                "monitoring.log_analytics"
            );
        }

        if (monitoring.LogAnalytics.ExistingId is { } existing && OfType(resources, "monitor:DiagnosticSetting").Any())
            yield return new(
                $"Log Analytics: profile {profile}, to {existing.Name}; its owner decides on cap and retention",
                Setting: "monitoring.diagnostics.profile"
            );
    }

    private static IEnumerable<OverviewLine> Alerts(IReadOnlyList<PreviewResource> resources)
    {
        var rules = resources.Where(ResourceKinds.AlertRules.Has).ToList();
        if (rules.Count == 0)
            yield break;
        yield return new(
            $"{Count(rules.Count, "alert rule")}, of which {rules.Count(RunsOften).ToString(CultureInfo.InvariantCulture)} run every 5 minutes or more often",
            Setting: "monitoring.alerts"
        );
    }

    private static IEnumerable<OverviewLine> Defender(IReadOnlyList<PreviewResource> resources) =>
        OfType(resources, "security:Pricing")
            .Select(plan => new OverviewLine(
                $"Defender plan {plan.TextAt("pricingName")}: for every resource of its kind in the subscription",
                OverviewWeight.Notable,
                "monitoring.defender"
            ));

    private static IEnumerable<OverviewLine> Storage(AvdEstate estate, IReadOnlyList<PreviewResource> resources)
    {
        var accounts = OfType(resources, "storage:StorageAccount").ToList();
        foreach (var account in accounts)
        {
            var sku = account.TextAt("sku.name") ?? "";
            var isPremium = IsPremium(account);
            var quotas = QuotasOf(account, resources);
            var shares =
                quotas.Count == 0
                    ? ""
                    : $"; {Count(quotas.Count, "share")} of {Number(quotas.Sum())} GiB {(isPremium ? "provisioned, which are paid for whether they are used or not" : "at most")}";
            yield return new(
                $"Storage account {account.AzureName}: {sku}{shares}",
                isPremium ? OverviewWeight.Notable : OverviewWeight.Plain,
                EstateAccount.SettingOf(estate, account.AzureName)
            );
        }
    }

    private static IEnumerable<OverviewLine> Vaults(IReadOnlyList<PreviewResource> resources)
    {
        foreach (var safe in OfType(resources, "keyvault:Vault").Where(IsPremiumVault))
            yield return new($"Key vault {safe.AzureName}: premium", Setting: "key_vault.sku");
        foreach (var safe in OfType(resources, "recoveryservices:Vault"))
            yield return new(
                $"Recovery Services vault {safe.AzureName}: by protected machines and stored backups",
                Setting: "backup.vault"
            );
    }

    private static IEnumerable<OverviewLine> Endpoints(IReadOnlyList<PreviewResource> resources)
    {
        var endpoints = OfType(resources, "network:PrivateEndpoint").Count();
        if (endpoints > 0)
            yield return new($"{Count(endpoints, "private endpoint")}, by the hour and by traffic", Setting: "private_endpoint");
    }
}
