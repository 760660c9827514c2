using System.Collections.Immutable;
using AvdPulumi.Configuration.Estate.Hosts;
using static AvdPulumi.Configuration.Exchange.Mapping.Exported;
using static AvdPulumi.Configuration.Exchange.PeerTemplates;

namespace AvdPulumi.Configuration.Exchange.Mapping;

/// <summary>The session hosts, and what they use on Azure Local.</summary>
internal static class SessionHostParameters
{
    public static ImmutableArray<ParameterMapping> All { get; } =
    [
        new()
        {
            Setting = "session_host.clusters[*].custom_location_id",
            Variables = "session_hosts.custom_location_id",
            Bicep = new("customLocationId", SessionHosts),
            Terraform = "custom_location_id",
            PowerShell = "CustomLocationId",
            Arm = new("customLocationId", SessionHosts),
            Ansible = "avd_custom_location_id",
            Conversion = Conversions.CustomLocation,
            Note = "The templates deploy to one cluster: the first. An imported cluster has the name of its custom location.",
            Value = scope => Text(scope.Cluster.CustomLocationId),
        },
        new()
        {
            Setting = "session_host.clusters[*].count",
            Variables = "session_hosts.session_host_count",
            Bicep = new("sessionHostCount", SessionHosts),
            Terraform = "vm_count",
            PowerShell = "VmCount",
            Ansible = "avd_vm_count",
            Conversion = Conversions.Same,
            Value = scope => Number(scope.Cluster.Count),
        },
        new()
        {
            Setting = "session_host.prefix",
            Variables = "session_hosts.vm_naming_prefix",
            Bicep = new("vmNamingPrefix", SessionHosts),
            Terraform = "vm_name_prefix",
            PowerShell = "VmNamePrefix",
            Ansible = "avd_vm_name_prefix",
            Conversion = Conversions.Same,
            Note = "Bicep names machines with three digits, the others with two; session_host.number_digits is 3 by default.",
            Value = scope => Text(scope.Settings.SessionHost.Prefix),
        },
        new()
        {
            Setting = "session_host.start_number",
            Variables = "session_hosts.vm_start_index",
            Bicep = new("vmStartIndex", SessionHosts),
            Conversion = Conversions.Same,
            Note = "The other templates begin with 1.",
            Value = scope => Number(HostNumbers.Of(scope.Settings.SessionHost).First().First),
        },
        new()
        {
            Setting = "session_host.size.processors",
            Variables = "session_hosts.vm_processors",
            Bicep = new("vmProcessors", SessionHosts),
            Arm = new("processors", SessionHosts),
            Conversion = Conversions.Same,
            Note = "The page of the mapping lists var.vm_processors; variables.tf has vm_size, the name of a size in Azure, instead.",
            Value = scope => Number(scope.Settings.SessionHost.Size.Processors),
        },
        new()
        {
            Setting = "session_host.size.memory_mb",
            Variables = "session_hosts.vm_memory_mb",
            Bicep = new("vmMemoryMB", SessionHosts),
            Arm = new("memorymb", SessionHosts),
            Conversion = Conversions.Same,
            Note = "The page of the mapping lists var.vm_memory_mb; variables.tf does not declare it.",
            Value = scope => Number(scope.Settings.SessionHost.Size.MemoryMb),
        },
        new()
        {
            Terraform = "vm_size",
            PowerShell = "VmSize",
            Ansible = "avd_vm_size",
            Conversion = Conversions.None,
            Note = "The name of a size in Azure, such as Standard_D4s_v3. Machines on Azure Local have processors and memory instead.",
        },
        new()
        {
            Setting = "session_host.admin.username",
            Variables = "session_hosts.vm_admin_username",
            Bicep = new("adminUsername", SessionHosts),
            Arm = new("adminUsername", SessionHosts),
            Conversion = Conversions.Same,
            Note = "The page of the mapping lists var.admin_username and avd_admin_username; no file declares them.",
            Value = scope => Text(scope.Settings.SessionHost.Admin.Username),
        },
        new()
        {
            Setting = "session_host.admin.password",
            Variables = "session_hosts.vm_admin_password",
            Bicep = new("adminPassword", SessionHosts),
            Arm = new("adminPassword", SessionHosts),
            Conversion = Conversions.Same,
            Note = "Always a reference. The page of the mapping lists var.admin_password; variables.tf does not declare it.",
            Value = scope => scope.Secret(scope.Settings.SessionHost.Admin.Password, scope.Pool.AdminSecretName),
        },
        new()
        {
            Bicep = new("avdRegistrationToken", SessionHosts),
            Conversion = Conversions.Derived,
            Note = "A reference to the secret in which this program stores the registration token (registration.secret_name).",
            Value = scope => scope.InOwnVault(scope.Pool.SecretName),
        },
        new()
        {
            Setting = "session_host.clusters[*].logical_network",
            Variables = "session_hosts.logical_network_id",
            Bicep = new("logicalNetworkId", SessionHosts),
            Terraform = "vnet_id",
            PowerShell = "VnetId",
            Arm = new("logicalNetworkId", SessionHosts),
            Ansible = "avd_vnet_id",
            Conversion = Conversions.LogicalNetwork,
            Note = "There an id; here a name from network.logical_networks, whose existing_id is the id.",
            Value = scope =>
                Text(scope.Estate.Networks.FirstOrDefault(network => network.Settings.Name == scope.Cluster.LogicalNetwork)?.Id),
        },
        new()
        {
            Terraform = "subnet_name",
            PowerShell = "SubnetName",
            Ansible = "avd_subnet_name",
            Conversion = Conversions.None,
            Note = "Logical networks on Azure Local have no subnets with names that machines use.",
        },
        new()
        {
            Setting = "session_host.clusters[*].storage_paths",
            Variables = "session_hosts.storage_path_id",
            Bicep = new("storagePathId", SessionHosts) { IsRequired = true },
            Terraform = "storage_path_id",
            Arm = new("storagePathId", SessionHosts) { IsRequired = true },
            Conversion = Conversions.StoragePath,
            Note =
                "There an id; here names from storage.paths, whose existing_id is the id. The templates have one path. The page of the mapping lists avd_storage_path_id; no role uses it.",
            Value = scope => Text(scope.Estate.Site.StoragePathId(scope.Cluster.StoragePaths.FirstOrDefault())),
        },
        new()
        {
            Setting = "image.source.existing_id",
            Variables = "session_hosts.gallery_image_id",
            Bicep = new("galleryImageId", SessionHosts),
            Terraform = "image_id",
            PowerShell = "ImageId",
            Arm = new("imageId", SessionHosts),
            Ansible = "avd_image_id",
            Conversion = Conversions.Image,
            Note = "The templates use an image that is on the cluster. For an image that this program creates, its future id is exported.",
            Value = scope => Text(Estate.Site.EstateImage.IdOf(scope.Pool, scope.Cluster.CustomLocationId, scope.Estate.Site.GroupId)),
        },
        new()
        {
            Setting = "session_host.agent.agent_uri",
            Bicep = new("avdAgentUrl", SessionHosts),
            Conversion = Conversions.Same,
            Value = scope => Text(scope.Settings.SessionHost.Agent.AgentUri),
        },
        new()
        {
            Setting = "session_host.agent.boot_loader_uri",
            Bicep = new("avdBootloaderUrl", SessionHosts),
            Conversion = Conversions.Same,
            Value = scope => Text(scope.Settings.SessionHost.Agent.BootLoaderUri),
        },
        new()
        {
            Arm = new("vmName", SessionHosts) { IsRequired = true },
            Conversion = Conversions.None,
            Note = "The ARM template deploys one machine; the deployment script of azurelocal-avd sets its name.",
        },
        new()
        {
            Arm = new("nicName", SessionHosts) { IsRequired = true },
            Conversion = Conversions.None,
            Note = "The ARM template deploys one machine; the deployment script of azurelocal-avd sets the name of its network interface.",
        },
        new()
        {
            Arm = new("commandToExecute", SessionHosts) { IsRequired = true },
            Conversion = Conversions.None,
            Note = "The deployment script of azurelocal-avd makes the command; it contains secrets.",
        },
        new()
        {
            Bicep = new("machineNames", Fslogix),
            Conversion = Conversions.Derived,
            Note = "The computer names of the session hosts, which follow from prefix, start number and count.",
            Value = scope => Texts(scope.Pool.Hosts.Where(host => host.Cluster == scope.Cluster).Select(host => host.ComputerName)),
        },
        new()
        {
            Variables = "session_hosts.session_host_os",
            Conversion = Conversions.None,
            Note = "The image decides the operating system.",
        },
    ];
}
