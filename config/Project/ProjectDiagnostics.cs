using System.Collections.Immutable;
using AvdPulumi.Configuration.Diagnostics;

namespace AvdPulumi.Configuration.Project;

/// <summary>Conflicts between the stacks of a project that <c>avd validate --all</c> reports: AVD5050 to AVD5063.</summary>
public static class ProjectDiagnostics
{
    internal static DiagnosticDescriptor SameResource { get; } =
        new()
        {
            Code = "AVD5050",
            Title = "Two stacks create the same Azure resource",
            Cause =
                "Azure identifies a resource by its id. Each stack treats the resource as its own. The second deployment overwrites settings of the first, such as a token, and if one stack is destroyed, the resource of the other is "
                + "deleted. Each stack alone is valid; only a check of all stacks finds the conflict.",
            Example =
                "# config/variables.live.yml and config/variables.live-devs.yml\ndeployment: {name: stmary, environment: live}   # and so the same resource groups, rules and alerts",
            Remedy =
                "Put the pools of one estate into one config, below pools, and set avd:layers and avd:pools in Pulumi.<stack>.yaml to divide it among stacks. Otherwise use the existing resource in one of the stacks (existing_id, create: false), "
                + "or give the resource another name there. Another deployment.environment changes all derived names.",
            Source = new("Several host pools", "docs/pools.md#do-the-stacks-go-together"),
        };

    internal static DiagnosticDescriptor SameGrant { get; } =
        new()
        {
            Code = "AVD5051",
            Title = "Two stacks create the same role assignment",
            Cause =
                "Azure allows one assignment of a role to a principal at a scope. The second stack cannot create it, or takes it over. If one stack is destroyed, the other loses the role.",
            Example =
                "# in two stacks\nidentity: {avd_service_principal_object_id: ...}   # a role on the subscription of the session hosts",
            Remedy =
                "Add the scope to rbac.granted_elsewhere in one of the stacks, or deploy the platform from only one stack (avd:layers).",
            Source = new(
                "Understand Azure role assignments",
                "https://learn.microsoft.com/azure/role-based-access-control/role-assignments"
            ),
        };

    internal static DiagnosticDescriptor SameComputer { get; } =
        new()
        {
            Code = "AVD5052",
            Title = "Machines of two stacks have the same names",
            Cause =
                "A domain identifies a computer by its name. Names of session hosts consist of session_host.prefix and a number; names of file servers are set in the config. A machine that joins under a name in use removes the other machine from the domain.",
            Example = "# in two stacks\nsession_host: {prefix: avd-con}",
            Remedy = "Use another session_host.prefix in one of the stacks, or numbers that do not overlap (session_host.start_number).",
            Source = new(
                "Naming conventions in Active Directory for computers, domains, sites, and OUs",
                "https://learn.microsoft.com/troubleshoot/windows-server/active-directory/naming-conventions-for-computer-domain-site-ou"
            ),
        };

    internal static DiagnosticDescriptor SameAddress { get; } =
        new()
        {
            Code = "AVD5053",
            Title = "Machines of two stacks have the same address",
            Cause =
                "Only one machine can have an address in a network segment. Azure Local rejects the second machine, or both machines answer.",
            Example = "# in two stacks, on one VLAN\nsofs: {cluster_address: 10.10.20.20}",
            Remedy = "Give each machine its own address, or deploy the file server from only one stack (avd:layers).",
            Source = new(
                "Create logical networks for Azure Local VMs enabled by Azure Arc",
                "https://learn.microsoft.com/azure/azure-local/manage/create-logical-networks"
            ),
        };

    internal static DiagnosticDescriptor TooFewAddresses { get; } =
        new()
        {
            Code = "AVD5054",
            Title = "A network is too small for the hosts of all stacks",
            Cause = "The network has enough addresses for the session hosts of each stack, but not for the hosts of all stacks together.",
            Example =
                "# in two stacks, on one network with 50 addresses\nsession_host: {clusters: [{logical_network: lnet-avd, count: 30}]}",
            Remedy = "Add addresses to network.logical_networks[].pools, or move a cluster of one stack to another network.",
            Source = new(
                "Create logical networks for Azure Local VMs enabled by Azure Arc",
                "https://learn.microsoft.com/azure/azure-local/manage/create-logical-networks"
            ),
        };

    internal static DiagnosticDescriptor Overcommitted { get; } =
        new()
        {
            Code = "AVD5055",
            Title = "A cluster is too small for the machines of all stacks",
            Cause =
                "With one node down, the cluster has enough capacity for the machines of each stack, but not for the machines of all stacks together.",
            Example =
                "# in two stacks, on one cluster with 144 cores left when a node is down\nsession_host: {size: {processors: 8}, clusters: [{name: azl-01, count: 12}]}",
            Remedy = "Use fewer or smaller hosts in one of the stacks, or add a node.",
            Source = new("Several host pools", "docs/pools.md#do-the-stacks-go-together"),
            Severity = Severity.Warning,
        };

    internal static DiagnosticDescriptor NoStacks { get; } =
        new()
        {
            Code = "AVD5057",
            Title = "The project has no stacks",
            Cause =
                "avd validate --all checks all stacks. A stack has a file Pulumi.<stack>.yaml or an overlay config/variables.<stack>.yml; the project has neither.",
            Example = "avd validate --all   # in a project with config/variables.yml only",
            Remedy = "Create Pulumi.<stack>.yaml. Its content can be config: {}.",
            Source = new("Pulumi, Stacks", "https://www.pulumi.com/docs/iac/concepts/stacks/"),
        };

    internal static DiagnosticDescriptor NotCompared { get; } =
        new()
        {
            Code = "AVD5058",
            Title = "A stack is not compared with the others",
            Cause = "The stack has errors, so its resources are unknown.",
            Example = "avd validate --all   # while the config of one stack has errors",
            Remedy = "Fix the errors of the stack, and run the command again.",
            Source = new("Several host pools", "docs/pools.md#do-the-stacks-go-together"),
            Severity = Severity.Note,
        };

    internal static DiagnosticDescriptor NoStackDeploys { get; } =
        new()
        {
            Code = "AVD5059",
            Title = "No stack deploys a layer",
            Cause =
                "avd:layers divides the estate among stacks, and one stack deploys session hosts with profiles. No stack has the layer that deploys the file server (sofs), or the layer that configures profiles on the hosts (fslogix).",
            Example =
                "# Pulumi.platform.yaml, and Pulumi.clinicians.yaml\navd:layers: [platform, site]\navd:layers: [pools, hosts]   # no stack deploys sofs and fslogix",
            Remedy =
                "Add sofs to the stack with site, and fslogix to the stack with hosts. If another project deploys the file server, set avd:contracts.sofs to its stack.",
            Source = new("Several host pools", "docs/pools.md#do-the-stacks-go-together"),
            Severity = Severity.Warning,
        };

    internal static DiagnosticDescriptor SameNameInTheWorld { get; } =
        new()
        {
            Code = "AVD5061",
            Title = "Two stacks use the same globally unique name",
            Cause =
                "Names of vaults and storage accounts are unique in the whole cloud, also across resource groups and subscriptions. Azure rejects the second one, in the middle of the deployment.",
            Example =
                "# in two stacks with resource groups of their own\nkey_vault: {name: kv-contoso-avd}\nstorage: {witness: {name: stcontosowitness}}",
            Remedy = "Use another name in one stack, or set existing_id there to use the resource of the other stack.",
            Source = new(
                "Naming rules and restrictions for Azure resources",
                "https://learn.microsoft.com/azure/azure-resource-manager/management/resource-name-rules"
            ),
        };

    internal static DiagnosticDescriptor OverlappingPools { get; } =
        new()
        {
            Code = "AVD5062",
            Title = "Pools of two stacks on one VLAN overlap",
            Cause =
                "Azure Local assigns addresses from the pools of each logical network, and rejects overlapping pools on one VLAN, because two machines could get the same address.",
            Example =
                "# in two stacks, each with a network of its own on one cluster\nnetwork:\n  logical_networks:\n    - {name: lnet-avd, switch_name: Compute, vlan: 120, pools: [{start: 10.10.20.50, end: 10.10.20.99}]}",
            Remedy =
                "Set pools that do not overlap, or let one stack create the network and set network.logical_networks[].existing_id in the other.",
            Source = new(
                "Create logical networks for Azure Local VMs enabled by Azure Arc",
                "https://learn.microsoft.com/azure/azure-local/manage/create-logical-networks"
            ),
        };

    internal static DiagnosticDescriptor SameFolder { get; } =
        new()
        {
            Code = "AVD5063",
            Title = "Storage paths of two stacks are the same folder",
            Cause = "Storage paths of a cluster are folders of its volumes. Azure Local rejects a second path for the same folder.",
            Example =
                "# in two stacks, on one cluster\nstorage:\n  paths:\n    - {name: sp-01, folder: C:\\ClusterStorage\\UserStorage_1\\avd}",
            Remedy =
                "Use a different folder for each path, or let one stack create the path and set storage.paths[].existing_id in the other.",
            Source = new("Create storage path for Azure Local", "https://learn.microsoft.com/azure/azure-local/manage/create-storage-path"),
        };

    /// <summary>The entries of all of these codes.</summary>
    public static ImmutableArray<DiagnosticDescriptor> Descriptors { get; } =
    [
        SameResource,
        SameGrant,
        SameComputer,
        SameAddress,
        TooFewAddresses,
        Overcommitted,
        NoStacks,
        NotCompared,
        NoStackDeploys,
        SameNameInTheWorld,
        OverlappingPools,
        SameFolder,
        MissingLayers.AVD5090,
    ];
}
