using AvdPulumi.Components.ExtensionResources;
using AvdPulumi.Components.Foundation;
using AvdPulumi.Components.Monitoring;
using AvdPulumi.Components.Platform;
using Pulumi;
using AzureNative = Pulumi.AzureNative;

namespace AvdPulumi.Components.ControlPlane;

/// <summary>Phase 5: collection rules, action group, alerts, Defender plans, workbook.</summary>
public sealed partial class ControlPlane
{
    /// <summary>The data collection rule of the session hosts; null where there is none.</summary>
    public DataCollectionRule? InsightsRule { get; private set; }

    /// <summary>The data collection rule of the file server's nodes; null where there is none.</summary>
    public DataCollectionRule? FileServerRule { get; private set; }

    /// <summary>The group that alerts tell, made or adopted; null where there is none.</summary>
    public ActionGroup? ActionGroup { get; private set; }

    private void Watch(Placement placement)
    {
        var watch = _args.Monitoring;
        InsightsRule = CollectionRuleOf("insights", watch.InsightsRule, placement);
        FileServerRule = CollectionRuleOf("fileserver-events", watch.FileServerRule, placement);
        ActionGroup = watch.ActionGroup?.Match(
            definition => Part(new ActionGroup($"{_name}-actions", new() { Placement = placement, Definition = definition }, this.ChildComponent())),
            id => Part(ActionGroup.FromExisting($"{_name}-actions", id, this.ChildComponent())));
        if (watch.Alerts is { } alerts) Alert(alerts, placement);
        if (!watch.DefenderPlans.IsEmpty)
            Part(new DefenderPlans($"{_name}-defender", new() { SubscriptionId = _args.SubscriptionId, Plans = watch.DefenderPlans }, this.ChildComponent()));
        if (watch.Workbook is { } workbook)
        {
            Part(new Workbook($"{_name}-workbook", new()
            {
                Placement = placement,
                WorkbookId = workbook.Id,
                DisplayName = workbook.DisplayName,
                WorkspaceId = LogAnalytics.Id,
            }, this.ChildComponent()));
        }
    }

    private DataCollectionRule? CollectionRuleOf(string key, DataCollectionDefinition? definition, Placement placement) => definition is null
        ? null
        : Part(new DataCollectionRule($"{_name}-{key}", new() { Placement = placement, WorkspaceId = LogAnalytics.Id, Definition = definition }, this.ChildComponent()));

    private void Alert(AlertPlan alerts, Placement placement)
    {
        var identity = alerts.IdentityName is { } name ? IdentityOf(name, placement) : null;
        Part(new AlertRules($"{_name}-alerts", new()
        {
            Placement = placement,
            NamePrefix = alerts.NamePrefix,
            WorkspaceId = LogAnalytics.Id,
            Alerts = alerts.Rules,
            ActionGroup = ActionGroup,
            Frequency = alerts.Frequency,
            Window = alerts.Window,
            IdentityId = identity is null ? null : (Input<string>)identity.Id,
            // the identity must be let in before a rule queries with it
            After = identity is null ? [] : [GrantTo(identity)],
        }, this.ChildComponent()));
        if (ActionGroup is null) return;
        Part(new VaultHealthAlert($"{_name}-vault-health", new()
        {
            Placement = placement,
            AlertName = $"{alerts.NamePrefix}-key-vault-health",
            VaultId = KeyVault.Id,
            ActionGroup = ActionGroup,
        }, this.ChildComponent()));
    }

    private ManagedIdentity IdentityOf(string name, Placement placement) =>
        Part(new ManagedIdentity($"{_name}-alerts-identity", new() { Placement = placement, IdentityName = name }, this.ChildComponent()));

    private RoleAssignments GrantTo(ManagedIdentity identity) => Part(new RoleAssignments($"{_name}-alerts-identity-access", new()
    {
        Scope = LogAnalytics.Id,
        Grants = [.. _args.Grants.AlertIdentity.Select(grant => new RoleGrant(
            grant.Role,
            new RolePrincipal("alerts-identity", identity.PrincipalId, AzureNative.Authorization.PrincipalType.ServicePrincipal, "the identity of the alerts"),
            grant.AssignmentName))],
    }, this.ChildComponent()));
}
