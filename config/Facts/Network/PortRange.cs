using System.Globalization;

namespace AvdPulumi.Configuration.Facts.Network;

/// <summary>Adjacent ports, both ends included.</summary>
/// <param name="First">The lowest.</param>
/// <param name="Last">The highest.</param>
public sealed record PortRange(int First, int Last)
{
    /// <summary>A single port.</summary>
    public static PortRange Of(int port) => new(port, port);

    /// <inheritdoc/>
    public override string ToString() =>
        First == Last ? First.ToString(CultureInfo.InvariantCulture) : string.Create(CultureInfo.InvariantCulture, $"{First}-{Last}");
}
