using System.Globalization;
using AvdPulumi.Configuration.Settings;

namespace AvdPulumi.Configuration.Estate.Network;

/// <summary>What tells network segments of several configs apart: a segment that spans two clusters is a logical network on each of them.</summary>
internal static class SegmentKey
{
    /// <summary>The key of the segment that a network is: its VLAN and range, or the network that it adopts where the range is not given.</summary>
    public static string Of(LogicalNetworkSettings network) =>
        network.AddressPrefix is { } prefix
            ? string.Create(CultureInfo.InvariantCulture, $"{network.Vlan} {prefix}")
            : network.ExistingId?.ToString().ToUpperInvariant() ?? network.Name;
}
