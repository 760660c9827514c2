# Parameters of azurelocal-avd, from the config in config/examples/waf-aligned.yml. Written by avd export.
# Secrets are references. Do not write a secret into this file.

# subscription.id
avd_subscription_id = "00000000-0000-0000-0000-00000000000b"

# deployment.environment
environment_tag = "prod"

# deployment.location
location = "westeurope"

# deployment.resource_groups.control_plane.name
resource_group_name = "rg-contoso-prod-avd"

# key_vault.name
key_vault_name = "kv-contoso-prod-6740"

# tags.owner
owner_tag = "workplace@contoso.com"

# host_pool.name
host_pool_name = "hp-contoso"

# host_pool.type
host_pool_type = "Pooled"

# host_pool.load_balancer_type
load_balancer_type = "BreadthFirst"

# host_pool.max_session_limit
max_session_limit = 16

# application_groups[*].name
app_group_name = "ag-contoso-desktop"

# workspace.name
workspace_name = "ws-contoso"

# domain.fqdn
domain_fqdn = "corp.contoso.com"

# domain.join_user
domain_join_user = "svc-avd-join@corp.contoso.com"

# domain.ou_path
ou_path = "OU=AVD,DC=corp,DC=contoso,DC=com"

# rbac.users
desktop_virtualization_user_group_id = "00000000-0000-0000-0000-000000000101"

# identity.avd_service_principal_object_id
start_vm_on_connect_principal_id = "00000000-0000-0000-0000-000000000201"

# session_host.clusters[*].custom_location_id
custom_location_id = "/subscriptions/00000000-0000-0000-0000-00000000000b/resourceGroups/rg-azl-01/providers/Microsoft.ExtendedLocation/customLocations/azl-01"

# session_host.clusters[*].count
vm_count = 6

# session_host.prefix
vm_name_prefix = "avd-con"

# session_host.clusters[*].logical_network
vnet_id = "/subscriptions/00000000-0000-0000-0000-00000000000b/resourceGroups/rg-contoso-prod-hosts/providers/Microsoft.AzureStackHCI/logicalNetworks/lnet-avd"

# image.source.existing_id
image_id = "/subscriptions/00000000-0000-0000-0000-00000000000b/resourceGroups/rg-contoso-prod-hosts/providers/Microsoft.AzureStackHCI/galleryImages/image-2026.11.1-azl-01"

# fslogix.enabled
fslogix_enabled = true

# fslogix.locations
fslogix_profile_share_path = "\\\\sofs.corp.contoso.com\\Profiles"

# fslogix.profile.size_mb
fslogix_size_in_mbs = 30000

# monitoring.log_analytics.name
log_analytics_workspace_name = "log-contoso-prod"

# monitoring.log_analytics.retention_days
log_analytics_retention_days = 90

# Settings without a parameter:
#   application_groups[0].type
#   application_groups[0].users[0].name
#   application_groups[0].users[0].object_id
#   backup.profiles.method
#   backup.profiles.recovery_point
#   backup.profiles.recovery_time
#   backup.profiles.restore_test_every
#   backup.profiles.retention_days
#   backup.vault
#   deployment.lock
#   deployment.metadata_location
#   deployment.name
#   deployment.topology
#   domain.join_password
#   host_pool.agent_update.maintenance_windows[0].day_of_week
#   host_pool.agent_update.maintenance_windows[0].hour
#   host_pool.agent_update.time_zone
#   host_pool.agent_update.type
#   host_pool.connection_private_endpoint
#   host_pool.public_network_access
#   host_pool.rdp_properties.clipboard
#   host_pool.rdp_properties.drives[0]
#   host_pool.rdp_properties.usb_devices[0]
#   host_pool.start_vm_on_connect
#   identity.azure_local_service_principal_object_id
#   identity.deployment_principal.name
#   identity.deployment_principal.object_id
#   identity.deployment_principal.type
#   identity.kerberos_server_object_confirmed
#   identity.pattern
#   identity.sso
#   image.source.custom.path
#   image.version
#   key_vault.external_vaults[0].id
#   key_vault.external_vaults[0].name
#   key_vault.private_endpoint
#   key_vault.public_network_access
#   monitoring.action_group.emails[0].address
#   monitoring.action_group.emails[0].name
#   monitoring.action_group.short_name
#   monitoring.alerts.daily_ingestion_gb
#   monitoring.diagnostics.profile
#   monitoring.log_analytics.daily_quota_gb
#   network.connectivity
#   network.dns_servers[0]
#   network.dns_servers[1]
#   network.logical_networks[0].address_prefix
#   network.logical_networks[0].gateway
#   network.logical_networks[0].name
#   network.logical_networks[0].pools[0].end
#   network.logical_networks[0].pools[0].start
#   network.logical_networks[0].switch_name
#   network.private_dns.mode
#   network.private_dns.zones_resource_group_id
#   network.private_endpoint_subnet_id
#   network.virtual_network_id
#   rbac.admins[0].name
#   rbac.admins[0].object_id
#   rbac.helpdesk[0].name
#   rbac.helpdesk[0].object_id
#   rbac.readers[0].name
#   rbac.readers[0].object_id
#   registration.token_lifetime
#   scaling.schedules[0].days[0]
#   scaling.schedules[0].days[1]
#   scaling.schedules[0].days[2]
#   scaling.schedules[0].days[3]
#   scaling.schedules[0].days[4]
#   scaling.schedules[0].name
#   scaling.schedules[0].off_peak.start
#   scaling.schedules[0].peak.load_balancer
#   scaling.schedules[0].peak.start
#   scaling.schedules[0].ramp_down.minimum_hosts_percent
#   scaling.schedules[0].ramp_down.start
#   scaling.schedules[0].ramp_up.minimum_hosts_percent
#   scaling.schedules[0].ramp_up.start
#   scaling.schedules[1].days[0]
#   scaling.schedules[1].days[1]
#   scaling.schedules[1].name
#   scaling.schedules[1].off_peak.start
#   scaling.schedules[1].peak.start
#   scaling.schedules[1].ramp_down.start
#   scaling.schedules[1].ramp_up.minimum_hosts_percent
#   scaling.schedules[1].ramp_up.start
#   scaling.time_zone
#   session_host.admin.password
#   session_host.admin.username
#   session_host.clusters[0].name
#   session_host.size.memory_mb
#   session_host.size.processors
#   sizing.nodes[0].cluster
#   sizing.nodes[0].cores
#   sizing.nodes[0].count
#   sizing.nodes[0].memory_gb
#   sizing.nodes[0].usable_storage_gb
#   sizing.profile_gib
#   sizing.user_type
#   sizing.users
#   sofs.access_point
#   sofs.admin.password
#   sofs.admin.username
#   sofs.anti_affinity_confirmed
#   sofs.cluster_address
#   sofs.cluster_name
#   sofs.custom_location_id
#   sofs.data_disks.per_node
#   sofs.data_disks.size_gb
#   sofs.image.marketplace.offer
#   sofs.image.marketplace.publisher
#   sofs.image.marketplace.sku
#   sofs.image.marketplace.version
#   sofs.logical_network
#   sofs.nodes[0].address
#   sofs.nodes[0].name
#   sofs.nodes[0].storage_path
#   sofs.nodes[1].address
#   sofs.nodes[1].name
#   sofs.nodes[1].storage_path
#   sofs.nodes[2].address
#   sofs.nodes[2].name
#   sofs.nodes[2].storage_path
#   sofs.witness.type
#   storage.paths[0].custom_location_id
#   storage.paths[0].folder
#   storage.paths[0].name
#   storage.paths[1].custom_location_id
#   storage.paths[1].folder
#   storage.paths[1].name
#   storage.paths[2].custom_location_id
#   storage.paths[2].folder
#   storage.paths[2].name
#   storage.witness.name
#   storage.witness.private_endpoint
#   storage.witness.public_network_access
#   subscription.tenant_id
#   tags.application
#   tags.environment
#   workspace.feed_private_endpoint
