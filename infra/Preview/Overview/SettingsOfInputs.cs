using System.Collections.Frozen;
using System.Collections.Immutable;
using AvdPulumi.Components.Changes;
using AvdPulumi.Configuration.Binding;

namespace AvdPulumi.Infra.Preview.Overview;

/// <summary>The settings behind the inputs whose change replaces a resource. A test holds the table to that of changes.</summary>
internal static class SettingsOfInputs
{
    private const string Location = "deployment.location";

    // AVD objects are in a region of their own
    private const string MetadataLocation = "deployment.metadata_location";
    private const string AvdModule = "desktopvirtualization:";

    // the interface of a machine is replaced when its address changes, and the machine with it
    // by kind and input; those of machines differ between session hosts and nodes, which are of one type in Azure
    private static readonly FrozenDictionary<(ResourceKind Kind, string Input), ImmutableArray<string>> Settings = new Dictionary<
        (ResourceKind, string),
        ImmutableArray<string>
    >
    {
        [(OfType("desktopvirtualization:HostPool"), "hostPoolType")] = ["host_pool.type"],
        [(OfType("desktopvirtualization:ApplicationGroup"), "applicationGroupType")] = ["application_groups[].type"],
        [(OfType("desktopvirtualization:ApplicationGroup"), "hostPoolArmPath")] = ["host_pool.name"],
        [(OfType("desktopvirtualization:ScalingPlan"), "hostPoolType")] = ["host_pool.type"],
        [(OfType("network:PrivateEndpoint"), "location")] = ["network.private_endpoint_location"],
        [(OfType("network:PrivateEndpoint"), "subnet")] = ["network.private_endpoint_subnet_id"],
        [(OfType("network:PrivateEndpoint"), "privateLinkServiceConnections")] = ["the name of what it leads to"],
        [(OfType("network:PrivateEndpoint"), "customNetworkInterfaceName")] = ["private_endpoint.name"],
        [(OfType("monitor:ScheduledQueryRule"), "scopes")] = ["monitoring.log_analytics"],
        [(OfType("authorization:RoleAssignment"), "principalId")] = ["object_id"],
        [(OfType("authorization:RoleAssignment"), "roleDefinitionId")] = ["role_definition_id"],
        [(OfType("authorization:RoleAssignment"), "scope")] = ["scope"],
        [(OfType("azurestackhci:NetworkInterface"), "ipConfigurations")] = ["addresses", "logical_network"],
        [(ResourceKinds.SessionHosts, "networkProfile")] = ["session_host.clusters[].logical_network", "session_host.clusters[].addresses"],
        [(ResourceKinds.SessionHosts, "osProfile.adminUsername")] = ["session_host.admin.username"],
        [(ResourceKinds.SessionHosts, "osProfile.computerName")] = ["session_host.prefix"],
        [(ResourceKinds.SessionHosts, "securityProfile")] = ["session_host.tpm", "session_host.secure_boot", "session_host.trusted_launch"],
        [(ResourceKinds.SessionHosts, "storageProfile.imageReference")] = ["image"],
        [(ResourceKinds.FileServerNodes, "networkProfile")] = ["sofs.logical_network", "sofs.nodes[].address"],
        [(ResourceKinds.FileServerNodes, "osProfile.adminUsername")] = ["sofs.admin.username"],
        [(ResourceKinds.FileServerNodes, "osProfile.computerName")] = ["sofs.nodes[].name"],
        [(ResourceKinds.FileServerNodes, "securityProfile")] = ["sofs.tpm", "sofs.secure_boot", "sofs.trusted_launch"],
        [(ResourceKinds.FileServerNodes, "storageProfile.imageReference")] = ["sofs.image"],
    }.ToFrozenDictionary();

    // names of other kinds are made of several settings
    private static readonly FrozenDictionary<ResourceKind, string> Names = new Dictionary<ResourceKind, string>
    {
        [OfType("desktopvirtualization:HostPool")] = "host_pool.name",
        [OfType("desktopvirtualization:ApplicationGroup")] = "application_groups[].name",
        [OfType("desktopvirtualization:Workspace")] = "workspace.name",
        [OfType("desktopvirtualization:ScalingPlan")] = "scaling.name",
        [OfType("keyvault:Vault")] = "key_vault.name",
        [OfType("operationalinsights:Workspace")] = "monitoring.log_analytics.name",
        [OfType("recoveryservices:Vault")] = "backup.vault.name",
        [OfType("monitor:ActionGroup")] = "monitoring.action_group.name",
        [OfType("azurestackhci:StorageContainer")] = "storage.paths[].name",
        [OfType("azurestackhci:LogicalNetwork")] = "network.logical_networks[].name",
    }.ToFrozenDictionary();

    // no setting decides them: the program always sends the same
    private static readonly FrozenSet<string> Constant = new[]
    {
        "applicationType",
        "msixPackageApplicationId",
        "msixPackageFamilyName",
        "enabledProtocols",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The settings; none where no setting decides the input. Of an input that is not in the table, its own name.</summary>
    public static ImmutableArray<string> Of(ResourceKind kind, string input) =>
        Settings.TryGetValue((kind, input), out var settings) ? settings
        : input == "location" ? [kind.Types.Any(type => type.StartsWith(AvdModule, StringComparison.Ordinal)) ? MetadataLocation : Location]
        : Constant.Contains(input) ? []
        : [input];

    /// <summary>The setting that is the name of such a resource in Azure; null where the name is made of several.</summary>
    public static string? NameOf(ResourceKind kind) => Names.GetValueOrDefault(kind);

    /// <summary>Whether the table has an entry for an input.</summary>
    public static bool Knows(ResourceKind kind, string input) =>
        Settings.ContainsKey((kind, input)) || input == "location" || Constant.Contains(input);

    /// <summary>The kinds of resources that a new value of a setting replaces, or of a part of it; none where the table names no full path that fits.</summary>
    /// <param name="setting">The setting, with <c>[]</c> after each list on the way.</param>
    public static ImmutableArray<ResourceKind> ReplacedBy(string setting) =>
        [
            .. Settings
                .Where(entry => entry.Value.Any(path => path.Contains('.', StringComparison.Ordinal) || SettingPath.IsSection(path)))
                .Where(entry => entry.Value.Any(path => SettingPath.Overlap(path, setting)))
                .Select(entry => entry.Key.Kind)
                .Concat(Names.Where(entry => SettingPath.Overlap(entry.Value, setting)).Select(entry => entry.Key))
                .Concat(setting is Location or MetadataLocation ? MovedBy(setting) : [])
                .Distinct()
                .OrderBy(ResourceKinds.All.IndexOf),
        ];

    private static IEnumerable<ResourceKind> MovedBy(string setting) =>
        ChangeTable
            .All.Where(policy => policy.Inputs.Any(input => input is { Input: "location", Effect: not ChangeEffect.Refused }))
            .SelectMany(policy =>
                ResourceKinds.All.Where(kind => kind.Types.Any(type => policy.Type.EndsWith($":{type}", StringComparison.Ordinal)))
            )
            .Where(kind => !Settings.ContainsKey((kind, "location")) && Of(kind, "location").Contains(setting));

    private static ResourceKind OfType(string type) => ResourceKinds.All.Single(kind => kind.Types.Contains(type));
}
