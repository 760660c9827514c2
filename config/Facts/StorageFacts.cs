using AvdPulumi.Configuration.Settings;
using AvdPulumi.Configuration.Values;

namespace AvdPulumi.Configuration.Facts;

/// <summary>Kinds, speeds and limits of storage accounts. Source: Azure storage account overview; Azure Files scale targets; naming rules of Azure resources.</summary>
internal static class StorageFacts
{
    /// <summary>The largest file share, in GiB, without large file shares.</summary>
    public const int StandardShareGib = 5120;

    /// <summary>The smallest premium file share, in GiB.</summary>
    public const int SmallestPremiumShareGib = 100;

    public static bool IsPremium(StorageSku sku) => sku is StorageSku.PremiumLrs or StorageSku.PremiumZrs;

    public static bool IsGeoRedundant(StorageSku sku) => sku is StorageSku.StandardGrs or StorageSku.StandardGzrs;

    /// <summary>Whether Azure offers an account of this kind with this performance. General purpose accepts both: with Premium it holds page blobs only.</summary>
    public static bool GoTogether(StorageKind kind, StorageSku sku) => kind == StorageKind.StorageV2 || IsPremium(sku);

    /// <summary>Whether an account of this kind and performance has file shares.</summary>
    public static bool HasFileShares(StorageKind kind, StorageSku sku) =>
        kind == StorageKind.FileStorage || (kind == StorageKind.StorageV2 && !IsPremium(sku));

    /// <summary>Whether a share is in Azure Files, of any cloud.</summary>
    public static bool IsAzureFiles(UncPath path) => CloudFacts.OfShare(path) is not null;

    /// <summary>Whether a name is valid for a file share: lower-case letters, digits and single hyphens, without a hyphen at the start or end.</summary>
    public static bool IsShareName(string name) =>
        name is [not '-', .., not '-']
        && !name.Contains("--", StringComparison.Ordinal)
        && name.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-');
}
