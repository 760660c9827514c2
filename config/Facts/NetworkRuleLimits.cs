namespace AvdPulumi.Configuration.Facts;

/// <summary>The maximum number of network rules of a service.</summary>
/// <param name="IpRules">The most IPv4 ranges.</param>
/// <param name="Subnets">The most subnets.</param>
/// <remarks>Source: Azure Key Vault network security; Azure Storage network security</remarks>
internal sealed record NetworkRuleLimits(int IpRules, int Subnets)
{
    /// <summary>A key vault.</summary>
    public static NetworkRuleLimits KeyVault { get; } = new(1000, 200);

    /// <summary>A storage account.</summary>
    public static NetworkRuleLimits Storage { get; } = new(400, 400);

    /// <summary>Shorter prefixes contain more addresses than any organization has.</summary>
    public static int ShortestSensiblePrefix => 8;

    /// <summary>The prefix that storage accounts reject; the program sends them a single address without a prefix.</summary>
    public static int PrefixThatStorageRefuses => 31;
}
