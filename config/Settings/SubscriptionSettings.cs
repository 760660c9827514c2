using System.Runtime.Serialization;

namespace AvdPulumi.Configuration.Settings;

/// <summary>The Entra tenant and the Azure subscriptions.</summary>
/// <seealso href="https://learn.microsoft.com/azure/azure-portal/get-subscription-tenant-id">Get subscription and tenant IDs in the Azure portal</seealso>
public sealed record SubscriptionSettings
{
    /// <summary>The id of the Entra tenant.</summary>
    public required Guid TenantId { get; init; }

    /// <summary>
    /// The subscription of the control plane: host pool, workspace, key vault, Log Analytics. The deploying identity needs access to it. The default
    /// subscription of the login is not used.
    /// </summary>
    public required Guid Id { get; init; }

    /// <summary>
    /// Default: the same as subscription.id. The subscription of the Azure Local resources: machines, networks, images, storage paths.
    /// </summary>
    public Guid? SessionHostsId { get; init; }

    /// <summary>
    /// Default: public. The Azure cloud of the subscriptions. It determines the sign-in endpoint, the private DNS zones, the addresses of vaults and
    /// storage, and the regions. All stacks of an estate use the same cloud.
    /// </summary>
    public AzureCloud Cloud { get; init; } = AzureCloud.Public;
}

/// <summary>The Azure cloud of the subscriptions.</summary>
/// <seealso href="https://www.pulumi.com/registry/packages/azure-native/installation-configuration/">Pulumi, Azure Native: Installation &amp; Configuration</seealso>
public enum AzureCloud
{
    /// <summary>Azure, the public cloud.</summary>
    [EnumMember(Value = "public")]
    Public,

    /// <summary>Azure Government (USA).</summary>
    [EnumMember(Value = "usgovernment")]
    UsGovernment,

    /// <summary>Azure operated by 21Vianet (China).</summary>
    [EnumMember(Value = "china")]
    China,
}
