using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Estate;
using AvdPulumi.Configuration.Exchange;
using AvdPulumi.Configuration.Exchange.Arm;
using AvdPulumi.Infra.Diff;
using AvdPulumi.Infra.Live;
using AvdPulumi.Infra.Preview;

namespace AvdPulumi.Infra.Verify;

/// <summary>Logs arrive, and alerts reach somebody.</summary>
internal static class MonitoringChecks
{
    private const string Role = "Reader on the resource group of monitoring";

    private static readonly string[] Alerts =
    [
        "azure-native:monitor:ScheduledQueryRule",
        "azure-native:monitor:MetricAlert",
        "azure-native:monitor:ActivityLogAlert",
    ];

    // lists of an action group; each entry is a receiver
    private static readonly string[] Receivers =
    [
        "emailReceivers",
        "smsReceivers",
        "webhookReceivers",
        "armRoleReceivers",
        "azureAppPushReceivers",
        "azureFunctionReceivers",
        "automationRunbookReceivers",
        "eventHubReceivers",
        "itsmReceivers",
        "logicAppReceivers",
        "voiceReceivers",
    ];

    /// <summary>All of them.</summary>
    public static ImmutableArray<VerifyCheck> All { get; } =
    [
        new()
        {
            Id = "data-collection",
            Phase = 5,
            Proves = "Each machine is associated with the data collection rule of the config.",
            How = "Reads the association of each machine and compares the rule.",
            Remedy = "Deploy; machines without the association send no performance counters and events.",
            LeastRole = "Reader on the resource groups of the machines",
            Source = new(
                "Data collection rule associations",
                "https://learn.microsoft.com/azure/azure-monitor/data-collection/data-collection-rule-associations"
            ),
            Run = reads => reads.EachAsync(["azure-native:monitor:DataCollectionRuleAssociation"], OtherRule),
        },
        new()
        {
            Id = "logs-arriving",
            Phase = 5,
            Proves = "The log categories of AVD objects that follow from use have recent records in the Log Analytics workspace.",
            How =
                "Asks the workspace with one query for the newest record of each table and resource: agent health within an hour, connections within four days; with --since, all of them after that time.",
            Severity = Severity.Warning,
            Remedy =
                "Check that hosts run and somebody has signed in; then the diagnostic setting of the resource, and the daily cap of the workspace.",
            LeastRole = "Log Analytics Reader on the workspace",
            Source = new(
                "Supported logs for Microsoft.DesktopVirtualization/hostpools",
                "https://learn.microsoft.com/azure/azure-monitor/reference/supported-logs/microsoft-desktopvirtualization-hostpools-logs"
            ),
            UsesSince = true,
            Run = LogsAsync,
        },
        new()
        {
            Id = "alerts-enabled",
            Phase = 5,
            Proves = "Each alert rule is enabled, and has an action group if the config has receivers.",
            How = "Reads each alert rule of the preview.",
            Remedy = "Enable the rule in the portal, or deploy.",
            LeastRole = Role,
            Source = new("What are Azure Monitor alerts?", "https://learn.microsoft.com/azure/azure-monitor/alerts/alerts-overview"),
            Run = reads => reads.EachAsync(Alerts, Silent),
        },
        new()
        {
            Id = "alert-receivers",
            Phase = 5,
            Proves = "Each action group is enabled and has a receiver who has not unsubscribed.",
            How = "Reads the action groups and the status of their receivers.",
            Remedy =
                "Enable the group in the portal, and receivers of e-mail and text messages with az monitor action-group enable-receiver --action-group <group> --name <receiver> --resource-group <resource group>.",
            LeastRole = Role,
            Source = new("Action groups", "https://learn.microsoft.com/azure/azure-monitor/alerts/action-groups"),
            Run = reads => reads.EachAsync(["azure-native:monitor:ActionGroup"], Deaf),
        },
    ];

    private static IEnumerable<string> OtherRule(PreviewResource planned, ArmResource actual)
    {
        if (
            planned.Inputs.GetValueOrDefault("dataCollectionRuleId") is PreviewValue.Text(var wanted)
            && !ArmPath.Comparer.Equals(actual.Text("properties.dataCollectionRuleId") ?? "", wanted)
        )
            yield return $"of {MachineId.NameOf(actual.Id)} is for another rule than {ArmPath.NameOf(wanted)}";
    }

    private static IEnumerable<string> Silent(PreviewResource planned, ArmResource actual)
    {
        // a rule that the config disables is as it should be
        if (planned.Inputs.GetValueOrDefault("enabled") is PreviewValue.Flag { Value: false })
            yield break;
        if (actual.Find("properties.enabled") is ParameterValue.Flag { Value: false })
            yield return "is disabled";
        var groups =
            actual.Find("properties.actions") as ParameterValue.List
            ?? actual.Find("properties.actions.actionGroups") as ParameterValue.List;
        // without anybody to tell in the config, no rule has one: the config gate says so
        if ((groups is null || groups.Items.IsEmpty) && HasGroup(planned))
            yield return "has no action group";
    }

    private static bool HasGroup(PreviewResource planned) =>
        (planned.Inputs.GetValueOrDefault("actions") ?? new PreviewValue.Null()) switch
        {
            PreviewValue.List(var groups) => !groups.IsEmpty,
            PreviewValue.Map(var actions) => actions.GetValueOrDefault("actionGroups") is PreviewValue.List { Items.IsEmpty: false },
            _ => false,
        };

    private static IEnumerable<string> Deaf(PreviewResource planned, ArmResource actual)
    {
        if (actual.Find("properties.enabled") is ParameterValue.Flag { Value: false })
            yield return "is disabled";
        var receivers = Receivers
            .SelectMany(list => (actual.Find($"properties.{list}") as ParameterValue.List)?.Items.OfType<ParameterValue.Map>() ?? [])
            .Select(receiver => actual with { Body = receiver })
            .ToList();
        if (receivers.Count == 0)
            yield return "has no receiver";
        else if (receivers.All(receiver => receiver.Text("status") is "Disabled"))
            yield return "has only receivers who have unsubscribed";
    }

    private static async Task<CheckAnswer> LogsAsync(VerifyReads reads)
    {
        ImmutableArray<Expected> expected = [.. reads.Planned("azure-native:monitor:DiagnosticSetting").SelectMany(ExpectedOf)];
        var (findings, unread) = (ImmutableArray.CreateBuilder<CheckFinding>(), ImmutableArray.CreateBuilder<ReadFailure>());
        foreach (var same in expected.GroupBy(entry => entry.Workspace, ArmPath.Comparer))
        {
            var (rows, failure) = await reads.LogsAsync(same.Key, QueryOf(same)).ConfigureAwait(false);
            if (failure is not null)
            {
                unread.Add(failure);
                continue;
            }
            var newest = rows.Select(RowOf).OfType<Row>().ToLookup(row => (row.Table, row.Resource));
            foreach (var entry in same)
            {
                var last = newest[(entry.Table.Name, entry.Resource.ToLowerInvariant())].Select(row => (DateTimeOffset?)row.Last).Max();
                if (last is null || last < (reads.Since ?? reads.Now - entry.Table.MostAge))
                    findings.Add(new CheckFinding(ArmPath.NameOf(entry.Resource), MessageOf(entry.Table, last, reads.Since)));
            }
        }
        return new CheckAnswer(expected.Length, findings.ToImmutable(), unread.ToImmutable());
    }

    private static string MessageOf(LogTable table, DateTimeOffset? last, DateTimeOffset? since) =>
        last is { } time
            ? string.Create(
                CultureInfo.InvariantCulture,
                $"has its newest record of category {table.Category} ({table.Name}) from {time.UtcDateTime:yyyy-MM-dd HH:mm} UTC{(since is { } from ? $", and none since {from.UtcDateTime:yyyy-MM-dd HH:mm} UTC" : "")}"
            )
            : $"has no record of category {table.Category} ({table.Name}) in the last 30 days";

    private static IEnumerable<Expected> ExpectedOf(PreviewResource setting)
    {
        if (
            setting.Inputs.GetValueOrDefault("workspaceId") is not PreviewValue.Text(var workspace)
            || setting.Inputs.GetValueOrDefault("resourceUri") is not PreviewValue.Text(var resource)
            || !resource.Contains("/Microsoft.DesktopVirtualization/", StringComparison.OrdinalIgnoreCase)
        )
            yield break;
        foreach (var log in (setting.Inputs.GetValueOrDefault("logs") as PreviewValue.List)?.Items.OfType<PreviewValue.Map>() ?? [])
            if (
                log.Members.GetValueOrDefault("enabled") is PreviewValue.Flag { Value: true }
                && log.Members.GetValueOrDefault("category") is PreviewValue.Text(var category)
                && LogTable.All.FirstOrDefault(known => known.Category == category) is { MostAge: not null } table
                // what a workspace and an application group log of use is logged by the host pool as well
                && (table.Category == "Feed" || resource.Contains("/hostPools/", StringComparison.OrdinalIgnoreCase))
            )
                yield return new Expected(workspace, resource, table);
    }

    // a table that has never had a record does not exist
    private static string QueryOf(IEnumerable<Expected> entries) =>
        $"union isfuzzy=true (print TimeGenerated = datetime(null), Type = '', _ResourceId = ''), {string.Join(", ", entries.Select(entry => entry.Table.Name).Distinct().Order(StringComparer.Ordinal))} | where TimeGenerated > ago(30d) | summarize Last = max(TimeGenerated) by Type, Resource = tolower(_ResourceId)";

    private static Row? RowOf(JsonElement row) =>
        row.ValueKind == JsonValueKind.Array
        && row.GetArrayLength() == 3
        && DateTimeOffset.TryParse(row[2].ToString(), CultureInfo.InvariantCulture, out var last)
            ? new Row(row[0].ToString(), row[1].ToString(), last)
            : null;

    private sealed record Expected(string Workspace, string Resource, LogTable Table);

    private sealed record Row(string Table, string Resource, DateTimeOffset Last);
}
