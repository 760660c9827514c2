// Parameters of azurelocal-avd, from the config in config/examples/waf-aligned.yml. Written by avd export.
// Secrets are references. Do not write a secret into this file.

using './control-plane.bicep'

// deployment.metadata_location
param location = 'westeurope'

// deployment.resource_groups.control_plane.name
param resourceGroupName = 'rg-contoso-prod-avd'

// tags
param tags = {
  application: 'azure-virtual-desktop'
  environment: 'prod'
  owner: 'workplace@contoso.com'
}

// host_pool.name
param hostPoolName = 'hp-contoso'

// host_pool.type
param hostPoolType = 'Pooled'

// host_pool.load_balancer_type
param loadBalancerType = 'BreadthFirst'

// host_pool.max_session_limit
param maxSessionLimit = 16

// host_pool.preferred_app_group_type
param preferredAppGroupType = 'Desktop'

// host_pool.start_vm_on_connect
param startVMOnConnect = true

// host_pool.validation_environment
param validationEnvironment = false

// host_pool.rdp_properties
param customRdpProperty = 'audiocapturemode:i:1;audiomode:i:0;camerastoredirect:s:*;devicestoredirect:s:;drivestoredirect:s:;enablecredsspsupport:i:1;enablerdsaadauth:i:1;redirectclipboard:i:0;redirectprinters:i:1;redirectsmartcards:i:1;redirectwebauthn:i:1;usbdevicestoredirect:s:;use multimon:i:1;videoplaybackmode:i:1;'

// application_groups[*].name
param appGroupName = 'ag-contoso-desktop'

// application_groups[*].type
param appGroupType = 'Desktop'

// workspace.name
param workspaceName = 'ws-contoso'

// identity.sso
param enableEntraIdAuth = true

// rbac.users
param desktopVirtualizationUserGroupId = '00000000-0000-0000-0000-000000000101'

// identity.avd_service_principal_object_id
param startVmOnConnectPrincipalId = '00000000-0000-0000-0000-000000000201'

// monitoring.log_analytics.name
param logAnalyticsWorkspaceName = 'log-contoso-prod'

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
