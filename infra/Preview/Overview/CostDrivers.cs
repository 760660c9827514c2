using System.Collections.Immutable;
using System.Globalization;
using static AvdPulumi.Infra.Preview.Overview.CostFacts;

namespace AvdPulumi.Infra.Preview.Overview;

/// <summary>What the bill depends on, as values that two previews are compared by. A saved preview has all that they are made of.</summary>
internal static class CostDrivers
{
    /// <summary>The drivers of a preview, by name, in reading order. A driver that does not apply is left out.</summary>
    public static ImmutableArray<CostDriver> Of(PreviewModel model)
    {
        var resources = model.Resources;
        var (hosts, nodes) = (MachinesOf(areHosts: true), MachinesOf(areHosts: false));
        CostDriver[] counts =
        [
            Counted("Session hosts", hosts.Sum(group => group.Count)) with
            {
                CountsMachines = true,
            },
            Counted("Virtual processors under the AVD service fee", hosts.Sum(group => group.Count * group.Processors)),
            Counted("File server nodes", nodes.Sum(group => group.Count)) with
            {
                CountsMachines = true,
            },
            Counted("Virtual processors of file server nodes", nodes.Sum(group => group.Count * group.Processors)),
            Counted("Private endpoints", OfType(resources, "network:PrivateEndpoint").Count()),
            Counted("Alert rules", resources.Count(ResourceKinds.AlertRules.Has)),
            Counted("Alert rules that run every 5 minutes or more often", resources.Count(RunsOften)),
        ];
        return
        [
            .. counts.Where(driver => driver.Value != "0"),
            .. OfType(resources, "operationalinsights:Workspace").SelectMany(LogsOf),
            .. OfType(resources, "storage:StorageAccount").SelectMany(account => StorageOf(account, resources)),
            .. OfType(resources, "keyvault:Vault").Where(IsPremiumVault).Select(safe => On($"Premium key vault {safe.AzureName}")),
            .. OfType(resources, "recoveryservices:Vault").Select(safe => On($"Recovery Services vault {safe.AzureName}")),
            .. OfType(resources, "security:Pricing").Select(plan => On($"Defender plan {plan.TextAt("pricingName")}")),
        ];

        List<MachineGroup> MachinesOf(bool areHosts) => [.. model.Overview.Machines.Where(group => group.AreHosts == areHosts)];
    }

    private static IEnumerable<CostDriver> LogsOf(PreviewResource workspace)
    {
        yield return new(
            $"Daily cap of Log Analytics workspace {workspace.AzureName}",
            DailyCapOf(workspace) is { } cap ? $"{Number(cap)} GB" : "no cap"
        );
        if (workspace.NumberAt("retentionInDays") is { } days)
            yield return new($"Retention of Log Analytics workspace {workspace.AzureName}", OverviewWords.Count(days, "day"));
    }

    private static IEnumerable<CostDriver> StorageOf(PreviewResource account, IReadOnlyList<PreviewResource> resources)
    {
        yield return new($"Storage account {account.AzureName}", account.TextAt("sku.name") ?? "");
        var quotas = QuotasOf(account, resources);
        if (quotas.Count > 0)
            yield return new(
                $"{(IsPremium(account) ? "Provisioned premium shares" : "Quotas of shares")} of {account.AzureName}",
                $"{OverviewWords.Count(quotas.Count, "share")}, {Number(quotas.Sum())} GiB"
            );
    }

    private static CostDriver Counted(string name, int count) => new(name, count.ToString(CultureInfo.InvariantCulture));

    private static CostDriver On(string name) => new(name, "on");
}

/// <summary>One thing that the bill depends on.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Value">How much of it there is, in words.</param>
internal sealed record CostDriver(string Name, string Value)
{
    /// <summary>Whether it is the number of machines.</summary>
    public bool CountsMachines { get; init; }
}
