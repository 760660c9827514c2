// A template with the parameters that azurelocal-avd's template of this name declares, for tests of avd export.
targetScope = 'subscription'

param resourceGroupName string
param location string
@minValue(1)
@maxValue(100)
param sessionHostCount int
param vmNamingPrefix string
param vmStartIndex int = 1
param vmProcessors int = 4
param vmMemoryMB int = 16384
param customLocationId string
param logicalNetworkId string
param galleryImageId string
param storagePathId string
param adminUsername string
@secure()
param adminPassword string
param domainFqdn string
param domainJoinUser string
@secure()
param domainJoinPassword string
param domainJoinOUPath string = ''
@secure()
param avdRegistrationToken string
param avdAgentUrl string = ''
param avdBootloaderUrl string = ''
param enableEntraIdAuth bool = false
param enrollInIntune bool = false
param entraUserLoginGroupId string = ''
param entraAdminLoginGroupId string = ''
param tags object = {}
param enableFslogix bool = false
param fslogixProfileSharePath string = ''
param fslogixSizeInMBs int = 30720

output used object = {
  names: [resourceGroupName, location, vmNamingPrefix, adminUsername, domainFqdn, domainJoinUser, domainJoinOUPath]
  numbers: [sessionHostCount, vmStartIndex, vmProcessors, vmMemoryMB, fslogixSizeInMBs]
  ids: [customLocationId, logicalNetworkId, galleryImageId, storagePathId, entraUserLoginGroupId, entraAdminLoginGroupId]
  addresses: [avdAgentUrl, avdBootloaderUrl, fslogixProfileSharePath]
  switches: [enableEntraIdAuth, enrollInIntune, enableFslogix]
  secrets: [empty(adminPassword), empty(domainJoinPassword), empty(avdRegistrationToken)]
  tags: tags
}
