using System.Collections.Immutable;
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
            definition =>
                Part(new ActionGroup($"{_name}-actions", new() { Placement = placement, Definition = definition }, this.ChildComponent())),
            id => Part(ActionGroup.FromExisting($"{_name}-actions", id, this.ChildComponent()))
        );
        if (watch.Alerts is { } alerts)
            Alert(alerts, placement);
        if (!watch.DefenderPlans.IsEmpty)
            Part(
                new DefenderPlans(
                    $"{_name}-defender",
                    new() { SubscriptionId = _args.SubscriptionId, Plans = watch.DefenderPlans },
                    this.ChildComponent()
                )
            );
        if (watch.Workbook is { } workbook)
        {
            Part(
                new Workbook(
                    $"{_name}-workbook",
                    new()
                    {
                        Placement = placement,
                        WorkbookId = workbook.Id,
                        DisplayName = workbook.DisplayName,
                        WorkspaceId = LogAnalytics.Id,
                    },
                    this.ChildComponent()
                )
            );
        }
    }

    private DataCollectionRule? CollectionRuleOf(string key, DataCollectionDefinition? definition, Placement placement) =>
        definition is null
            ? null
            : Part(
                new DataCollectionRule(
                    $"{_name}-{key}",
                    new()
                    {
                        Placement = placement,
                        WorkspaceId = LogAnalytics.Id,
                        Definition = definition,
                    },
                    this.ChildComponent()
                )
            );

    private void Alert(AlertPlan alerts, Placement placement)
    {
        var identity = alerts.IdentityName is { } name ? IdentityOf(name, placement) : null;
        Part(
            new AlertRules(
                $"{_name}-alerts",
                new()
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
                },
                this.ChildComponent()
            )
        );
        AlertOnAzure(alerts, placement);
    }

    // alerts of the activity log do nothing but tell, so without a group there is none; an alert on a metric is listed in the portal, too
    private void AlertOnAzure(AlertPlan alerts, Placement placement)
    {
        if (ActionGroup is { } group && alerts.Platform.Contains(PlatformAlerts.KeyVaultHealth.Key))
        {
            Part(
                new VaultHealthAlert(
                    $"{_name}-vault-health",
                    new()
                    {
                        Placement = placement,
                        AlertName = $"{alerts.NamePrefix}-{PlatformAlerts.KeyVaultHealth.Key}",
                        VaultId = KeyVault.Id,
                        ActionGroup = group,
                    },
                    this.ChildComponent()
                )
            );
        }

        if (ActionGroup is { } told && alerts.Platform.Contains(PlatformAlerts.ServiceHealth.Key))
        {
            Part(
                new ServiceHealthAlert(
                    $"{_name}-service-health",
                    new()
                    {
                        Placement = placement,
                        AlertName = $"{alerts.NamePrefix}-{PlatformAlerts.ServiceHealth.Key}",
                        SubscriptionId = _args.SubscriptionId,
                        ActionGroup = told,
                    },
                    this.ChildComponent()
                )
            );
        }

        var watches = alerts.Platform.Contains(PlatformAlerts.FileShareSpace.Key) ? FileShareWatches() : [];
        if (watches.IsEmpty)
            return;
        Part(
            new FileShareAlerts(
                $"{_name}-file-shares",
                new()
                {
                    Placement = placement,
                    NamePrefix = $"{alerts.NamePrefix}-{PlatformAlerts.FileShareSpace.Key}",
                    Watches = watches,
                    FillPercent = alerts.ShareFillPercent,
                    Severity = alerts.Severity,
                    ActionGroup = ActionGroup,
                },
                this.ChildComponent()
            )
        );
    }

    // an account that is adopted is its owner's to watch
    private ImmutableArray<FileShareWatch> FileShareWatches() =>
        [
            .. _args.StorageAccounts.SelectMany(plan =>
                plan.Account.Match<IEnumerable<FileShareWatch>>(definition => WatchesOf(plan.Purpose, definition), _ => [])
            ),
        ];

    private IEnumerable<FileShareWatch> WatchesOf(StoragePurpose purpose, StorageAccountDefinition definition)
    {
        var (key, id) = (purpose.ToString().ToLowerInvariant(), StorageAccounts[purpose].Id);
        if (definition.Shares.IsEmpty)
            return [];
        return definition.Kind == AzureNative.Storage.Kind.FileStorage
            ? definition.Shares.Select(share => new FileShareWatch($"{key}-{share.Name}", id, share.Name, share.QuotaGib))
            : [new FileShareWatch(key, id, null, definition.Shares.Sum(share => share.QuotaGib))];
    }

    private ManagedIdentity IdentityOf(string name, Placement placement) =>
        Part(new ManagedIdentity($"{_name}-alerts-identity", new() { Placement = placement, IdentityName = name }, this.ChildComponent()));

    private RoleAssignments GrantTo(ManagedIdentity identity) =>
        Part(
            new RoleAssignments(
                $"{_name}-alerts-identity-access",
                new()
                {
                    Scope = LogAnalytics.Id,
                    Grants =
                    [
                        .. _args.Grants.AlertIdentity.Select(grant => new RoleGrant(
                            grant.Role,
                            new RolePrincipal(
                                "alerts-identity",
                                identity.PrincipalId,
                                AzureNative.Authorization.PrincipalType.ServicePrincipal,
                                "the identity of the alerts"
                            ),
                            grant.AssignmentName
                        )),
                    ],
                },
                this.ChildComponent(_args.LogAnalytics.Match<ProviderResource?>(_ => null, _args.Providers.For))
            )
        );
}
