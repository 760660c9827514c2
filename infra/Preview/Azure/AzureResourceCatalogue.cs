namespace AvdPulumi.Infra.Preview.Azure;

/// <summary>
/// Every resource type that the program may register. A type that is not here is refused, so nothing reaches a preview unnoticed.
/// Sources: the type tokens and inputs of azure-native 3.28.0; ARM types of Microsoft's REST specifications.
/// </summary>
internal static class AzureResourceCatalogue
{
    private static readonly IReadOnlyDictionary<string, AzureResourceType> Types = new AzureResourceType[]
    {
        new("azure-native:resources:ResourceGroup", "Microsoft.Resources/resourceGroups", ["resourceGroupName"], ["location"]),
        new(
            "azure-native:keyvault:Vault",
            "Microsoft.KeyVault/vaults",
            ["vaultName"],
            [
                "location",
                "properties.sku.name",
                "properties.enablePurgeProtection",
                "properties.softDeleteRetentionInDays",
                "properties.publicNetworkAccess",
                "properties.networkAcls.defaultAction",
                "properties.networkAcls.ipRules[].value",
                "properties.networkAcls.virtualNetworkRules[].id",
            ]
        ),
        new(
            "azure-native:operationalinsights:Workspace",
            "Microsoft.OperationalInsights/workspaces",
            ["workspaceName"],
            ["location", "sku.name", "retentionInDays", "workspaceCapping.dailyQuotaGb"]
        ),
        new(
            "azure-native:desktopvirtualization:HostPool",
            "Microsoft.DesktopVirtualization/hostPools",
            ["hostPoolName"],
            [
                "location",
                "hostPoolType",
                "loadBalancerType",
                "maxSessionLimit",
                "personalDesktopAssignmentType",
                "preferredAppGroupType",
                "startVMOnConnect",
                "validationEnvironment",
                "publicNetworkAccess",
                "agentUpdate.type",
                "customRdpProperty",
            ]
        ),
        new(
            "azure-native:desktopvirtualization:ApplicationGroup",
            "Microsoft.DesktopVirtualization/applicationGroups",
            ["applicationGroupName"],
            ["location", "applicationGroupType"]
        ),
        new(
            "azure-native:desktopvirtualization:Application",
            "Microsoft.DesktopVirtualization/applicationGroups/applications",
            ["applicationGroupName", "applicationName"],
            ["filePath", "commandLineSetting"]
        ),
        new(
            "azure-native:desktopvirtualization:Workspace",
            "Microsoft.DesktopVirtualization/workspaces",
            ["workspaceName"],
            ["location", "publicNetworkAccess", "applicationGroupReferences"]
        ),
        new(
            "azure-native:desktopvirtualization:ScalingPlan",
            "Microsoft.DesktopVirtualization/scalingPlans",
            ["scalingPlanName"],
            ["location", "hostPoolType", "timeZone", "exclusionTag"]
        ),
        new(
            "azure-native:desktopvirtualization:ScalingPlanPooledSchedule",
            "Microsoft.DesktopVirtualization/scalingPlans/pooledSchedules",
            ["scalingPlanName", "scalingPlanScheduleName"],
            [
                "daysOfWeek",
                "rampUp=rampUpStartTime",
                "peak=peakStartTime",
                "rampDown=rampDownStartTime",
                "offPeak=offPeakStartTime",
                "rampUpMinimumHostsPct",
                "rampDownMinimumHostsPct",
                "rampDownForceLogoffUsers",
                "rampDownStopHostsWhen",
            ]
        ),
        new(
            "azure-native:desktopvirtualization:ScalingPlanPersonalSchedule",
            "Microsoft.DesktopVirtualization/scalingPlans/personalSchedules",
            ["scalingPlanName", "scalingPlanScheduleName"],
            [
                "daysOfWeek",
                "rampUp=rampUpStartTime",
                "peak=peakStartTime",
                "rampDown=rampDownStartTime",
                "offPeak=offPeakStartTime",
                "rampUpAutoStartHosts",
                "rampDownActionOnDisconnect",
                "rampDownActionOnLogoff",
            ]
        ),
        new(
            "azure-native:desktopvirtualization:AppAttachPackage",
            "Microsoft.DesktopVirtualization/appAttachPackages",
            ["appAttachPackageName"],
            ["location", "properties.image.imagePath", "properties.image.version", "properties.image.isActive"]
        ),
        new(
            "azure-native:keyvault:Secret",
            "Microsoft.KeyVault/vaults/secrets",
            ["vaultName", "secretName"],
            ["vaultName", "properties.contentType", "properties.attributes.expires"]
        ),
        new(
            "azure-native:recoveryservices:Vault",
            "Microsoft.RecoveryServices/vaults",
            ["vaultName"],
            ["location", "sku.name", "properties.publicNetworkAccess", "properties.securitySettings.softDeleteSettings.softDeleteState"]
        ),
        new(
            "azure-native:managedidentity:UserAssignedIdentity",
            "Microsoft.ManagedIdentity/userAssignedIdentities",
            ["resourceName"],
            ["location"]
        ),
        new(
            "azure-native:storage:StorageAccount",
            "Microsoft.Storage/storageAccounts",
            ["accountName"],
            [
                "location",
                "kind",
                "sku.name",
                "minimumTlsVersion",
                "allowSharedKeyAccess",
                "publicNetworkAccess",
                "networkRuleSet.defaultAction",
                "networkRuleSet.ipRules[].iPAddressOrRange",
                "networkRuleSet.virtualNetworkRules[].virtualNetworkResourceId",
                "azureFilesIdentityBasedAuthentication.directoryServiceOptions",
            ]
        ),
        new(
            "azure-native:storage:FileServiceProperties",
            "Microsoft.Storage/storageAccounts/fileServices",
            ["accountName", "fileServicesName"],
            ["accountName", "shareDeleteRetentionPolicy.days", "protocolSettings.smb.versions"]
        ),
        new(
            "azure-native:storage:FileShare",
            "Microsoft.Storage/storageAccounts/fileServices/shares",
            ["accountName", "=default", "shareName"],
            ["accountName", "shareQuota", "enabledProtocols"]
        ),
        new(
            "azure-native:storage:BlobContainer",
            "Microsoft.Storage/storageAccounts/blobServices/containers",
            ["accountName", "=default", "containerName"],
            ["accountName", "publicAccess"]
        ),
        new(
            "azure-native:network:PrivateEndpoint",
            "Microsoft.Network/privateEndpoints",
            ["privateEndpointName"],
            ["location", "for=privateLinkServiceConnections[].groupIds", "subnet.id"]
        ),
        new(
            "azure-native:network:PrivateDnsZoneGroup",
            "Microsoft.Network/privateEndpoints/privateDnsZoneGroups",
            ["privateEndpointName", "privateDnsZoneGroupName"],
            ["privateEndpointName"]
        ),
        new("azure-native:privatedns:PrivateZone", "Microsoft.Network/privateDnsZones", ["privateZoneName"], []),
        new(
            "azure-native:privatedns:VirtualNetworkLink",
            "Microsoft.Network/privateDnsZones/virtualNetworkLinks",
            ["privateZoneName", "virtualNetworkLinkName"],
            ["privateZoneName", "registrationEnabled", "virtualNetwork.id"]
        ),
        new(
            "azure-native:monitor:DataCollectionRule",
            "Microsoft.Insights/dataCollectionRules",
            ["dataCollectionRuleName"],
            ["location", "kind"]
        ),
        new(
            "azure-native:monitor:ActionGroup",
            "Microsoft.Insights/actionGroups",
            ["actionGroupName"],
            ["groupShortName", "enabled", "emails=emailReceivers[].emailAddress", "webhooks=webhookReceivers[].name"]
        ),
        new(
            "azure-native:monitor:ScheduledQueryRule",
            "Microsoft.Insights/scheduledQueryRules",
            ["ruleName"],
            ["severity", "evaluationFrequency", "windowSize", "displayName"]
        ),
        new(
            "azure-native:monitor:MetricAlert",
            "Microsoft.Insights/metricAlerts",
            ["ruleName"],
            ["severity", "evaluationFrequency", "windowSize", "enabled"]
        ),
        new(
            "azure-native:monitor:ActivityLogAlert",
            "Microsoft.Insights/activityLogAlerts",
            ["activityLogAlertName"],
            ["location", "enabled"]
        ),
        new("azure-native:applicationinsights:Workbook", "Microsoft.Insights/workbooks", ["resourceName"], ["location", "displayName"]),
        new("azure-native:monitor:DiagnosticSetting", "Microsoft.Insights/diagnosticSettings", ["name"], ["resourceUri", "logs[].category"])
        {
            ScopeInput = "resourceUri",
        },
        new(
            "azure-native:authorization:RoleAssignment",
            "Microsoft.Authorization/roleAssignments",
            ["roleAssignmentName"],
            ["description", "principalType", "scope"]
        )
        {
            ScopeInput = "scope",
        },
        new("azure-native:authorization:ManagementLockByScope", "Microsoft.Authorization/locks", ["lockName"], ["level", "scope"])
        {
            ScopeInput = "scope",
        },
        new("azure-native:security:Pricing", "Microsoft.Security/pricings", ["pricingName"], ["pricingTier", "subPlan", "scopeId"])
        {
            ScopeInput = "scopeId",
        },
        new(
            "azure-native:azurestackhci:LogicalNetwork",
            "Microsoft.AzureStackHCI/logicalNetworks",
            ["logicalNetworkName"],
            [
                "vmSwitchName",
                "vlan=subnets[].vlan",
                "allocation=subnets[].ipAllocationMethod",
                "addressPrefix=subnets[].addressPrefix",
                "dhcpOptions.dnsServers",
            ]
        ),
        new(
            "azure-native:azurestackhci:NetworkSecurityGroup",
            "Microsoft.AzureStackHCI/networkSecurityGroups",
            ["networkSecurityGroupName"],
            []
        ),
        new(
            "azure-native:azurestackhci:SecurityRule",
            "Microsoft.AzureStackHCI/networkSecurityGroups/securityRules",
            ["networkSecurityGroupName", "securityRuleName"],
            ["access", "protocol", "sourceAddressPrefixes", "destinationAddressPrefixes", "destinationPortRanges", "description"]
        ),
        new("azure-native:azurestackhci:StorageContainer", "Microsoft.AzureStackHCI/storageContainers", ["storageContainerName"], ["path"]),
        new(
            "azure-native:azurestackhci:GalleryImage",
            "Microsoft.AzureStackHCI/galleryImages",
            ["galleryImageName"],
            ["osType", "hyperVGeneration", "containerId"]
        ),
        new(
            "azure-native:azurestackhci:MarketplaceGalleryImage",
            "Microsoft.AzureStackHCI/marketplaceGalleryImages",
            ["marketplaceGalleryImageName"],
            ["identifier.offer", "identifier.sku", "version.name", "hyperVGeneration"]
        ),
        new(
            "azure-native:azurestackhci:NetworkInterface",
            "Microsoft.AzureStackHCI/networkInterfaces",
            ["networkInterfaceName"],
            [
                "address=ipConfigurations[].properties.privateIPAddress",
                "network=ipConfigurations[].properties.subnet.id",
                "networkSecurityGroup.id",
            ]
        ),
        new(
            "azure-native:azurestackhci:VirtualHardDisk",
            "Microsoft.AzureStackHCI/virtualHardDisks",
            ["virtualHardDiskName"],
            ["diskSizeGB", "dynamic", "containerId"]
        ),
        new(
            "azure-native:hybridcompute:Machine",
            "Microsoft.HybridCompute/machines",
            ["machineName"],
            ["kind", "osProfile.windowsConfiguration.patchMode"]
        ),
        new(
            "azure-native:azurestackhci:VirtualMachineInstance",
            "Microsoft.AzureStackHCI/virtualMachineInstances",
            ["=default"],
            [
                "hardwareProfile.processors",
                "hardwareProfile.memoryMB",
                "securityProfile.enableTPM",
                "securityProfile.uefiSettings.secureBootEnabled",
                "storageProfile.imageReference.id",
            ]
        )
        {
            ScopeInput = "resourceUri",
        },
        new(
            "azure-native:hybridcompute:MachineExtension",
            "Microsoft.HybridCompute/machines/extensions",
            ["machineName", "extensionName"],
            ["properties.publisher", "type=properties.type", "properties.typeHandlerVersion", "properties.settings"]
        ),
        new(
            "azure-native:hybridcompute:MachineRunCommand",
            "Microsoft.HybridCompute/machines/runCommands",
            ["machineName", "runCommandName"],
            ["script=source.script", "timeoutInSeconds", "parameters", "protectedParameters"]
        ),
        new(
            "azure-native:desktopvirtualization:SessionHost",
            "Microsoft.DesktopVirtualization/hostPools/sessionHosts",
            ["hostPoolName", "sessionHostName"],
            ["allowNewSession", "assignedUser"]
        ),
        new(
            "azure-native:monitor:DataCollectionRuleAssociation",
            "Microsoft.Insights/dataCollectionRuleAssociations",
            ["associationName"],
            ["dataCollectionRuleId"]
        )
        {
            ScopeInput = "resourceUri",
        },
        new(
            "azure-native:guestconfiguration:GuestConfigurationHCRPAssignment",
            "Microsoft.GuestConfiguration/guestConfigurationAssignments",
            ["machineName", "guestConfigurationAssignmentName"],
            ["properties.guestConfiguration.name", "properties.guestConfiguration.version"]
        )
        {
            OwnerType = "Microsoft.HybridCompute/machines",
        },
        new(
            "azure-native:maintenance:MaintenanceConfiguration",
            "Microsoft.Maintenance/maintenanceConfigurations",
            ["resourceName"],
            [
                "startDateTime",
                "duration",
                "timeZone",
                "recurEvery",
                "installPatches.rebootSetting",
                "installPatches.windowsParameters.classificationsToInclude",
            ]
        ),
        new(
            "azure-native:maintenance:ConfigurationAssignment",
            "Microsoft.Maintenance/configurationAssignments",
            ["resourceName", "configurationAssignmentName"],
            ["maintenanceConfigurationId"]
        )
        {
            OwnerType = "Microsoft.HybridCompute/machines",
        },
    }.ToDictionary(type => type.Token, StringComparer.Ordinal);

    /// <summary>All of them.</summary>
    public static IEnumerable<AzureResourceType> All => Types.Values;

    /// <summary>What is known of a type; null for one that the program may not register.</summary>
    public static AzureResourceType? Find(string token) => Types.GetValueOrDefault(token);
}
