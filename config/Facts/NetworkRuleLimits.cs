namespace AvdPulumi.Configuration.Facts;

/// <summary>How many network rules a service takes.</summary>
/// <param name="IpRules">The most IPv4 ranges.</param>
/// <param name="Subnets">The most subnets.</param>
/// <remarks>Source: Azure Key Vault network security; Azure Storage network security</remarks>
internal sealed record NetworkRuleLimits(int IpRules, int Subnets)
{
    /// <summary>A key vault.</summary>
    public static NetworkRuleLimits KeyVault { get; } = new(1000, 200);

    /// <summary>A storage account.</summary>
    public static NetworkRuleLimits Storage { get; } = new(400, 400);

    /// <summary>Prefixes shorter than this let in more than any organisation's own addresses.</summary>
    public static int ShortestSensiblePrefix => 8;

    /// <summary>The prefix that storage accounts refuse; a single address is sent to them without a prefix.</summary>
    public static int PrefixThatStorageRefuses => 31;
}
