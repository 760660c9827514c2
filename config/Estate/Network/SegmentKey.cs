using System.Globalization;
using AvdPulumi.Configuration.Settings;

namespace AvdPulumi.Configuration.Estate.Network;

/// <summary>The key that distinguishes network segments of several configs: a segment that spans two clusters is a logical network on each of them.</summary>
internal static class SegmentKey
{
    /// <summary>The key of a network's segment: its VLAN and range, or the network that it adopts if the range is not set.</summary>
    public static string Of(LogicalNetworkSettings network) =>
        network.AddressPrefix is { } prefix
            ? string.Create(CultureInfo.InvariantCulture, $"{network.Vlan} {prefix}")
            : network.ExistingId?.ToString().ToUpperInvariant() ?? network.Name;
}
