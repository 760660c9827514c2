// A template with the parameters that azurelocal-avd's template of this name declares, for tests of avd export.
param hostPoolName string
param hostPoolId string
param workspaceId string
param appGroupId string
param logAnalyticsWorkspaceId string
param monitoringEnabled bool = true
param diagnosticsLogCategories array = []
param alertRulesEnabled bool = false
param alertActionGroupId string = ''
param tags object = {}

output used object = {
  ids: [hostPoolName, hostPoolId, workspaceId, appGroupId, logAnalyticsWorkspaceId, alertActionGroupId]
  switches: [monitoringEnabled, alertRulesEnabled]
  categories: diagnosticsLogCategories
  tags: tags
}
