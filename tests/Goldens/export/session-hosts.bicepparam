// Parameters of azurelocal-avd, from the config in config/examples/waf-aligned.yml. Written by avd export.
// Secrets are references. Do not write a secret into this file.

using './session-hosts.bicep'

// deployment.location
param location = 'westeurope'

// deployment.resource_groups.session_hosts.name
param resourceGroupName = 'rg-contoso-prod-hosts'

// tags
param tags = {
  application: 'azure-virtual-desktop'
  environment: 'prod'
  owner: 'workplace@contoso.com'
}

// domain.fqdn
param domainFqdn = 'corp.contoso.com'

// domain.join_user
param domainJoinUser = 'corp.contoso.com\\svc-avd-join'

// domain.join_password
param domainJoinPassword = az.getSecret('00000000-0000-0000-0000-00000000000b', 'rg-core', 'kv-contoso-core', 'avd-domain-join')

// domain.ou_path
param domainJoinOUPath = 'OU=AVD,DC=corp,DC=contoso,DC=com'

// identity.sso
param enableEntraIdAuth = true

// identity.intune_enrollment
param enrollInIntune = false

// session_host.clusters[*].custom_location_id
param customLocationId = '/subscriptions/00000000-0000-0000-0000-00000000000b/resourceGroups/rg-azl-01/providers/Microsoft.ExtendedLocation/customLocations/azl-01'

// session_host.clusters[*].count
param sessionHostCount = 6

// session_host.prefix
param vmNamingPrefix = 'avd-con'

// session_host.start_number
param vmStartIndex = 1

// session_host.size.processors
param vmProcessors = 8

// session_host.size.memory_mb
param vmMemoryMB = 32768

// session_host.admin.username
param adminUsername = 'avdadmin'

// session_host.admin.password
param adminPassword = az.getSecret('00000000-0000-0000-0000-00000000000b', 'rg-contoso-prod-avd', 'kv-contoso-prod-6740', 'session-host-admin')

// A reference to the secret in which this program stores the registration token (registration.secret_name).
param avdRegistrationToken = az.getSecret('00000000-0000-0000-0000-00000000000b', 'rg-contoso-prod-avd', 'kv-contoso-prod-6740', 'avd-registration-token')

// session_host.clusters[*].logical_network
param logicalNetworkId = '/subscriptions/00000000-0000-0000-0000-00000000000b/resourceGroups/rg-contoso-prod-hosts/providers/Microsoft.AzureStackHCI/logicalNetworks/lnet-avd'

// image.source.existing_id
param galleryImageId = '/subscriptions/00000000-0000-0000-0000-00000000000b/resourceGroups/rg-contoso-prod-hosts/providers/Microsoft.AzureStackHCI/galleryImages/image-2026.11.1-azl-01'

// session_host.agent.agent_uri
param avdAgentUrl = 'https://go.microsoft.com/fwlink/?linkid=2310011'

// session_host.agent.boot_loader_uri
param avdBootloaderUrl = 'https://go.microsoft.com/fwlink/?linkid=2311028'

// fslogix.enabled
param enableFslogix = true

// fslogix.locations
param fslogixProfileSharePath = '\\\\sofs.corp.contoso.com\\Profiles'

// fslogix.profile.size_mb
param fslogixSizeInMBs = 30000

// Settings without a parameter:
//   application_groups[0].users[0].name
//   application_groups[0].users[0].object_id
//   backup.profiles.method
//   backup.profiles.recovery_point
//   backup.profiles.recovery_time
//   backup.profiles.restore_test_every
//   backup.profiles.retention_days
//   backup.vault
//   deployment.environment
//   deployment.lock
//   deployment.name
//   deployment.topology
//   host_pool.agent_update.maintenance_windows[0].day_of_week
//   host_pool.agent_update.maintenance_windows[0].hour
//   host_pool.agent_update.time_zone
//   host_pool.agent_update.type
//   host_pool.public_network_access
//   identity.azure_local_service_principal_object_id
//   identity.deployment_principal.name
//   identity.deployment_principal.object_id
//   identity.deployment_principal.type
//   identity.kerberos_server_object_confirmed
//   identity.pattern
//   image.source.custom.path
//   image.version
//   key_vault.external_vaults[0].id
//   key_vault.external_vaults[0].name
//   key_vault.private_endpoint
//   key_vault.public_network_access
//   monitoring.action_group.emails[0].address
//   monitoring.action_group.emails[0].name
//   monitoring.action_group.short_name
//   monitoring.alerts.daily_ingestion_gb
//   monitoring.diagnostics.profile
//   monitoring.log_analytics.daily_quota_gb
//   monitoring.log_analytics.retention_days
//   network.connectivity
//   network.dns_servers[0]
//   network.dns_servers[1]
//   network.logical_networks[0].address_prefix
//   network.logical_networks[0].gateway
//   network.logical_networks[0].name
//   network.logical_networks[0].pools[0].end
//   network.logical_networks[0].pools[0].start
//   network.logical_networks[0].switch_name
//   network.private_dns.mode
//   network.private_dns.zones_resource_group_id
//   network.virtual_network_id
//   rbac.admins[0].name
//   rbac.admins[0].object_id
//   rbac.helpdesk[0].name
//   rbac.helpdesk[0].object_id
//   rbac.readers[0].name
//   rbac.readers[0].object_id
//   registration.token_lifetime
//   scaling.schedules[0].days[1]
//   scaling.schedules[0].days[2]
//   scaling.schedules[0].days[3]
//   scaling.schedules[0].days[4]
//   scaling.schedules[1].days[0]
//   scaling.schedules[1].days[1]
//   scaling.schedules[1].name
//   scaling.schedules[1].off_peak.start
//   scaling.schedules[1].peak.start
//   scaling.schedules[1].ramp_down.start
//   scaling.schedules[1].ramp_up.minimum_hosts_percent
//   scaling.schedules[1].ramp_up.start
//   session_host.clusters[0].name
//   sizing.nodes[0].cluster
//   sizing.nodes[0].cores
//   sizing.nodes[0].count
//   sizing.nodes[0].memory_gb
//   sizing.nodes[0].usable_storage_gb
//   sizing.profile_gib
//   sizing.user_type
//   sizing.users
//   sofs.access_point
//   sofs.admin.password
//   sofs.admin.username
//   sofs.anti_affinity_confirmed
//   sofs.cluster_address
//   sofs.cluster_name
//   sofs.custom_location_id
//   sofs.data_disks.per_node
//   sofs.data_disks.size_gb
//   sofs.image.marketplace.offer
//   sofs.image.marketplace.publisher
//   sofs.image.marketplace.sku
//   sofs.image.marketplace.version
//   sofs.logical_network
//   sofs.nodes[0].address
//   sofs.nodes[0].name
//   sofs.nodes[0].storage_path
//   sofs.nodes[1].address
//   sofs.nodes[1].name
//   sofs.nodes[1].storage_path
//   sofs.nodes[2].address
//   sofs.nodes[2].name
//   sofs.nodes[2].storage_path
//   sofs.witness.type
//   storage.paths[0].custom_location_id
//   storage.paths[0].folder
//   storage.paths[0].name
//   storage.paths[1].custom_location_id
//   storage.paths[1].folder
//   storage.paths[1].name
//   storage.paths[2].custom_location_id
//   storage.paths[2].folder
//   storage.paths[2].name
//   storage.witness.name
//   storage.witness.private_endpoint
//   storage.witness.public_network_access
//   subscription.id
//   subscription.tenant_id
//   workspace.feed_private_endpoint
