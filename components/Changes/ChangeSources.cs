namespace AvdPulumi.Components.Changes;

/// <summary>Where the table of changes was read: titles and public URLs, each once.</summary>
internal static class ChangeSources
{
    public const string DesktopVirtualization =
        "REST specification, Microsoft.DesktopVirtualization 2024-04-03, https://github.com/Azure/azure-rest-api-specs/tree/main/specification/desktopvirtualization";

    public const string CommonTypes =
        "REST specifications, common types of resource management, https://github.com/Azure/azure-rest-api-specs/tree/main/specification/common-types/resource-management";

    public const string Storage =
        "REST specification, Microsoft.Storage 2024-01-01, https://github.com/Azure/azure-rest-api-specs/tree/main/specification/storage";

    public const string Authorization =
        "REST specification, Microsoft.Authorization 2022-04-01, https://github.com/Azure/azure-rest-api-specs/tree/main/specification/authorization";

    public const string ProviderList =
        "pulumi-azure-native, replacement.go, https://github.com/pulumi/pulumi-azure-native/blob/master/provider/pkg/gen/replacement.go";

    public const string SoftDelete =
        "Azure Key Vault soft-delete overview, https://learn.microsoft.com/azure/key-vault/general/soft-delete-overview";

    public const string ResourceManager =
        "Troubleshoot common Azure deployment errors (InvalidResourceLocation), "
        + "https://learn.microsoft.com/azure/azure-resource-manager/troubleshooting/common-deployment-errors";

    public const string StorageKinds =
        "Upgrade to a general-purpose v2 storage account, https://learn.microsoft.com/azure/storage/common/storage-account-upgrade";

    public const string StorageCopies =
        "Change how a storage account is replicated, https://learn.microsoft.com/azure/storage/common/redundancy-migration";

    public const string PeerEndpoint =
        "azurerm_private_endpoint (forces a new resource), https://registry.terraform.io/providers/hashicorp/azurerm/latest/docs/resources/private_endpoint";

    public const string PeerQueryRule =
        "azurerm_monitor_scheduled_query_rules_alert_v2 (forces a new resource), "
        + "https://registry.terraform.io/providers/hashicorp/azurerm/latest/docs/resources/monitor_scheduled_query_rules_alert_v2";

    public const string AzureLocal =
        "REST specification, Microsoft.AzureStackHCI 2025-02-01-preview, https://github.com/Azure/azure-rest-api-specs/tree/main/specification/azurestackhci";

    public const string HybridCompute =
        "REST specification, Microsoft.HybridCompute, https://github.com/Azure/azure-rest-api-specs/tree/main/specification/hybridcompute";

    public const string LocalMachines =
        "Create Azure Local virtual machines enabled by Azure Arc, https://learn.microsoft.com/azure/azure-local/manage/create-arc-virtual-machines";

    public const string LocalNetworks =
        "Create logical networks for Azure Local, https://learn.microsoft.com/azure/azure-local/manage/create-logical-networks";

    public const string LocalMachineModule =
        "Azure Verified Module for machines on Azure Local (ignored changes), https://registry.terraform.io/modules/Azure/avm-res-azurestackhci-virtualmachineinstance/azurerm/latest";

    public const string ArcExtensions =
        "Virtual machine extension management with Azure Arc-enabled servers, https://learn.microsoft.com/azure/azure-arc/servers/manage-vm-extensions";

    public const string Autoscale =
        "Autoscale scaling plans in Azure Virtual Desktop, https://learn.microsoft.com/azure/virtual-desktop/autoscale-scaling-plan";
}
