using AvdPulumi.Configuration.Values;

namespace AvdPulumi.Configuration.Estate.Network;

/// <summary>An address that the config gives to one machine or cluster.</summary>
/// <param name="List">The setting, or the list it is in.</param>
/// <param name="Index">The place in that list; negative when it is in none.</param>
/// <param name="Key">What follows the place in the list, with its period.</param>
/// <param name="Address">The address.</param>
/// <param name="Network">The name of the logical network.</param>
public sealed record FixedAddress(string List, int Index, string Key, IPv4Address Address, string Network)
{
    /// <summary>The setting. Made on demand: a large estate has thousands, and hardly one of them is ever at fault.</summary>
    public string Path => Index < 0 ? List : $"{List}[{Index}]{Key}";

    /// <summary>Whether a network interface in Azure carries the address, so that Azure knows it is taken.</summary>
    public bool IsKnownToAzure => Index >= 0;
}
