using './deploy-baseline.bicep'

// Contoso, desktops of the finance department
var costCenter = 'CC-4711'

param deploymentPrefix = 'FIN'
param deploymentEnvironment = 'Prod'
param avdSessionHostLocation = 'East US'
param avdManagementPlaneLocation = 'eastus2'
param avdWorkloadSubsId = '00000000-0000-0000-0000-00000000000b'
param avdServicePrincipalObjectId = '00000000-0000-0000-0000-000000000201'
param avdVmLocalUserName = 'finadmin'
param avdVmLocalUserPassword = az.getSecret('00000000-0000-0000-0000-00000000000b', 'rg-contoso-ops', 'kv-contoso-ops', 'avd-admin')
param avdIdentityServiceProvider = 'ADDS'
param identityDomainName = 'corp.contoso.com'
param identityDomainGuid = '00000000-0000-0000-0000-0000000000d1'
param avdDomainJoinUserName = 'svc-join@corp.contoso.com'
param avdDomainJoinUserPassword = az.getSecret('00000000-0000-0000-0000-00000000000b', 'rg-contoso-ops', 'kv-contoso-ops', 'avd-join')
param avdOuPath = 'OU=AVD,DC=corp,DC=contoso,DC=com'
param storageOuPath = 'OU=Storage,DC=corp,DC=contoso,DC=com'
param avdSecurityGroups = [
  {
    displayName: 'AVD Finance'
    objectId: '00000000-0000-0000-0000-000000000301'
  }
  {
    displayName: 'AVD Auditors'
    objectId: '00000000-0000-0000-0000-000000000302'
  }
]
param avdHostPoolLoadBalancerType = 'DepthFirst'
param hostPoolMaxSessions = 12
param avdPersonalAssignType = 'Direct'
param avdHostPoolRdpProperties = 'audiocapturemode:i:0;drivestoredirect:s:;smart sizing:i:1'
param createAvdVnet = true
param avdVnetworkAddressPrefixes = '10.20.0.0/16'
param existingVnetAvdSubnetResourceId = ''
param customDnsIps = '10.20.0.4, 10.20.0.5'
param fslogixFileShareQuotaSize = 10
param avdDeploySessionHostsCount = 6
param availability = 'AvailabilityZones'
param availabilityZones = [
  '1'
  '2'
]
param avdSessionHostsSize = 'Standard_D8ads_v5'
param customOsDiskSizeGB = 0
param mpImageSku = 'win11-24h2-avd-m365'
param avdDeployMonitoring = true
param avdAlaWorkspaceDataRetention = 60
param avdUseCustomNaming = true
param avdServiceObjectsRgCustomName = 'rg-contoso-avd'
param avdComputeObjectsRgCustomName = 'rg-contoso-hosts'
param avdMonitoringRgCustomName = 'rg-contoso-logs'
param avdAlaWorkspaceCustomName = 'log-contoso-avd'
param avdWorkSpaceCustomName = 'ws-contoso-finance'
param avdWorkSpaceCustomFriendlyName = 'Finance'
param avdHostPoolCustomName = 'hp-contoso-finance'
param avdHostPoolCustomFriendlyName = 'Finance desktops'
param avdScalingPlanCustomName = 'sp-contoso-finance'
param avdApplicationGroupCustomName = 'ag-contoso-finance'
param avdApplicationGroupCustomFriendlyName = 'Finance desktop'
param avdSessionHostCustomNamePrefix = 'confin'
param createResourceTags = true
param workloadNameTag = 'Finance desktops'
param workloadTypeTag = ''
param dataClassificationTag = 'Confidential'
param departmentTag = 'Finance'
param workloadCriticalityTag = 'Custom'
param workloadCriticalityCustomValueTag = 'Tier 1'
param applicationNameTag = 'AVD'
param workloadSlaTag = '99.5'
param opsTeamTag = 'avd-ops@contoso.com'
param ownerTag = 'finance-it@contoso.com'
param costCenterTag = costCenter
param enableTelemetry = false
param deployDefender = true
param enableDefForStorage = false
