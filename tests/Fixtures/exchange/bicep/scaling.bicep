// A template with the parameters that azurelocal-avd's template of this name declares, for tests of avd export.
param scalingPlanName string
param location string
param hostPoolId string
@allowed(['Pooled', 'Personal'])
param hostPoolType string = 'Pooled'
param scalingEnabled bool = false
param timeZone string = 'UTC'
param tags object = {}
param scheduleName string = 'weekdays'
param scheduleDays array = []
param rampUpStartHour int = 7
param rampUpStartMinute int = 0
@allowed(['BreadthFirst', 'DepthFirst'])
param rampUpLBAlgorithm string = 'BreadthFirst'
param rampUpMinHostsPct int = 25
param rampUpCapacityPct int = 60
param peakStartHour int = 9
param peakStartMinute int = 0
@allowed(['BreadthFirst', 'DepthFirst'])
param peakLBAlgorithm string = 'BreadthFirst'
param rampDownStartHour int = 17
param rampDownStartMinute int = 0
@allowed(['BreadthFirst', 'DepthFirst'])
param rampDownLBAlgorithm string = 'DepthFirst'
param rampDownMinHostsPct int = 10
param rampDownCapacityPct int = 90
param rampDownForceLogoff bool = false
param rampDownWaitMinutes int = 30
param rampDownNotification string = ''
param offPeakStartHour int = 19
param offPeakStartMinute int = 0
@allowed(['BreadthFirst', 'DepthFirst'])
param offPeakLBAlgorithm string = 'DepthFirst'

output used object = {
  texts: [scalingPlanName, location, hostPoolId, hostPoolType, timeZone, scheduleName, rampDownNotification]
  days: scheduleDays
  switches: [scalingEnabled, rampDownForceLogoff]
  hours: [rampUpStartHour, peakStartHour, rampDownStartHour, offPeakStartHour]
  minutes: [rampUpStartMinute, peakStartMinute, rampDownStartMinute, offPeakStartMinute, rampDownWaitMinutes]
  balancers: [rampUpLBAlgorithm, peakLBAlgorithm, rampDownLBAlgorithm, offPeakLBAlgorithm]
  percents: [rampUpMinHostsPct, rampUpCapacityPct, rampDownMinHostsPct, rampDownCapacityPct]
  tags: tags
}
