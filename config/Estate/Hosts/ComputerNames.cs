using System.Globalization;
using AvdPulumi.Configuration.Estate.Lookup;
using AvdPulumi.Configuration.Settings;

namespace AvdPulumi.Configuration.Estate.Hosts;

/// <summary>Names of computer accounts, made from prefix and number or given.</summary>
internal static class ComputerNames
{
    /// <summary>The name of a session host.</summary>
    public static string OfHost(SessionHostSettings hosts, int number) =>
        $"{hosts.Prefix}-{number.ToString($"D{hosts.NumberDigits}", CultureInfo.InvariantCulture)}";

    /// <summary>The number of the session host that would have a name; null where none would. There may be thousands of hosts, so names are not made to be compared.</summary>
    public static int? NumberOf(SessionHostSettings hosts, string name)
    {
        var start = hosts.Prefix.Length + 1;
        if (name.Length <= start || !int.TryParse(name.AsSpan(start), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return null;
        return string.Equals(OfHost(hosts, number), name, StringComparison.OrdinalIgnoreCase) ? number : null;
    }

    /// <summary>Every name of a computer account that the file server brings.</summary>
    public static IEnumerable<Place<string>> OfFileServer(AvdSettings settings) =>
        [
            .. Places.At("sofs.cluster_name", settings.Sofs?.ClusterName),
            .. Places.At("sofs.access_point", settings.Sofs?.AccessPoint),
            .. SettingsPlaces.FileServerNodes(settings).Each("name", node => node.Name),
        ];
}
