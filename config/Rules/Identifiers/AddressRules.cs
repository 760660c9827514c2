using System.Collections.Immutable;
using AvdPulumi.Configuration.Estate.Lookup;
using AvdPulumi.Configuration.Values;

namespace AvdPulumi.Configuration.Rules.Identifiers;

/// <summary>Web addresses and folders: AVD0120 to AVD0129.</summary>
internal static class AddressRules
{
    public static ImmutableArray<Rule> All { get; } =
    [
        new()
        {
            Code = "AVD0120",
            Title = "The installer's address contains a secret",
            Cause = "A user name and password in an address, or an access signature, is a secret in plain text. avd never shows the value.",
            Example = "fslogix:\n  installer_uri: https://store.contoso.com/fslogix.zip?sig=(a signature)",
            Remedy = "Use an address without a secret, and change the secret, because others may have seen it.",
            Source = new(
                "RFC 3986, Uniform Resource Identifier (URI): Generic Syntax",
                "https://www.rfc-editor.org/rfc/rfc3986#section-3.2.1"
            ),
            Reads = Places.Everywhere,
            Check = static context =>
                Places
                    .At("fslogix.installer_uri", context.Settings.Fslogix?.InstallerUri)
                    .Where(place => place.Value.HoldsSecret)
                    .Select(place => new Finding(
                        place.Path,
                        "contains a user name, a password or an access signature, which is not allowed.",
                        "Use a mirror that needs no sign-in from your network. If others have this file, change the secret."
                    )),
        },
        new()
        {
            Code = "AVD0121",
            Title = "A storage path is not on a volume of the cluster",
            Cause =
                @"All nodes must reach the folder of a storage path. They share only the volumes in C:\ClusterStorage, and each volume is a folder there.",
            Example = "storage:\n  paths:\n    - {name: sp-01, folder: 'D:\\avd'}",
            Remedy = @"Use a folder such as C:\ClusterStorage\<volume>\<folder>.",
            Source = new("Create storage path for Azure Local", "https://learn.microsoft.com/azure/azure-local/manage/create-storage-path"),
            Reads = Places.Everywhere,
            Check = static context =>
                SettingsPlaces
                    .StoragePaths(context.Settings)
                    .Each("folder", path => path.Folder)
                    .Where(place => !IsOnClusterVolume(place.Value))
                    .Select(place =>
                        Finding.Sentence(
                            place.Path,
                            $@"{place.Path} is '{place.Value}', but must be a folder below C:\ClusterStorage\<volume>.",
                            "The volume must exist. Azure Local creates the folder."
                        )
                    ),
        },
    ];

    /// <summary>Whether a folder is below a volume that all nodes reach.</summary>
    public static bool IsOnClusterVolume(string folder) =>
        LocalPath.TryCreate(folder, out var path)
        && path.IsBelow(@"C:\ClusterStorage")
        && folder[@"C:\ClusterStorage\".Length..].TrimEnd('\\').Contains('\\', StringComparison.Ordinal)
        // .. in a path leads to another folder
        && !folder.Split('\\').Contains("..");
}
