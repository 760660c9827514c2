using System.Security.Cryptography;
using System.Text;

namespace AvdPulumi.Components.Foundation;

/// <summary>
/// Names of Azure resources that the config leaves out, derived from the estate's name and environment.
/// Pure: the same estate always gets the same names.
/// </summary>
/// <param name="Name">Short name of the estate, such as <c>contoso</c>.</param>
/// <param name="Environment">Environment, such as <c>prod</c>.</param>
/// <param name="SubscriptionId">Subscription, which makes world-wide names differ between estates of the same name.</param>
public sealed record EstateNames(string Name, string Environment, string SubscriptionId)
{
    /// <summary>The most characters of a private endpoint's name, and of its network interface's, too (source: Azure resource name rules).</summary>
    public const int LongestPrivateEndpointName = 80;

    // source: Azure resource name rules
    private const int LongestVaultName = 24;
    private const int LongestWorkspaceName = 63;
    private const int LongestStorageName = 24;

    private const int UniqueLength = 4;

    /// <summary>The vault: <c>kv-name-environment-xxxx</c>, cut to 24 characters. Its last four characters tell estates in the world apart.</summary>
    public string KeyVault => $"{Cut(Hyphenated("kv"), LongestVaultName - UniqueLength - 1)}-{Unique()}";

    /// <summary>The Log Analytics workspace: <c>log-name-environment</c>.</summary>
    public string LogAnalytics => Cut(Hyphenated("log"), LongestWorkspaceName);

    /// <summary>The action group: <c>ag-name-environment</c>.</summary>
    public string ActionGroup => Hyphenated("ag");

    /// <summary>What the names of alert rules begin with: <c>alert-name-environment</c>.</summary>
    public string AlertPrefix => Hyphenated("alert");

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
        return $"{Cut(string.Concat(start.Where(char.IsAsciiLetterOrDigit)), LongestStorageName - UniqueLength)}{Unique(purpose)}";
    }

    /// <summary>
    /// A private endpoint: <c>pep-target-subresource</c>. What a target's name has and an endpoint's has not becomes a hyphen; a long name is cut, with a mark.
    /// </summary>
    /// <param name="target">Name of the resource that the endpoint leads to.</param>
    /// <param name="subResource">The part of it that is reached, such as <c>vault</c>.</param>
    public static string PrivateEndpoint(string target, string subResource)
    {
        var allowed = string.Concat(target.Select(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '.' or '_' ? c : '-'));
        return FittedName.Of($"pep-{allowed}-{subResource}", LongestPrivateEndpointName);
    }

    /// <summary>A resource group: <c>rg-name-environment-purpose</c>.</summary>
    /// <param name="purpose">What the group is for, such as <c>avd</c>.</param>
    public string ResourceGroup(string purpose) => $"{Hyphenated("rg")}-{purpose}";

    private string Hyphenated(string prefix) => $"{prefix}-{Name}-{Environment}".ToLowerInvariant();

    private static string Cut(string text, int length) => (text.Length <= length ? text : text[..length]).TrimEnd('-');

    // without a purpose for the vault, whose name must not change
    private string Unique(string? purpose = null)
    {
        var identity = $"{SubscriptionId}/{Name}/{Environment}{(purpose is null ? "" : $"/{purpose}")}";
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(identity.ToLowerInvariant())))[..UniqueLength];
    }
}
