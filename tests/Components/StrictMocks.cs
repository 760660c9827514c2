using System.Collections.Concurrent;
using System.Collections.Immutable;
using Pulumi.Testing;

namespace AvdPulumi.Tests.Components;

/// <summary>Answers the resource types of the components, remembers what it was sent, and refuses everything else.</summary>
internal sealed class StrictMocks(Func<MockCallArgs, object>? answer = null) : IMocks
{
    private static readonly ImmutableDictionary<string, string> NameInputs = new Dictionary<string, string>
    {
        ["azure-native:resources:ResourceGroup"] = "resourceGroupName",
        ["azure-native:keyvault:Vault"] = "vaultName",
        ["azure-native:operationalinsights:Workspace"] = "workspaceName",
        ["azure-native:desktopvirtualization:HostPool"] = "hostPoolName",
        ["azure-native:desktopvirtualization:ApplicationGroup"] = "applicationGroupName",
        ["azure-native:desktopvirtualization:Application"] = "applicationName",
        ["azure-native:desktopvirtualization:Workspace"] = "workspaceName",
        ["azure-native:desktopvirtualization:ScalingPlan"] = "scalingPlanName",
        ["azure-native:desktopvirtualization:ScalingPlanPooledSchedule"] = "scalingPlanScheduleName",
        ["azure-native:desktopvirtualization:ScalingPlanPersonalSchedule"] = "scalingPlanScheduleName",
        ["azure-native:desktopvirtualization:AppAttachPackage"] = "appAttachPackageName",
        ["azure-native:recoveryservices:Vault"] = "vaultName",
        ["azure-native:keyvault:Secret"] = "secretName",
        ["azure-native:managedidentity:UserAssignedIdentity"] = "resourceName",
        ["azure-native:storage:StorageAccount"] = "accountName",
        ["azure-native:storage:FileServiceProperties"] = "fileServicesName",
        ["azure-native:storage:FileShare"] = "shareName",
        ["azure-native:storage:BlobContainer"] = "containerName",
        ["azure-native:network:PrivateEndpoint"] = "privateEndpointName",
        ["azure-native:network:PrivateDnsZoneGroup"] = "privateDnsZoneGroupName",
        ["azure-native:privatedns:PrivateZone"] = "privateZoneName",
        ["azure-native:privatedns:VirtualNetworkLink"] = "virtualNetworkLinkName",
        ["azure-native:monitor:DataCollectionRule"] = "dataCollectionRuleName",
        ["azure-native:monitor:ActionGroup"] = "actionGroupName",
        ["azure-native:monitor:ScheduledQueryRule"] = "ruleName",
        ["azure-native:monitor:ActivityLogAlert"] = "activityLogAlertName",
        ["azure-native:monitor:MetricAlert"] = "ruleName",
        ["azure-native:monitor:DiagnosticSetting"] = "name",
        ["azure-native:applicationinsights:Workbook"] = "resourceName",
        ["azure-native:authorization:RoleAssignment"] = "roleAssignmentName",
        ["azure-native:authorization:ManagementLockByScope"] = "lockName",
        ["azure-native:security:Pricing"] = "pricingName",
    }.ToImmutableDictionary();

    private readonly ConcurrentQueue<MockResourceArgs> _registered = new();

    public IReadOnlyList<MockResourceArgs> Registered => [.. _registered];

    public Task<(string? id, object state)> NewResourceAsync(MockResourceArgs args)
    {
        if (args.Type!.StartsWith("avd:", StringComparison.Ordinal))
            return Task.FromResult<(string?, object)>((null, ImmutableDictionary<string, object>.Empty));
        _registered.Enqueue(args);
        var name = (string)args.Inputs[NameInputs[args.Type]];
        return Task.FromResult<(string?, object)>(
            (
                $"/subscriptions/s/{args.Type}/{name}",
                ImmutableDictionary<string, object>.Empty.Add("name", name).Add("principalId", $"principal-of-{name}")
            )
        );
    }

    public Task<object> CallAsync(MockCallArgs args) =>
        answer is null ? throw new InvalidOperationException($"No component may call '{args.Token}'.") : Task.FromResult(answer(args));
}
