using System.Collections.Immutable;
using AvdPulumi.Components.AzureLocal;
using AvdPulumi.Components.Changes;
using AvdPulumi.Components.ExtensionResources;
using AvdPulumi.Components.Foundation;
using Pulumi;
using AzureNative = Pulumi.AzureNative;

namespace AvdPulumi.Components.SessionHosts;

/// <summary>
/// One session host on Azure Local: network interface, Arc machine, virtual machine, and then step by step what makes it a session host. Phases 3 and 4.
/// The order is Microsoft's: the interface comes first, since one with a fixed address cannot be added later
/// (source: Create Azure Local virtual machines enabled by Azure Arc, https://learn.microsoft.com/azure/azure-local/manage/create-arc-virtual-machines).
/// </summary>
public sealed class ArcSessionHost : ComponentResource, IPhased
{
    private readonly string _name;
    private readonly HostDefinition _host;
    private readonly HostModel _model;
    private readonly ArcSessionHostArgs _args;

    /// <summary>Makes a host.</summary>
    public ArcSessionHost(string name, ArcSessionHostArgs args, ComponentResourceOptions? options = null)
        : base("avd:sessionhosts:ArcSessionHost", name, options)
    {
        (_name, _args, _host, _model) = (name, args, args.Host, args.Host.Model);

        var nic = InterfaceOf();
        ImmutableArray<AzureNative.AzureStackHCI.VirtualHardDisk> disks = [.. _model.Disks.Select(DiskOf)];
        Machine = MachineOf();
        var vm = VirtualMachineOf(nic, disks);
        MachineId = Machine.Id;
        PrincipalId = Machine.Identity.Apply(identity => identity?.PrincipalId ?? "");
        var setup = new HostSetup($"{name}-setup", new() { Host = _host, Machine = Machine, VirtualMachine = vm, Progress = args.Progress }, this.ChildComponent());
        if (!_model.DataCollectionRules.IsEmpty) _ = new HostRuleAssociations($"{name}-data", new() { Rules = _model.DataCollectionRules, Machine = Machine, After = setup.Done }, this.ChildComponent());
        GrantVault();
        RegisterOutputs();
    }

    /// <inheritdoc />
    public DeploymentPhase Phase => DeploymentPhase.SessionHosts;

    /// <summary>The Arc machine's full ARM resource id.</summary>
    [Output("machineId")]
    public Output<string> MachineId { get; }

    /// <summary>Object id of the machine's own identity; only Azure knows it.</summary>
    [Output("principalId")]
    public Output<string> PrincipalId { get; }

    /// <summary>The host.</summary>
    public HostDefinition Host => _host;

    private AzureNative.HybridCompute.Machine Machine { get; }

    private AzureNative.AzureStackHCI.NetworkInterface InterfaceOf()
    {
        var nic = new AzureNative.AzureStackHCI.NetworkInterfaceArgs
        {
            NetworkInterfaceName = $"{_host.ComputerName}-nic",
            ResourceGroupName = _model.ResourceGroupName,
            Location = _model.Location,
            Tags = _model.Tags,
            ExtendedLocation = CustomLocations.Of(_model.CustomLocationId),
            CreateFromLocal = false,
            IpConfigurations =
            {
                new AzureNative.AzureStackHCI.Inputs.IPConfigurationArgs
                {
                    Name = "ipconfig",
                    Properties = new AzureNative.AzureStackHCI.Inputs.IPConfigurationPropertiesArgs
                    {
                        PrivateIPAddress = _host.Address.AsInput(),
                        // the network itself, not a subnet of it
                        Subnet = new AzureNative.AzureStackHCI.Inputs.LogicalNetworkArmReferenceArgs { Id = _args.Site.IdOf(_model.NetworkId) },
                    },
                },
            },
        };
        if (!_model.DnsServers.IsEmpty) nic.DnsSettings = new AzureNative.AzureStackHCI.Inputs.InterfaceDNSSettingsArgs { DnsServers = _model.DnsServers };
        if (_model.SecurityGroupId is { } group) nic.NetworkSecurityGroup = new AzureNative.AzureStackHCI.Inputs.NetworkSecurityGroupArmReferenceArgs { Id = _args.Site.IdOf(group) };
        return new($"{_name}-nic", nic, this.ReplacedChild(MachineChanges.MachineInterface).IgnoringBy(MachineChanges.MachineInterface));
    }

    private AzureNative.AzureStackHCI.VirtualHardDisk DiskOf(MachineDisk disk) => new($"{_name}-disk-{disk.Key}", new()
    {
        VirtualHardDiskName = $"{_host.ComputerName}-{disk.Key}",
        ResourceGroupName = _model.ResourceGroupName,
        Location = _model.Location,
        Tags = _model.Tags,
        ExtendedLocation = CustomLocations.Of(_model.CustomLocationId),
        ContainerId = PathOf(disk.StoragePathId ?? _host.StoragePathId),
        CreateFromLocal = false,
        DiskSizeGB = disk.SizeGb,
        DiskFileFormat = AzureNative.AzureStackHCI.DiskFileFormat.Vhdx,
        Dynamic = disk.Dynamic,
    }, this.Child().IgnoringBy(MachineChanges.MachineDisk));

    private AzureNative.HybridCompute.Machine MachineOf()
    {
        var options = this.Child().UnderItsOldName().IgnoringBy(MachineChanges.ArcMachine);
        // what a machine started from cannot be changed, nor what is fixed when Windows is set up: a new one takes its place, with the agents and the join of its own
        if (_model.FollowsImage) options.ReplacedWith($"{_model.ImageId} {_model.AdminUsername} {_model.Shape.Tpm} {_model.Shape.SecureBoot} {_model.Shape.TrustedLaunch}");
        return new($"{_name}-machine", new()
        {
            MachineName = _host.ComputerName,
            ResourceGroupName = _model.ResourceGroupName,
            Location = _model.Location,
            Tags = _model.Tags,
            Kind = AzureNative.HybridCompute.ArcKindEnum.HCI,
            Identity = new AzureNative.HybridCompute.Inputs.IdentityArgs { Type = AzureNative.HybridCompute.ResourceIdentityType.SystemAssigned },
            OsProfile = new AzureNative.HybridCompute.Inputs.OSProfileArgs
            {
                WindowsConfiguration = new AzureNative.HybridCompute.Inputs.OSProfileWindowsConfigurationArgs { PatchMode = _model.Shape.PatchMode },
            },
        }, options);
    }

    private AzureNative.AzureStackHCI.VirtualMachineInstance VirtualMachineOf(
        AzureNative.AzureStackHCI.NetworkInterface nic, ImmutableArray<AzureNative.AzureStackHCI.VirtualHardDisk> disks)
    {
        var options = this.Child()
            .ReplacedBy(MachineChanges.VirtualMachine, except: _model.FollowsImage ? null : MachineChanges.Image)
            .IgnoringBy(MachineChanges.VirtualMachine, except: _model.FollowsImage ? MachineChanges.Image : null)
            .Within(_model.MachineTimeout);
        options.AdditionalSecretOutputs.Add("osProfile");
        var machine = new AzureNative.AzureStackHCI.VirtualMachineInstanceArgs
        {
            ResourceUri = Machine.Id,
            ExtendedLocation = CustomLocations.Of(_model.CustomLocationId),
            CreateFromLocal = false,
            HardwareProfile = MachineInputs.HardwareOf(_model.Shape),
            SecurityProfile = MachineInputs.SecurityOf(_model.Shape),
            OsProfile = new AzureNative.AzureStackHCI.Inputs.VirtualMachineInstancePropertiesOsProfileArgs
            {
                ComputerName = _host.ComputerName,
                AdminUsername = _model.AdminUsername,
                AdminPassword = _model.AdminPassword,
                WindowsConfiguration = MachineInputs.WindowsOf(_model.Shape),
            },
            NetworkProfile = new AzureNative.AzureStackHCI.Inputs.VirtualMachineInstancePropertiesNetworkProfileArgs
            {
                NetworkInterfaces = { new AzureNative.AzureStackHCI.Inputs.NetworkInterfaceArmReferenceArgs { Id = nic.Id } },
            },
            StorageProfile = StorageOf(disks),
        };
        if (_model.Proxy is { } proxy) machine.HttpProxyConfig = MachineInputs.ProxyOf(proxy);
        return new($"{_name}-vm", machine, options);
    }

    private AzureNative.AzureStackHCI.Inputs.VirtualMachineInstancePropertiesStorageProfileArgs StorageOf(ImmutableArray<AzureNative.AzureStackHCI.VirtualHardDisk> disks)
    {
        var storage = new AzureNative.AzureStackHCI.Inputs.VirtualMachineInstancePropertiesStorageProfileArgs
        {
            ImageReference = new AzureNative.AzureStackHCI.Inputs.ImageArmReferenceArgs { Id = _args.Site.IdOf(_model.ImageId) },
            VmConfigStoragePathId = PathOf(_host.StoragePathId),
        };
        foreach (var disk in disks) storage.DataDisks.Add(new AzureNative.AzureStackHCI.Inputs.VirtualHardDiskArmReferenceArgs { Id = disk.Id });
        return storage;
    }

    private Input<string>? PathOf(string? id) => id is null ? null : _args.Site.IdOf(id);

    private void GrantVault()
    {
        if (_model.Vault is not { } vault || _host.VaultAssignment is not { } assignment) return;
        _ = new RoleAssignments($"{_name}-vault", new()
        {
            Scope = vault.VaultId,
            Grants = [new(vault.Role, new("machine", PrincipalId, AzureNative.Authorization.PrincipalType.ServicePrincipal, _host.ComputerName), assignment)],
        }, this.ChildComponent(vault.Provider));
    }
}
