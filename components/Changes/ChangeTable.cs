using System.Collections.Frozen;
using System.Collections.Immutable;
using static AvdPulumi.Components.Changes.FixedInputs;

namespace AvdPulumi.Components.Changes;

/// <summary>
/// What a change does to each type of resource that this program makes. Components take their options from here and from nowhere else
/// (<c>replaceOnChanges</c>, <c>ignoreChanges</c>, <c>deleteBeforeReplace</c>), and docs/changes.md is made from it.
/// </summary>
public static class ChangeTable
{
    /// <summary>Resource groups.</summary>
    public static ChangePolicy ResourceGroup { get; } =
        new()
        {
            Type = "azure-native:resources:ResourceGroup",
            Inputs = [ByProvider("location", ChangeEvidence.ProviderList, ChangeSources.ProviderList)],
        };

    /// <summary>Key vaults.</summary>
    public static ChangePolicy KeyVault { get; } =
        new()
        {
            Type = "azure-native:keyvault:Vault",
            Inputs =
            [
                Refused("location", ChangeEvidence.Documented, ChangeSources.ResourceManager),
                Refused("properties.softDeleteRetentionInDays", ChangeEvidence.Documented, ChangeSources.SoftDelete),
            ],
        };

    /// <summary>Secrets of a vault: all but their names is updated in place, as a new version.</summary>
    public static ChangePolicy Secret { get; } = new() { Type = "azure-native:keyvault:Secret" };

    /// <summary>Log Analytics workspaces.</summary>
    public static ChangePolicy LogAnalytics { get; } =
        new()
        {
            Type = "azure-native:operationalinsights:Workspace",
            Inputs = [ByProvider("location", ChangeEvidence.CreateOnly, ChangeSources.CommonTypes)],
        };

    /// <summary>Host pools. All but the type is in the PATCH model, so Azure changes it in place.</summary>
    public static ChangePolicy HostPool { get; } =
        new()
        {
            Type = "azure-native:desktopvirtualization:HostPool",
            Inputs =
            [
                ByProvider("location", ChangeEvidence.CreateOnly, ChangeSources.CommonTypes),
                Replaced("hostPoolType", ChangeEvidence.AbsentFromPatch, ChangeSources.DesktopVirtualization),
                new()
                {
                    Input = "loadBalancerType",
                    Effect = ChangeEffect.Ignored,
                    Evidence = ChangeEvidence.Documented,
                    Source = ChangeSources.Autoscale,
                    When = "a scaling plan is on: it sets the value in each phase",
                },
            ],
        };

    /// <summary>Application groups.</summary>
    public static ChangePolicy ApplicationGroup { get; } =
        new()
        {
            Type = "azure-native:desktopvirtualization:ApplicationGroup",
            Inputs =
            [
                ByProvider("location", ChangeEvidence.CreateOnly, ChangeSources.CommonTypes),
                Replaced("applicationGroupType", ChangeEvidence.AbsentFromPatch, ChangeSources.DesktopVirtualization),
                Replaced("hostPoolArmPath", ChangeEvidence.AbsentFromPatch, ChangeSources.DesktopVirtualization),
            ],
        };

    /// <summary>Applications of a RemoteApp group.</summary>
    public static ChangePolicy Application { get; } =
        new()
        {
            Type = "azure-native:desktopvirtualization:Application",
            Inputs =
            [
                Known(Replaced("applicationType", ChangeEvidence.CreateOnly, ChangeSources.DesktopVirtualization)),
                Known(Replaced("msixPackageApplicationId", ChangeEvidence.CreateOnly, ChangeSources.DesktopVirtualization)),
                Known(Replaced("msixPackageFamilyName", ChangeEvidence.CreateOnly, ChangeSources.DesktopVirtualization)),
            ],
        };

    /// <summary>AVD workspaces.</summary>
    public static ChangePolicy Workspace { get; } =
        new()
        {
            Type = "azure-native:desktopvirtualization:Workspace",
            Inputs = [ByProvider("location", ChangeEvidence.CreateOnly, ChangeSources.CommonTypes)],
        };

    /// <summary>Scaling plans; their schedules are of the same kind.</summary>
    public static ChangePolicy ScalingPlan { get; } =
        new()
        {
            Type = "azure-native:desktopvirtualization:ScalingPlan",
            Inputs =
            [
                ByProvider("location", ChangeEvidence.CreateOnly, ChangeSources.CommonTypes),
                Replaced("hostPoolType", ChangeEvidence.AbsentFromPatch, ChangeSources.DesktopVirtualization),
            ],
        };

    /// <summary>Schedules of a plan for pooled hosts.</summary>
    public static ChangePolicy PooledSchedule { get; } = new() { Type = "azure-native:desktopvirtualization:ScalingPlanPooledSchedule" };

    /// <summary>Schedules of a plan for personal hosts.</summary>
    public static ChangePolicy PersonalSchedule { get; } =
        new() { Type = "azure-native:desktopvirtualization:ScalingPlanPersonalSchedule" };

    /// <summary>App Attach packages.</summary>
    public static ChangePolicy AppAttachPackage { get; } =
        new()
        {
            Type = "azure-native:desktopvirtualization:AppAttachPackage",
            Inputs = [ByProvider("location", ChangeEvidence.CreateOnly, ChangeSources.CommonTypes)],
        };

    /// <summary>Recovery Services vaults.</summary>
    public static ChangePolicy RecoveryVault { get; } =
        new()
        {
            Type = "azure-native:recoveryservices:Vault",
            Inputs = [ByProvider("location", ChangeEvidence.CreateOnly, ChangeSources.CommonTypes)],
        };

    /// <summary>User-assigned identities.</summary>
    public static ChangePolicy ManagedIdentity { get; } =
        new()
        {
            Type = "azure-native:managedidentity:UserAssignedIdentity",
            Inputs = [ByProvider("location", ChangeEvidence.CreateOnly, ChangeSources.CommonTypes)],
        };

    /// <summary>Storage accounts.</summary>
    public static ChangePolicy StorageAccount { get; } =
        new()
        {
            Type = "azure-native:storage:StorageAccount",
            Inputs =
            [
                ByProvider("location", ChangeEvidence.ProviderList, ChangeSources.ProviderList),
                Refused("kind", ChangeEvidence.Documented, ChangeSources.StorageKinds),
                Refused("sku", ChangeEvidence.Documented, ChangeSources.StorageCopies) with
                {
                    When = "it goes from standard to premium or back; copies within one speed change in place or by a conversion",
                },
            ],
        };

    /// <summary>File services of a storage account.</summary>
    public static ChangePolicy FileService { get; } = new() { Type = "azure-native:storage:FileServiceProperties" };

    /// <summary>File shares.</summary>
    public static ChangePolicy FileShare { get; } =
        new()
        {
            Type = "azure-native:storage:FileShare",
            Inputs = [ByProvider("enabledProtocols", ChangeEvidence.CreateOnly, ChangeSources.Storage)],
        };

    /// <summary>Blob containers.</summary>
    public static ChangePolicy BlobContainer { get; } = new() { Type = "azure-native:storage:BlobContainer" };

    /// <summary>Private endpoints.</summary>
    public static ChangePolicy PrivateEndpoint { get; } =
        new()
        {
            Type = "azure-native:network:PrivateEndpoint",
            Inputs =
            [
                Replaced("location", ChangeEvidence.Documented, ChangeSources.ResourceManager),
                Known(Replaced("subnet", ChangeEvidence.ProviderList, ChangeSources.ProviderList)),
                Replaced("privateLinkServiceConnections", ChangeEvidence.Peer, ChangeSources.PeerEndpoint),
                Replaced("customNetworkInterfaceName", ChangeEvidence.Peer, ChangeSources.PeerEndpoint),
            ],
        };

    /// <summary>Zone groups of a private endpoint.</summary>
    public static ChangePolicy PrivateDnsZoneGroup { get; } = new() { Type = "azure-native:network:PrivateDnsZoneGroup" };

    /// <summary>Private DNS zones: they are in no region.</summary>
    public static ChangePolicy PrivateZone { get; } = new() { Type = "azure-native:privatedns:PrivateZone" };

    /// <summary>Links of a zone: their names are made from the network's id, so another network is another link.</summary>
    public static ChangePolicy VirtualNetworkLink { get; } = new() { Type = "azure-native:privatedns:VirtualNetworkLink" };

    /// <summary>Data collection rules.</summary>
    public static ChangePolicy DataCollectionRule { get; } =
        new()
        {
            Type = "azure-native:monitor:DataCollectionRule",
            Inputs = [Replaced("location", ChangeEvidence.Documented, ChangeSources.ResourceManager)],
        };

    /// <summary>Action groups: they are in no region.</summary>
    public static ChangePolicy ActionGroup { get; } = new() { Type = "azure-native:monitor:ActionGroup" };

    /// <summary>Alert rules that query.</summary>
    public static ChangePolicy ScheduledQueryRule { get; } =
        new()
        {
            Type = "azure-native:monitor:ScheduledQueryRule",
            Inputs =
            [
                Replaced("location", ChangeEvidence.Documented, ChangeSources.ResourceManager),
                Replaced("scopes", ChangeEvidence.Peer, ChangeSources.PeerQueryRule),
            ],
        };

    /// <summary>Alert rules on the activity log: they are in no region.</summary>
    public static ChangePolicy ActivityLogAlert { get; } = new() { Type = "azure-native:monitor:ActivityLogAlert" };

    /// <summary>Alert rules on metrics: they are in no region.</summary>
    public static ChangePolicy MetricAlert { get; } = new() { Type = "azure-native:monitor:MetricAlert" };

    /// <summary>Workbooks.</summary>
    public static ChangePolicy Workbook { get; } =
        new()
        {
            Type = "azure-native:applicationinsights:Workbook",
            Inputs = [Replaced("location", ChangeEvidence.Documented, ChangeSources.ResourceManager)],
        };

    /// <summary>Diagnostic settings.</summary>
    public static ChangePolicy DiagnosticSetting { get; } = new() { Type = "azure-native:monitor:DiagnosticSetting" };

    /// <summary>Role assignments.</summary>
    public static ChangePolicy RoleAssignment { get; } =
        new()
        {
            Type = "azure-native:authorization:RoleAssignment",
            Inputs =
            [
                Known(Replaced("principalId", ChangeEvidence.ProviderList, ChangeSources.ProviderList)),
                Replaced("roleDefinitionId", ChangeEvidence.AbsentFromPatch, ChangeSources.Authorization),
                Known(Replaced("scope", ChangeEvidence.ProviderList, ChangeSources.ProviderList)),
            ],
        };

    /// <summary>Management locks.</summary>
    public static ChangePolicy ManagementLock { get; } = new() { Type = "azure-native:authorization:ManagementLockByScope" };

    /// <summary>Plans of Defender for Cloud.</summary>
    public static ChangePolicy DefenderPlan { get; } = new() { Type = "azure-native:security:Pricing" };

    /// <summary>All of them, in the order of the preview's catalogue of types.</summary>
    public static ImmutableArray<ChangePolicy> All { get; } =
    [
        ResourceGroup,
        KeyVault,
        LogAnalytics,
        HostPool,
        ApplicationGroup,
        Application,
        Workspace,
        ScalingPlan,
        PooledSchedule,
        PersonalSchedule,
        AppAttachPackage,
        Secret,
        RecoveryVault,
        ManagedIdentity,
        StorageAccount,
        FileService,
        FileShare,
        BlobContainer,
        PrivateEndpoint,
        PrivateDnsZoneGroup,
        PrivateZone,
        VirtualNetworkLink,
        DataCollectionRule,
        ActionGroup,
        ScheduledQueryRule,
        ActivityLogAlert,
        MetricAlert,
        Workbook,
        DiagnosticSetting,
        RoleAssignment,
        ManagementLock,
        DefenderPlan,
        .. MachineChanges.All,
    ];

    private static readonly FrozenDictionary<string, ChangePolicy> ByType = All.ToFrozenDictionary(
        policy => policy.Type,
        StringComparer.Ordinal
    );

    /// <summary>What a change does to a type of resource; null for a type that this program does not make.</summary>
    /// <param name="type">Pulumi type token, such as <c>azure-native:keyvault:Vault</c>.</param>
    public static ChangePolicy? Find(string type) => ByType.GetValueOrDefault(type);
}
