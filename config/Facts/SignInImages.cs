namespace AvdPulumi.Configuration.Facts;

/// <summary>Azure Marketplace images that are too old for a kind of sign-in, by the names of their plans.</summary>
internal static class SignInImages
{
    // source: Entra login for Arc-enabled servers (12/2025): Windows 11 24H2 or later, Windows Server 2025 with desktop
    private static readonly string[] TooOldForEntraJoin = ["win10-", "win11-21h2", "win11-22h2", "win11-23h2", "2016-", "2019-", "2022-"];

    // source: Configure single sign-on for Azure Virtual Desktop: Windows 10, Windows 11, Windows Server 2022 or later
    private static readonly string[] TooOldForSso = ["2016-", "2019-"];

    /// <summary>Whether the extension that joins Entra ID does not support a plan.</summary>
    public static bool CannotJoinEntra(string sku) =>
        StartsWithAny(sku, TooOldForEntraJoin) || sku.Contains("-core", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a plan does not support single sign-on.</summary>
    public static bool CannotSignOnOnce(string sku) => StartsWithAny(sku, TooOldForSso);

    private static bool StartsWithAny(string sku, string[] starts) =>
        Array.Exists(starts, start => sku.StartsWith(start, StringComparison.OrdinalIgnoreCase));
}
