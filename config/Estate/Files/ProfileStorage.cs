namespace AvdPulumi.Configuration;

/// <summary>Where profiles are, as several rules ask it.</summary>
internal static class ProfileStorage
{
    /// <summary>Whether a file server cluster serves this stack: its own, or one in a stack that deploys that layer.</summary>
    public static bool HasSofs(RuleContext context) => context.Settings.Sofs is not null || !context.Layers.HasFlag(Layers.Sofs);

    /// <summary>Whether the topology says that there is a file server, and there is none: AVD3001, of which further findings would only say what follows.</summary>
    public static bool LacksSofs(RuleContext context) => context.Settings.Deployment.Topology == Topology.SofsGuest && !HasSofs(context);

    /// <summary>Whether a share is on the file server of this config, by its access point.</summary>
    public static bool IsOnSofs(AvdSettings settings, UncPath path) => settings.Sofs is { } sofs && IsServer(path, sofs.AccessPoint);

    /// <summary>Whether a path names a server, by its short name or a longer one.</summary>
    public static bool IsServer(UncPath path, string name) =>
        path.Server.StartsWith(name, StringComparison.OrdinalIgnoreCase) && (path.Server.Length == name.Length || path.Server[name.Length] == '.');

    /// <summary>Whether profiles are kept on the file server, and nowhere else.</summary>
    public static bool IsOnlyOnSofs(RuleContext context)
    {
        var fslogix = context.Settings.Fslogix;
        if (!fslogix.Enabled) return false;
        if (fslogix.CloudCache is { } cache) return cache.Providers.All(provider => provider.Path is { } path && IsOnSofs(context.Settings, path));
        return fslogix.Locations.IsEmpty ? HasSofs(context) : fslogix.Locations.All(path => IsOnSofs(context.Settings, path));
    }

    /// <summary>Whether profiles have a place that the config names, other than its own file server.</summary>
    public static bool HavePlace(FslogixSettings fslogix) => fslogix.CloudCache is not null || !fslogix.Locations.IsEmpty;

    /// <summary>Every share that profiles are on by name, with the path of its setting.</summary>
    public static IEnumerable<(string Path, UncPath Share)> Shares(FslogixSettings fslogix)
    {
        for (var i = 0; i < fslogix.Locations.Length; i++) yield return ($"fslogix.locations[{i}]", fslogix.Locations[i]);
        if (fslogix.CloudCache is not { } cache) yield break;
        for (var i = 0; i < cache.Providers.Length; i++)
            if (cache.Providers[i].Path is { } path) yield return ($"fslogix.cloud_cache.providers[{i}].path", path);
    }

    /// <summary>The storage accounts of the config, with the paths of their settings.</summary>
    public static IEnumerable<(string Path, StorageAccountSettings Account)> Accounts(StorageSettings storage)
    {
        if (storage.CloudCache is { } cache) yield return ("storage.cloud_cache", cache);
        if (storage.Witness is { } witness) yield return ("storage.witness", witness);
        if (storage.AppAttach?.Account is { } apps) yield return ("storage.app_attach.account", apps);
    }

    /// <summary>Whether a share is in this account, as far as the config names it.</summary>
    public static bool IsIn(StorageAccountSettings account, UncPath path) =>
        (account.ExistingId?.Name ?? account.Name) is { } name && StorageFacts.IsAzureFiles(path) && IsServer(path, name);
}
