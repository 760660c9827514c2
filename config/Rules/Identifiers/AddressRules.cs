using System.Collections.Immutable;

namespace AvdPulumi.Configuration;

/// <summary>Web addresses and folders: AVD0120 to AVD0129.</summary>
internal static class AddressRules
{
    private static readonly Rule HoldNoSecret = new(
        new("AVD0120", "The installer's address carries a secret",
            "A user with a password in an address, or an access signature, is a secret in plain text. The value is never shown.",
            "fslogix:\n  installer_uri: https://store.contoso.com/fslogix.zip?sig=(a signature)",
            "Use an address that needs no secret, and change the secret: it may have been seen.",
            "Architecture Deep Design, Design Recommendations"),
        Severity.Error, Places.Everywhere,
        static context => Places.At("fslogix.installer_uri", context.Settings.Fslogix?.InstallerUri).Where(place => place.Value.HoldsSecret)
            .Select(place => new Finding(place.Path, $"{place.Path} carries a user name, a password or an access signature, and must not.",
                "Use a mirror that knows machines by their network. If this file was shared, change the secret.")));

    private static readonly Rule PathsAreOnClusterVolumes = new(
        new("AVD0121", "A storage path is not on a volume of the cluster",
            @"All nodes must see the folder of a storage path; only the volumes under C:\ClusterStorage are seen by all, and each is named by the folder below it.",
            "storage:\n  paths:\n    - {name: sp-01, folder: 'D:\\avd'}",
            @"Give a folder such as C:\ClusterStorage\<volume>\<folder>.",
            "Azure Local storage paths"),
        Severity.Error, Places.Everywhere,
        static context => SettingsPlaces.StoragePaths(context.Settings).Each("folder", path => path.Folder).Where(place => !IsOnClusterVolume(place.Value))
            .Select(place => new Finding(place.Path,
                $@"{place.Path} is '{place.Value}', but must be a folder below C:\ClusterStorage\<volume>.",
                "The volume must exist; Azure Local makes the folder.")));

    public static ImmutableArray<Rule> All { get; } = [HoldNoSecret, PathsAreOnClusterVolumes];

    /// <summary>Whether a folder is below a volume that all nodes see.</summary>
    public static bool IsOnClusterVolume(string folder) => LocalPath.TryCreate(folder, out var path)
        && path.IsBelow(@"C:\ClusterStorage") && folder[@"C:\ClusterStorage\".Length..].TrimEnd('\\').Contains('\\', StringComparison.Ordinal)
        // a way back leads to another folder
        && !folder.Split('\\').Contains("..");
}
