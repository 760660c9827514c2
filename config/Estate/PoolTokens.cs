using AvdPulumi.Configuration.Settings;

namespace AvdPulumi.Configuration.Estate;

/// <summary>Whether pools have registration tokens of their own.</summary>
public static class PoolTokens
{
    /// <summary>Whether a token of the whole pool is made: it would let anybody register a host, so there is none where each host has its own.</summary>
    public static bool AreMade(AvdSettings settings) => !settings.Registration.PerHost;

    /// <summary>Whether it is kept in the vault.</summary>
    public static bool AreStored(AvdSettings settings) => AreMade(settings) && settings.Registration.StoreInKeyVault;
}
