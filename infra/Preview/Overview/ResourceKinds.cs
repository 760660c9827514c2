using System.Collections.Frozen;
using System.Collections.Immutable;
using AvdPulumi.Infra.Preview.Azure;

namespace AvdPulumi.Infra.Preview.Overview;

/// <summary>The kinds of resources, those first that a reader asks for first. A test holds them to the catalogue of types.</summary>
internal static class ResourceKinds
{
    /// <summary>The component that is one session host.</summary>
    public const string HostComponent = "avd:sessionhosts:ArcSessionHost";

    /// <summary>The component that is one node of a file server.</summary>
    public const string NodeComponent = "avd:fileservers:FileServerNode";

    private const string Provider = "azure-native:";
    private const string Machine = "azurestackhci:VirtualMachineInstance";

    /// <summary>Virtual machines in which users work.</summary>
    public static ResourceKind SessionHosts { get; } = new("session host", "session hosts", []) { HoldsState = true };

    /// <summary>Virtual machines that hold profiles.</summary>
    public static ResourceKind FileServerNodes { get; } = new("file server node", "file server nodes", [Machine]) { HoldsState = true };

    /// <summary>Host pools.</summary>
    public static ResourceKind HostPools { get; } =
        new("host pool", "host pools", ["desktopvirtualization:HostPool"]) { HoldsState = true };

    /// <summary>Assignments of roles.</summary>
    public static ResourceKind RoleAssignments { get; } = new("role assignment", "role assignments", ["authorization:RoleAssignment"]);

    /// <summary>What refuses deletions, or every change.</summary>
    public static ResourceKind ManagementLocks { get; } =
        new("management lock", "management locks", ["authorization:ManagementLockByScope"]);

    /// <summary>Rules that alert.</summary>
    public static ResourceKind AlertRules { get; } =
        new("alert rule", "alert rules", ["monitor:ScheduledQueryRule", "monitor:MetricAlert", "monitor:ActivityLogAlert"]);

    /// <summary>All kinds.</summary>
    public static ImmutableArray<ResourceKind> All { get; } =
    [
        SessionHosts,
        FileServerNodes,
        HostPools,
        new("application group", "application groups", ["desktopvirtualization:ApplicationGroup"]),
        new("published application", "published applications", ["desktopvirtualization:Application"]),
        new("App Attach package", "App Attach packages", ["desktopvirtualization:AppAttachPackage"]),
        new("workspace", "workspaces", ["desktopvirtualization:Workspace"]) { HoldsState = true },
        new("scaling plan", "scaling plans", ["desktopvirtualization:ScalingPlan"]),
        new("key vault", "key vaults", ["keyvault:Vault"]) { HoldsState = true },
        new("storage account", "storage accounts", ["storage:StorageAccount"]) { HoldsState = true },
        new("file share", "file shares", ["storage:FileShare"]) { HoldsState = true },
        new("blob container", "blob containers", ["storage:BlobContainer"]) { HoldsState = true },
        new("Log Analytics workspace", "Log Analytics workspaces", ["operationalinsights:Workspace"]) { HoldsState = true },
        new("Recovery Services vault", "Recovery Services vaults", ["recoveryservices:Vault"]) { HoldsState = true },
        new("private endpoint", "private endpoints", ["network:PrivateEndpoint"]),
        AlertRules,
        new("action group", "action groups", ["monitor:ActionGroup"]),
        RoleAssignments,
        ManagementLocks,
        new("Defender plan", "Defender plans", ["security:Pricing"]),
        new("secret", "secrets", ["keyvault:Secret"]),
        new("managed identity", "managed identities", ["managedidentity:UserAssignedIdentity"]),
        new("resource group", "resource groups", ["resources:ResourceGroup"]),
        new("logical network", "logical networks", ["azurestackhci:LogicalNetwork"]),
        new("network security group", "network security groups", ["azurestackhci:NetworkSecurityGroup"]),
        new("security rule", "security rules", ["azurestackhci:SecurityRule"]),
        new("storage path", "storage paths", ["azurestackhci:StorageContainer"]) { HoldsState = true },
        new("image", "images", ["azurestackhci:GalleryImage", "azurestackhci:MarketplaceGalleryImage"]),
        new("data disk", "data disks", ["azurestackhci:VirtualHardDisk"]) { HoldsState = true },
        new("network interface", "network interfaces", ["azurestackhci:NetworkInterface"]),
        new("Arc machine", "Arc machines", ["hybridcompute:Machine"]),
        new("machine extension", "machine extensions", ["hybridcompute:MachineExtension"]),
        new("script run", "script runs", ["hybridcompute:MachineRunCommand"]),
        new("session host registration", "session host registrations", ["desktopvirtualization:SessionHost"]),
        new(
            "scaling schedule",
            "scaling schedules",
            ["desktopvirtualization:ScalingPlanPooledSchedule", "desktopvirtualization:ScalingPlanPersonalSchedule"]
        ),
        new("diagnostic setting", "diagnostic settings", ["monitor:DiagnosticSetting"]),
        new("data collection rule", "data collection rules", ["monitor:DataCollectionRule"]),
        new("data collection rule association", "data collection rule associations", ["monitor:DataCollectionRuleAssociation"]),
        new("workbook", "workbooks", ["applicationinsights:Workbook"]),
        new("private DNS zone", "private DNS zones", ["privatedns:PrivateZone"]),
        new("virtual network link", "virtual network links", ["privatedns:VirtualNetworkLink"]),
        new("DNS zone group", "DNS zone groups", ["network:PrivateDnsZoneGroup"]),
        new("file service setting", "file service settings", ["storage:FileServiceProperties"]),
        new("machine configuration", "machine configurations", ["guestconfiguration:GuestConfigurationHCRPAssignment"]),
        new("maintenance window", "maintenance windows", ["maintenance:MaintenanceConfiguration"]),
        new("maintenance assignment", "maintenance assignments", ["maintenance:ConfigurationAssignment"]),
    ];

    private static readonly FrozenDictionary<string, ResourceKind> ByToken = All.SelectMany(kind =>
            kind.Types.Select(type => KeyValuePair.Create(Provider + type, kind))
        )
        .ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, ResourceKind> ByArmType = AzureResourceCatalogue
        .All.Where(type => ByToken.ContainsKey(type.Token))
        .DistinctBy(type => type.ArmType, StringComparer.OrdinalIgnoreCase)
        .ToFrozenDictionary(type => type.ArmType, type => ByToken[type.Token], StringComparer.OrdinalIgnoreCase);

    /// <summary>The kind of a resource in Azure.</summary>
    public static ResourceKind Of(PreviewResource resource) => IsSessionHost(resource) ? SessionHosts : ByToken[resource.Type];

    /// <summary>The kind of a resource; null for one that is nothing in Azure.</summary>
    public static ResourceKind? Find(PreviewResource resource) =>
        IsSessionHost(resource) ? SessionHosts : ByToken.GetValueOrDefault(resource.Type);

    /// <summary>The kind of a type of Azure, such as <c>Microsoft.KeyVault/vaults</c>; null for a type that the program does not make.</summary>
    public static ResourceKind? OfArmType(string type) => ByArmType.GetValueOrDefault(type);

    /// <summary>Whether a resource is of an Azure type: <c>keyvault:Vault</c>.</summary>
    public static bool Is(PreviewResource resource, string type) =>
        resource.Type.Length == Provider.Length + type.Length && resource.Type.EndsWith(type, StringComparison.Ordinal);

    // both are machines of Azure Local; the component above them, which the URN names, tells which
    private static bool IsSessionHost(PreviewResource resource) =>
        Is(resource, Machine) && resource.Urn.Contains($"{HostComponent}$", StringComparison.Ordinal);
}
