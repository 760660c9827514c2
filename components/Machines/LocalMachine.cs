using System.Collections.Immutable;
using AvdPulumi.Components.AzureLocal;
using AvdPulumi.Components.Changes;
using AvdPulumi.Components.Foundation;
using Pulumi;
using AzureNative = Pulumi.AzureNative;

namespace AvdPulumi.Components.Machines;

/// <summary>
/// The Azure resources of one machine on Azure Local, below the component that it is made for: network interface, disks, Arc machine, virtual machine.
/// The order is Microsoft's: the interface comes first, since one with a fixed address cannot be added later
/// (source: Create Azure Local virtual machines enabled by Azure Arc, https://learn.microsoft.com/azure/azure-local/manage/create-arc-virtual-machines).
/// </summary>
internal sealed class LocalMachine
{
    private readonly ComponentResource _parent;
    private readonly string _name;
    private readonly MachineDefinition _definition;
    private readonly MachineModel _model;
    private readonly AzureLocalSite? _site;

    /// <summary>Makes the machine.</summary>
    /// <param name="parent">The component that it is made for.</param>
    /// <param name="name">What its logical names begin with.</param>
    /// <param name="definition">What is made.</param>
    /// <param name="site">What machines share on Azure Local; null where it exists.</param>
    public LocalMachine(ComponentResource parent, string name, MachineDefinition definition, AzureLocalSite? site)
    {
        (_parent, _name, _definition, _model, _site) = (parent, name, definition, definition.Model, site);
        var nic = InterfaceOf();
        ImmutableArray<AzureNative.AzureStackHCI.VirtualHardDisk> disks = [.. _model.Disks.Select(DiskOf)];
        Arc = ArcMachineOf();
        Virtual = VirtualMachineOf(nic, disks);
    }

    /// <summary>The Arc machine, which extensions and run commands belong to.</summary>
    public AzureNative.HybridCompute.Machine Arc { get; }

    /// <summary>The virtual machine on it.</summary>
    public AzureNative.AzureStackHCI.VirtualMachineInstance Virtual { get; }

    /// <summary>Object id of the machine's own identity; only Azure knows it.</summary>
    public Output<string> PrincipalId => Arc.Identity.Apply(identity => identity?.PrincipalId ?? "");

    private AzureNative.AzureStackHCI.NetworkInterface InterfaceOf()
    {
        var nic = new AzureNative.AzureStackHCI.NetworkInterfaceArgs
        {
            NetworkInterfaceName = $"{_definition.ComputerName}-nic",
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
                        PrivateIPAddress = _definition.Address.AsInput(),
                        // the network itself, not a subnet of it
                        Subnet = new AzureNative.AzureStackHCI.Inputs.LogicalNetworkArmReferenceArgs { Id = IdOf(_model.NetworkId) },
                    },
                },
            },
        };
        if (_model.SecurityGroupId is { } group)
            nic.NetworkSecurityGroup = new AzureNative.AzureStackHCI.Inputs.NetworkSecurityGroupArmReferenceArgs { Id = IdOf(group) };
        return new($"{_name}-nic", nic, Child().ReplacedBy(MachineChanges.MachineInterface).IgnoringBy(MachineChanges.MachineInterface));
    }

    private AzureNative.AzureStackHCI.VirtualHardDisk DiskOf(MachineDisk disk) =>
        new(
            $"{_name}-disk-{disk.Key}",
            new()
            {
                VirtualHardDiskName = $"{_definition.ComputerName}-{disk.Key}",
                ResourceGroupName = _model.ResourceGroupName,
                Location = _model.Location,
                Tags = _model.Tags,
                ExtendedLocation = CustomLocations.Of(_model.CustomLocationId),
                ContainerId = PathOf(disk.StoragePathId ?? _definition.StoragePathId),
                CreateFromLocal = false,
                DiskSizeGB = disk.SizeGb,
                DiskFileFormat = AzureNative.AzureStackHCI.DiskFileFormat.Vhdx,
                Dynamic = disk.Dynamic,
            },
            Child().IgnoringBy(MachineChanges.MachineDisk)
        );

    private AzureNative.HybridCompute.Machine ArcMachineOf()
    {
        var options = Child().UnderItsOldName().IgnoringBy(MachineChanges.ArcMachine);
        // what a machine started from cannot be changed, nor what is fixed when Windows is set up, nor where its interface is: a new one takes its place, with the agents and the join of its own
        var fixedAtStart =
            $"{_model.AdminUsername} {_model.Shape.Tpm} {_model.Shape.SecureBoot} {_model.Shape.TrustedLaunch} {_model.NetworkId} {_definition.Address}";
        options.ReplacedWith(_model.FollowsImage ? $"{_model.ImageId} {fixedAtStart}" : fixedAtStart);
        return new(
            $"{_name}-machine",
            new()
            {
                MachineName = _definition.ComputerName,
                ResourceGroupName = _model.ResourceGroupName,
                Location = _model.Location,
                Tags = _model.Tags,
                Kind = AzureNative.HybridCompute.ArcKindEnum.HCI,
                Identity = new AzureNative.HybridCompute.Inputs.IdentityArgs
                {
                    Type = AzureNative.HybridCompute.ResourceIdentityType.SystemAssigned,
                },
                OsProfile = new AzureNative.HybridCompute.Inputs.OSProfileArgs
                {
                    WindowsConfiguration = new AzureNative.HybridCompute.Inputs.OSProfileWindowsConfigurationArgs
                    {
                        PatchMode = _model.Shape.PatchMode,
                    },
                },
            },
            options
        );
    }

    private AzureNative.AzureStackHCI.VirtualMachineInstance VirtualMachineOf(
        AzureNative.AzureStackHCI.NetworkInterface nic,
        ImmutableArray<AzureNative.AzureStackHCI.VirtualHardDisk> disks
    )
    {
        var options = Child()
            .ReplacedBy(MachineChanges.VirtualMachine, except: _model.FollowsImage ? null : MachineChanges.Image)
            .IgnoringBy(MachineChanges.VirtualMachine, except: _model.FollowsImage ? MachineChanges.Image : null)
            .Within(_model.MachineTimeout);
        options.AdditionalSecretOutputs.Add("osProfile");
        var machine = new AzureNative.AzureStackHCI.VirtualMachineInstanceArgs
        {
            ResourceUri = Arc.Id,
            ExtendedLocation = CustomLocations.Of(_model.CustomLocationId),
            CreateFromLocal = false,
            HardwareProfile = MachineInputs.HardwareOf(_model.Shape),
            SecurityProfile = MachineInputs.SecurityOf(_model.Shape),
            OsProfile = new AzureNative.AzureStackHCI.Inputs.VirtualMachineInstancePropertiesOsProfileArgs
            {
                ComputerName = _definition.ComputerName,
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
        if (_model.Proxy is { } proxy)
            machine.HttpProxyConfig = MachineInputs.ProxyOf(proxy);
        return new($"{_name}-vm", machine, options);
    }

    private AzureNative.AzureStackHCI.Inputs.VirtualMachineInstancePropertiesStorageProfileArgs StorageOf(
        ImmutableArray<AzureNative.AzureStackHCI.VirtualHardDisk> disks
    )
    {
        var storage = new AzureNative.AzureStackHCI.Inputs.VirtualMachineInstancePropertiesStorageProfileArgs
        {
            ImageReference = new AzureNative.AzureStackHCI.Inputs.ImageArmReferenceArgs { Id = IdOf(_model.ImageId) },
            VmConfigStoragePathId = PathOf(_definition.StoragePathId),
        };
        foreach (var disk in disks)
            storage.DataDisks.Add(new AzureNative.AzureStackHCI.Inputs.VirtualHardDiskArmReferenceArgs { Id = disk.Id });
        return storage;
    }

    private CustomResourceOptions Child() => _parent.StatefulChild(_model.Protect);

    private Input<string> IdOf(string id) => _site is null ? id : _site.IdOf(id);

    private Input<string>? PathOf(string? id) => id is null ? null : IdOf(id);
}
