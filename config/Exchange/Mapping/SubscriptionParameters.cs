using System.Collections.Immutable;
using static AvdPulumi.Configuration.Exchange.Mapping.Exported;
using static AvdPulumi.Configuration.Exchange.PeerTemplates;

namespace AvdPulumi.Configuration.Exchange.Mapping;

/// <summary>Tenant, subscriptions, regions, names and resource groups.</summary>
internal static class SubscriptionParameters
{
    public static ImmutableArray<ParameterMapping> All { get; } =
    [
        new()
        {
            Setting = "subscription.tenant_id",
            Variables = "subscription.tenant_id",
            Ansible = "azure_tenant_id",
            Conversion = Conversions.Same,
            Value = scope => Text(scope.Settings.Subscription.TenantId),
        },
        new()
        {
            Setting = "subscription.id",
            Variables = "subscription.avd_subscription_id",
            Terraform = "avd_subscription_id",
            Ansible = "azure_subscription_id",
            Conversion = Conversions.Same,
            Note = "Bicep, ARM and PowerShell deploy to the subscription of the login.",
            Value = scope => Text(scope.Settings.Subscription.Id),
        },
        new()
        {
            Setting = "subscription.session_hosts_id",
            Variables = "subscription.azure_local_subscription_id",
            Conversion = Conversions.Same,
            Note = "The tools have no parameter for it: it is in the ids of custom location, network, image and storage path.",
        },
        new()
        {
            Setting = "deployment.name",
            Variables = "deployment.naming_convention",
            Conversion = Conversions.Same,
        },
        new()
        {
            Setting = "deployment.environment",
            Terraform = "environment_tag",
            PowerShell = "EnvironmentTag",
            Arm = new("environmentTag", ControlPlane),
            Ansible = "avd_environment_tag",
            Conversion = Conversions.Same,
            Note = "The tools write it as a tag only. The page of the mapping does not list it.",
            Value = scope => Text(scope.Settings.Deployment.Environment),
        },
        new()
        {
            Variables = "deployment.mode",
            Conversion = Conversions.GroupsExist,
            Setting = "deployment.resource_groups.control_plane.create",
            Note = "brownfield does not create resource groups: create is false for control_plane and session_hosts.",
        },
        new()
        {
            Setting = "deployment.location",
            Variables = "subscription.location",
            Bicep = new("location", SessionHosts | Networking | Fslogix),
            Terraform = "location",
            PowerShell = "Location",
            Arm = new("location", SessionHosts | Networking),
            Ansible = "azure_location",
            Conversion = Conversions.Same,
            Note = "The tools have one region for AVD objects and machines; deployment.metadata_location may be another one.",
            Value = scope => Text(scope.Settings.Deployment.Location),
        },
        new()
        {
            Setting = "deployment.metadata_location",
            Bicep = new("location", ControlPlane | Scaling),
            Arm = new("location", ControlPlane | Scaling),
            Conversion = Conversions.Same,
            Value = scope => Text(scope.Settings.Deployment.MetadataLocation),
        },
        new()
        {
            Setting = "deployment.resource_groups.control_plane.name",
            Variables = "control_plane.resource_group",
            Bicep = new("resourceGroupName", ControlPlane),
            Terraform = "resource_group_name",
            PowerShell = "ResourceGroupName",
            Arm = new("resourceGroupName", ControlPlane),
            Ansible = "azure_resource_group",
            Conversion = Conversions.Same,
            Note = "Terraform, parameters.ps1 and Ansible have one resource group for everything.",
            Value = scope => Text(scope.Estate.Groups.ControlPlane.Name),
        },
        new()
        {
            Setting = "deployment.resource_groups.session_hosts.name",
            Variables = "session_hosts.resource_group",
            Bicep = new("resourceGroupName", SessionHosts),
            Arm = new("sessionHostResourceGroupName", Identity),
            Conversion = Conversions.Same,
            Note =
                "The page of the mapping lists var.resource_group_name and $ResourceGroupName for it; the files use these for the control plane as well.",
            Value = scope => Text(scope.Estate.Groups.Of(scope.Cluster).Name),
        },
        new()
        {
            Setting = "key_vault.existing_id",
            Variables = "security.key_vault_name",
            Conversion = Conversions.VaultId,
            Note = "The id is made of subscription, security.key_vault_resource_group and this name.",
        },
        new()
        {
            Setting = "key_vault.name",
            Terraform = "key_vault_name",
            PowerShell = "KeyVaultName",
            Arm = new("keyVaultName", ControlPlane),
            Ansible = "avd_key_vault_name",
            Conversion = Conversions.Same,
            Note = "The page of the mapping lists it for Bicep, too; the Bicep templates do not have it.",
            Value = scope => Text(scope.Estate.KeyVaultName),
        },
        new()
        {
            Variables = "security.key_vault_resource_group",
            Conversion = Conversions.PartOf("security.key_vault_name"),
            Setting = "key_vault.existing_id",
        },
        new()
        {
            Setting = "tags",
            Variables = "tags",
            Bicep = new("tags", ControlPlane | SessionHosts | Scaling | Monitoring | Networking),
            Arm = new("tags", Scaling | Monitoring | Networking),
            Conversion = Conversions.Same,
            Value = scope => scope.Settings.Tags.IsEmpty ? null : Map(scope.Settings.Tags),
        },
        new()
        {
            Setting = "tags.owner",
            Terraform = "owner_tag",
            PowerShell = "OwnerTag",
            Arm = new("ownerTag", ControlPlane),
            Ansible = "avd_owner_tag",
            Conversion = Conversions.Same,
            Note = "The tools have two tags, environment and owner. The page of the mapping does not list them.",
            Value = scope =>
                Text(scope.Settings.Tags.FirstOrDefault(tag => tag.Key.Equals("owner", StringComparison.OrdinalIgnoreCase)).Value),
        },
        new()
        {
            Variables = "ansible.ansible_connection",
            Conversion = Conversions.None,
            Note = "It is how Ansible connects, and no fact of the estate.",
        },
    ];
}
