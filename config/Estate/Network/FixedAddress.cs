using AvdPulumi.Configuration.Values;

namespace AvdPulumi.Configuration.Estate.Network;

/// <summary>An address that the config assigns to one machine or cluster.</summary>
/// <param name="List">The setting, or its list.</param>
/// <param name="Index">The position in that list; negative if it is not in a list.</param>
/// <param name="Key">What follows the position in the list, with its period.</param>
/// <param name="Address">The address.</param>
/// <param name="Network">The name of the logical network.</param>
public sealed record FixedAddress(string List, int Index, string Key, IPv4Address Address, string Network)
{
    /// <summary>The setting. Created on demand: a large estate has thousands, and almost none is ever in a diagnostic.</summary>
    public string Path => Index < 0 ? List : $"{List}[{Index}]{Key}";

    /// <summary>Whether a network interface in Azure has the address, so Azure knows that it is used.</summary>
    public bool IsKnownToAzure => Index >= 0;
}
