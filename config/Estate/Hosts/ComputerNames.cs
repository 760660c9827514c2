using System.Globalization;
using AvdPulumi.Configuration.Estate.Lookup;
using AvdPulumi.Configuration.Settings;

namespace AvdPulumi.Configuration.Estate.Hosts;

/// <summary>Names of computer accounts: from prefix and number, or from the config.</summary>
internal static class ComputerNames
{
    /// <summary>The name of a session host.</summary>
    public static string OfHost(SessionHostSettings hosts, int number) =>
        $"{hosts.Prefix}-{number.ToString($"D{hosts.NumberDigits}", CultureInfo.InvariantCulture)}";

    /// <summary>The number of the session host with a name; null if no host has it. There may be thousands of hosts, so this does not create and compare all names.</summary>
    public static int? NumberOf(SessionHostSettings hosts, string name)
    {
        var start = hosts.Prefix.Length + 1;
        if (name.Length <= start || !int.TryParse(name.AsSpan(start), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return null;
        return string.Equals(OfHost(hosts, number), name, StringComparison.OrdinalIgnoreCase) ? number : null;
    }

    /// <summary>The names of all computer accounts of the file server.</summary>
    public static IEnumerable<Place<string>> OfFileServer(AvdSettings settings) =>
        [
            .. Places.At("sofs.cluster_name", settings.Sofs?.ClusterName),
            .. Places.At("sofs.access_point", settings.Sofs?.AccessPoint),
            .. SettingsPlaces.FileServerNodes(settings).Each("name", node => node.Name),
        ];
}
