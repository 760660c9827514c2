using './deploy-baseline.bicep'

param avdSessionHostLocation = 'westeurope'
param avdManagementPlaneLocation = 'westeurope'
param avdWorkloadSubsId = '00000000-0000-0000-0000-00000000000b'
param avdVmLocalUserName = 'avdadmin'
param avdVmLocalUserPassword = 'Sommer2026!'
