using System.Collections.Immutable;
using AvdPulumi.Configuration.Diagnostics;

namespace AvdPulumi.Configuration.Project;

/// <summary>What <c>avd validate --all</c> finds between the stacks of a project: AVD5050 to AVD5063.</summary>
public static class ProjectDiagnostics
{
    internal static DiagnosticDescriptor SameResource { get; } =
        new()
        {
            Code = "AVD5050",
            Title = "Two stacks make one Azure resource",
            Cause =
                "Azure knows a resource by its id. Each stack believes that the resource is its own: the second to be deployed overwrites what the first has set, a token for instance, and whoever destroys one stack takes the resource "
                + "from the other. Each stack by itself is right, so that only a look at all of them shows it.",
            Example =
                "# config/variables.live.yml and config/variables.live-devs.yml\ndeployment: {name: stmary, environment: live}   # and so the same resource groups, rules and alerts",
            Remedy =
                "Pools of one estate belong into one config, below pools; then avd:layers and avd:pools in Pulumi.<stack>.yaml say which stack makes what. Otherwise adopt in one stack what the other makes (existing_id, create: false), "
                + "or give one of them another name; another deployment.environment names everything differently.",
            Source = new("Several host pools", "docs/pools.md#do-the-stacks-go-together"),
        };

    internal static DiagnosticDescriptor SameGrant { get; } =
        new()
        {
            Code = "AVD5051",
            Title = "Two stacks grant one role",
            Cause =
                "Azure has one assignment of a role to a principal at a scope. The second stack cannot make it, or takes it over; and whoever destroys one stack takes the role away that the other needs.",
            Example =
                "# in two stacks\nidentity: {avd_service_principal_object_id: ...}   # a role on the subscription of the session hosts",
            Remedy = "Name the scope in rbac.granted_elsewhere of one of the stacks, or let one stack make the platform: avd:layers.",
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
                "A domain knows a computer by its name, which is made from session_host.prefix and a number, or given for a file server. A machine that joins under a name that is taken throws the other one out.",
            Example = "# in two stacks\nsession_host: {prefix: avd-con}",
            Remedy = "Give one of them another prefix, or numbers that do not overlap: session_host.start_number.",
            Source = new(
                "Naming conventions in Active Directory for computers, domains, sites, and OUs",
                "https://learn.microsoft.com/troubleshoot/windows-server/active-directory/naming-conventions-for-computer-domain-site-ou"
            ),
        };

    internal static DiagnosticDescriptor SameAddress { get; } =
        new()
        {
            Code = "AVD5053",
            Title = "Machines of two stacks have one address",
            Cause = "An address of a network segment belongs to one machine. Azure Local refuses the second machine, or both answer.",
            Example = "# in two stacks, on one VLAN\nsofs: {cluster_address: 10.10.20.20}",
            Remedy = "Give each machine an address of its own, or let one stack make the file server: avd:layers.",
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
            Cause = "The session hosts of each stack find addresses, but those of all stacks together do not.",
            Example =
                "# in two stacks, on one network with 50 addresses\nsession_host: {clusters: [{logical_network: lnet-avd, count: 30}]}",
            Remedy = "Widen network.logical_networks[].pools, or put a cluster of one stack on another network.",
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
            Cause = "The machines of each stack fit on the cluster when one of its nodes is down, but those of all stacks together do not.",
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
                "avd validate --all reads all stacks; a stack has a file Pulumi.<stack>.yaml or an overlay config/variables.<stack>.yml.",
            Example = "avd validate --all   # in a project with config/variables.yml only",
            Remedy = "Create Pulumi.<stack>.yaml; it may hold no more than config: {}.",
            Source = new("Pulumi, Stacks", "https://www.pulumi.com/docs/iac/concepts/stacks/"),
        };

    internal static DiagnosticDescriptor NotCompared { get; } =
        new()
        {
            Code = "AVD5058",
            Title = "A stack is not compared with the others",
            Cause = "The stack has errors, so it is not known what it would make.",
            Example = "avd validate --all   # where the config of one stack cannot be used",
            Remedy = "Mend the errors of the stack, and run the command again.",
            Source = new("Several host pools", "docs/pools.md#do-the-stacks-go-together"),
            Severity = Severity.Note,
        };

    internal static DiagnosticDescriptor NoStackDeploys { get; } =
        new()
        {
            Code = "AVD5059",
            Title = "A layer that no stack deploys",
            Cause =
                "The estate is divided among stacks by avd:layers, and one of them makes session hosts. The config says where their profiles are, but no stack has the layer that makes the file server, or the one that tells the hosts.",
            Example =
                "# Pulumi.platform.yaml, and Pulumi.clinicians.yaml\navd:layers: [platform, site]\navd:layers: [pools, hosts]   # and nobody deploys sofs and fslogix",
            Remedy =
                "Add the layers to stacks: sofs beside site, fslogix beside hosts. Where another project makes the file server, name its stack in deployment.layer_stacks.sofs.",
            Source = new("Several host pools", "docs/pools.md#do-the-stacks-go-together"),
            Severity = Severity.Warning,
        };

    internal static DiagnosticDescriptor SameNameInTheWorld { get; } =
        new()
        {
            Code = "AVD5061",
            Title = "Two stacks give one name that all of Azure shares",
            Cause =
                "The name of a vault or a storage account is part of its address, so that it exists once in a cloud, whatever the resource group or the subscription. Azure refuses the second one, in the middle of the deployment.",
            Example =
                "# in two stacks with resource groups of their own\nkey_vault: {name: kv-contoso-avd}\nstorage: {witness: {name: stcontosowitness}}",
            Remedy = "Give it another name in one of the stacks, or adopt there what the other one makes: existing_id.",
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
                "Azure Local gives out addresses from the pools of each logical network by itself, and refuses networks with overlapping pools on one VLAN. Where it did not, two machines would have one address.",
            Example =
                "# in two stacks, each with a network of its own on one cluster\nnetwork:\n  logical_networks:\n    - {name: lnet-avd, switch_name: Compute, vlan: 120, pools: [{start: 10.10.20.50, end: 10.10.20.99}]}",
            Remedy =
                "Let the pools of one stack end before those of the other begin, or let one stack make the network and the other use it: network.logical_networks[].existing_id.",
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
            Cause = "Storage paths of a cluster are folders of its volumes; Azure Local refuses the second path on one folder.",
            Example =
                "# in two stacks, on one cluster\nstorage:\n  paths:\n    - {name: sp-01, folder: C:\\ClusterStorage\\UserStorage_1\\avd}",
            Remedy =
                "Give each path a folder of its own, or let one stack make the path and the other use it: storage.paths[].existing_id.",
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
    ];
}
