// A template with the parameters that azurelocal-avd's template of this name declares, for tests of avd export.
targetScope = 'subscription'

param resourceGroupName string
param location string
@minLength(3)
@maxLength(64)
param hostPoolName string
@allowed(['Personal', 'Pooled'])
param hostPoolType string = 'Pooled'
@allowed(['BreadthFirst', 'DepthFirst'])
param loadBalancerType string = 'BreadthFirst'
@minValue(1)
param maxSessionLimit int = 16
@allowed(['Desktop', 'RailApplications', 'None'])
param preferredAppGroupType string = 'Desktop'
@allowed(['Automatic', 'Direct'])
param personalDesktopAssignmentType string = 'Automatic'
param startVMOnConnect bool = false
param validationEnvironment bool = false
param customRdpProperty string = ''
param hostPoolFriendlyName string = ''
param hostPoolDescription string = ''
param appGroupName string
@allowed(['Desktop', 'RemoteApp'])
param appGroupType string = 'Desktop'
param appGroupFriendlyName string = ''
param workspaceName string
param workspaceFriendlyName string = ''
param tags object = {}
param enableEntraIdAuth bool = false
param logAnalyticsWorkspaceName string = ''
param desktopVirtualizationUserGroupId string = ''
param startVmOnConnectPrincipalId string = ''

// every parameter is used, so that the compiler reports what is not declared
output used object = {
  names: [resourceGroupName, location, hostPoolName, appGroupName, workspaceName, logAnalyticsWorkspaceName]
  words: [hostPoolType, loadBalancerType, preferredAppGroupType, personalDesktopAssignmentType, appGroupType]
  numbers: [maxSessionLimit]
  switches: [startVMOnConnect, validationEnvironment, enableEntraIdAuth]
  texts: [customRdpProperty, hostPoolFriendlyName, hostPoolDescription, appGroupFriendlyName, workspaceFriendlyName]
  principals: [desktopVirtualizationUserGroupId, startVmOnConnectPrincipalId]
  tags: tags
}
