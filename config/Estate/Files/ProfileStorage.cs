using AvdPulumi.Configuration.Estate.Lookup;
using AvdPulumi.Configuration.Facts;
using AvdPulumi.Configuration.Layering;
using AvdPulumi.Configuration.Settings;
using AvdPulumi.Configuration.Values;

namespace AvdPulumi.Configuration.Estate.Files;

/// <summary>Where profiles are: questions that several rules ask.</summary>
internal static class ProfileStorage
{
    /// <summary>Whether a file server cluster serves this stack: its own, or one in a stack that deploys that layer.</summary>
    public static bool HasSofs(AvdSettings settings, Layers layers) => settings.Sofs is not null || !layers.HasFlag(Layers.Sofs);

    /// <summary>Whether the topology needs a file server and the config has none. AVD3001 reports this, so other rules do not report its consequences.</summary>
    public static bool LacksSofs(AvdSettings settings, Layers layers) =>
        settings.Deployment.Topology == Topology.SofsGuest && !HasSofs(settings, layers);

    /// <summary>Whether a share is on the file server of this config, by its access point.</summary>
    public static bool IsOnSofs(AvdSettings settings, UncPath path) => settings.Sofs is { } sofs && IsServer(path, sofs.AccessPoint);

    /// <summary>Whether a path names a server, by its short name or a longer one.</summary>
    public static bool IsServer(UncPath path, string name) =>
        path.Server.StartsWith(name, StringComparison.OrdinalIgnoreCase)
        && (path.Server.Length == name.Length || path.Server[name.Length] == '.');

    /// <summary>Whether a path leads to the file server cluster but not through its access point: to its name, its address, or one of its nodes.</summary>
    public static bool IsOfCluster(SofsSettings? sofs, UncPath path) =>
        sofs is not null
        && (
            IsServer(path, sofs.ClusterName)
            || path.Server == sofs.ClusterAddress.ToString()
            || sofs.Nodes.Any(node => IsServer(path, node.Name) || path.Server == node.Address.ToString())
        );

    /// <summary>The name of a server in one form: the short name if the path has the full name in the domain of this config.</summary>
    public static string ServerOf(AvdSettings settings, UncPath path)
    {
        var suffix = settings.Domain is { } domain ? $".{domain.Fqdn}" : null;
        var server = path.Server.TrimEnd('.').ToUpperInvariant();
        return suffix is not null && server.EndsWith(suffix, StringComparison.OrdinalIgnoreCase) ? server[..^suffix.Length] : server;
    }

    /// <summary>A path in one spelling, so that two paths to one folder are equal.</summary>
    public static string PlaceOf(AvdSettings settings, UncPath path) =>
        ServerOf(settings, path) + path.ToString()[(path.Server.Length + 2)..].ToUpperInvariant();

    /// <summary>Whether profiles are kept on the file server, and nowhere else.</summary>
    public static bool IsOnlyOnSofs(AvdSettings settings, Layers layers)
    {
        var fslogix = settings.Fslogix;
        if (!fslogix.Enabled)
            return false;
        if (fslogix.CloudCache is { } cache)
            return cache.Providers.All(provider => provider.Path is { } path && IsOnSofs(settings, path));
        return fslogix.Locations.IsEmpty ? HasSofs(settings, layers) : fslogix.Locations.All(path => IsOnSofs(settings, path));
    }

    /// <summary>Whether profiles have a place that the config names, other than its own file server.</summary>
    public static bool HavePlace(FslogixSettings fslogix) => fslogix.CloudCache is not null || !fslogix.Locations.IsEmpty;

    /// <summary>Every share that profiles are on by name, with the path of its setting.</summary>
    public static IEnumerable<(string Path, UncPath Share)> Shares(FslogixSettings fslogix) =>
        SettingsPlaces.ProfileShares(fslogix).Select(place => (place.Path, place.Value));

    /// <summary>Whether hosts reach a share over a WAN: the share is in Azure, or on the file server while there are several clusters, because the file server runs on only one of them.</summary>
    public static bool IsFar(AvdSettings settings, UncPath share) =>
        StorageFacts.IsAzureFiles(share) || (settings.Deployment.Topology == Topology.MultiCluster && IsOnSofs(settings, share));

    /// <summary>Whether a share is in this account, as far as the config names it.</summary>
    public static bool IsIn(StorageAccountSettings account, UncPath path) =>
        (account.ExistingId?.Name ?? account.Name) is { } name && StorageFacts.IsAzureFiles(path) && IsServer(path, name);
}
