using System.Security.Cryptography;
using System.Text;
using AvdPulumi.Configuration.Facts;
using AvdPulumi.Configuration.Settings;

namespace AvdPulumi.Configuration.Estate;

/// <summary>
/// Names of Azure resources that the config leaves out, derived from the estate's name and environment.
/// Pure: the same estate always gets the same names.
/// </summary>
/// <param name="Name">Short name of the estate, such as <c>contoso</c>.</param>
/// <param name="Environment">Environment, such as <c>prod</c>.</param>
/// <param name="SubscriptionId">Subscription, which makes world-wide names differ between estates of the same name.</param>
public sealed record EstateNames(string Name, string Environment, string SubscriptionId)
{
    // source: Azure resource name rules
    private const int LongestLinkName = 80;

    private const int UniqueLength = 4;

    private const string ScalingSuffix = "-scaling";

    /// <summary>The names of the estate that <paramref name="settings"/> describes.</summary>
    public static EstateNames Of(AvdSettings settings) =>
        new(settings.Deployment.Name, settings.Deployment.Environment, settings.Subscription.Id.ToString());

    /// <summary>The vault: <c>kv-name-environment-xxxx</c>, cut to 24 characters. Its last four characters tell estates in the world apart.</summary>
    public string KeyVault => $"{KeyVaultStart(Name, Environment)}-{Unique()}";

    /// <summary>Whether the vault of an estate may have a name, whatever its subscription is.</summary>
    internal static bool MayBeKeyVault(string name, DeploymentSettings deployment)
    {
        var start = KeyVaultStart(deployment.Name, deployment.Environment);
        return name.Length == start.Length + UniqueLength + 1
            && name[start.Length] == '-'
            && name.StartsWith(start, StringComparison.OrdinalIgnoreCase)
            && name[(start.Length + 1)..].All(char.IsAsciiHexDigit);
    }

    /// <summary>The Log Analytics workspace: <c>log-name-environment</c>.</summary>
    public string LogAnalytics => Cut(Hyphenated("log"), NamingRules.LogAnalyticsWorkspace.Most);

    /// <summary>The data collection rule of the session hosts: <c>microsoft-avdi-region</c>, by which AVD Insights finds it.</summary>
    /// <param name="region">Region of the estate.</param>
    public static string InsightsRule(string region) => $"{FixedNames.InsightsRulePrefix}{region}";

    /// <summary>The patch window of a pool's hosts: <c>mc-name-environment-hosts</c>, with the pool's name where there are several.</summary>
    /// <param name="pool">What tells the pool apart in names; null for the only one.</param>
    public string PatchWindow(string? pool) =>
        FittedName.Of($"{Hyphenated("mc")}-hosts{(pool is null ? "" : $"-{pool.Replace('_', '-')}")}", NamingRules.AzureLocalResource.Most);

    /// <summary>The action group: <c>ag-name-environment</c>.</summary>
    public string ActionGroup => Hyphenated("ag");

    /// <summary>What the names of alert rules begin with: <c>alert-name-environment</c>.</summary>
    public string AlertPrefix => Hyphenated("alert");

    /// <summary>The Recovery Services vault: <c>rsv-name-environment</c>.</summary>
    public string RecoveryVault => FittedName.Of(Hyphenated("rsv"), NamingRules.RecoveryVault.Most);

    /// <summary>The identity that alert rules query with: <c>id-name-environment-alerts</c>.</summary>
    public string AlertIdentity => $"{Hyphenated("id")}-alerts";

    /// <summary>The data collection rule of the file server's nodes: <c>dcr-name-environment-sofs</c>.</summary>
    public string FileServerRule => $"{Hyphenated("dcr")}-sofs";

    /// <summary>The workbook, whose name must be a GUID.</summary>
    public Guid Workbook => NameBasedGuid.Of($"workbook|{SubscriptionId}/{Name}/{Environment}");

    /// <summary>The workspace that only carries the private endpoint of feed discovery: <c>ws-name-environment-discovery</c>.</summary>
    public string DiscoveryWorkspace => $"{Hyphenated("ws")}-discovery";

    /// <summary>
    /// A storage account: <c>st</c>, name, environment and purpose without hyphens, cut to 20 characters, and four that tell estates and purposes apart in the world.
    /// </summary>
    /// <param name="purpose">What the account is for, such as <c>witness</c>.</param>
    public string StorageAccount(string purpose)
    {
        var start = $"st{Name}{Environment}{purpose}".ToLowerInvariant();
        return $"{Cut(string.Concat(start.Where(char.IsAsciiLetterOrDigit)), NamingRules.StorageAccount.Most - UniqueLength)}{Unique(purpose)}";
    }

    /// <summary>
    /// A private endpoint: <c>pep-target-subresource</c>. What a target's name has and an endpoint's has not becomes a hyphen; a long name is cut, with a mark.
    /// </summary>
    /// <param name="target">Name of the resource that the endpoint leads to.</param>
    /// <param name="subResource">The part of it that is reached, such as <c>vault</c>.</param>
    public static string PrivateEndpoint(string target, string subResource)
    {
        var allowed = string.Concat(target.Select(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '.' or '_' ? c : '-'));
        return FittedName.Of($"pep-{allowed}-{subResource}", NamingRules.PrivateEndpoint.Most);
    }

    /// <summary>The network interface of a private endpoint: <c>endpoint-nic</c>, cut like the endpoint's own name.</summary>
    /// <param name="endpoint">Name of the endpoint.</param>
    public static string NetworkInterface(string endpoint) => FittedName.Of($"{endpoint}-nic", NamingRules.PrivateEndpoint.Most);

    /// <summary>
    /// The link of a private DNS zone to a virtual network: <c>link-network-xxxxxxxx</c>. The mark comes from the network's id, so that networks of one name
    /// in different groups or subscriptions get links of their own.
    /// </summary>
    /// <param name="networkId">Full ARM id of the network.</param>
    public static string NetworkLink(string networkId) =>
        FittedName.Marked($"link-{ArmPath.NameOf(networkId)}", networkId, LongestLinkName);

    /// <summary>A scaling plan: <c>pool-scaling</c>, with the pool's name cut if need be.</summary>
    /// <param name="hostPool">Name of the host pool.</param>
    public static string ScalingPlan(string hostPool) =>
        hostPool[..Math.Min(hostPool.Length, NamingRules.AvdObject.Most - ScalingSuffix.Length)] + ScalingSuffix;

    /// <summary>A resource group: <c>rg-name-environment-purpose</c>.</summary>
    /// <param name="purpose">What the group is for, such as <c>avd</c>.</param>
    public string ResourceGroup(string purpose) => $"{Hyphenated("rg")}-{purpose}";

    private string Hyphenated(string prefix) => Hyphenated(prefix, Name, Environment);

    private static string Hyphenated(string prefix, string name, string environment) => $"{prefix}-{name}-{environment}".ToLowerInvariant();

    // room for a hyphen and what tells estates apart
    private static string KeyVaultStart(string name, string environment) =>
        Cut(Hyphenated("kv", name, environment), NamingRules.KeyVault.Most - UniqueLength - 1);

    private static string Cut(string text, int length) => (text.Length <= length ? text : text[..length]).TrimEnd('-');

    // without a purpose for the vault, whose name must not change
    private string Unique(string? purpose = null)
    {
        var identity = $"{SubscriptionId}/{Name}/{Environment}{(purpose is null ? "" : $"/{purpose}")}";
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(identity.ToLowerInvariant())))[..UniqueLength];
    }
}
