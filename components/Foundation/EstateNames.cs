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
    // source: Azure resource name rules
    private const int LongestVaultName = 24;
    private const int LongestWorkspaceName = 63;

    private const int UniqueLength = 4;

    /// <summary>The vault: <c>kv-name-environment-xxxx</c>, cut to 24 characters. Its last four characters tell estates in the world apart.</summary>
    public string KeyVault => $"{Cut(Hyphenated("kv"), LongestVaultName - UniqueLength - 1)}-{Unique()}";

    /// <summary>The Log Analytics workspace: <c>log-name-environment</c>.</summary>
    public string LogAnalytics => Cut(Hyphenated("log"), LongestWorkspaceName);

    /// <summary>The action group: <c>ag-name-environment</c>.</summary>
    public string ActionGroup => Hyphenated("ag");

    /// <summary>What the names of alert rules begin with: <c>alert-name-environment</c>.</summary>
    public string AlertPrefix => Hyphenated("alert");

    /// <summary>The data collection rule of the file server's nodes: <c>dcr-name-environment-sofs</c>.</summary>
    public string FileServerRule => $"{Hyphenated("dcr")}-sofs";

    /// <summary>The workbook, whose name must be a GUID.</summary>
    public Guid Workbook => NameBasedGuid.Of($"workbook|{SubscriptionId}/{Name}/{Environment}");

    /// <summary>A resource group: <c>rg-name-environment-purpose</c>.</summary>
    /// <param name="purpose">What the group is for, such as <c>avd</c>.</param>
    public string ResourceGroup(string purpose) => $"{Hyphenated("rg")}-{purpose}";

    private string Hyphenated(string prefix) => $"{prefix}-{Name}-{Environment}".ToLowerInvariant();

    private static string Cut(string text, int length) => (text.Length <= length ? text : text[..length]).TrimEnd('-');

    private string Unique() =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{SubscriptionId}/{Name}/{Environment}".ToLowerInvariant())))[..UniqueLength];
}
