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
            Title = "The installer's address carries a secret",
            Cause = "A user with a password in an address, or an access signature, is a secret in plain text. The value is never shown.",
            Example = "fslogix:\n  installer_uri: https://store.contoso.com/fslogix.zip?sig=(a signature)",
            Remedy = "Use an address that needs no secret, and change the secret: it may have been seen.",
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
                        $"carries a user name, a password or an access signature, and must not.",
                        "Use a mirror that knows machines by their network. If this file was shared, change the secret."
                    )),
        },
        new()
        {
            Code = "AVD0121",
            Title = "A storage path is not on a volume of the cluster",
            Cause =
                @"All nodes must see the folder of a storage path; only the volumes under C:\ClusterStorage are seen by all, and each is named by the folder below it.",
            Example = "storage:\n  paths:\n    - {name: sp-01, folder: 'D:\\avd'}",
            Remedy = @"Give a folder such as C:\ClusterStorage\<volume>\<folder>.",
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
                            "The volume must exist; Azure Local makes the folder."
                        )
                    ),
        },
    ];

    /// <summary>Whether a folder is below a volume that all nodes see.</summary>
    public static bool IsOnClusterVolume(string folder) =>
        LocalPath.TryCreate(folder, out var path)
        && path.IsBelow(@"C:\ClusterStorage")
        && folder[@"C:\ClusterStorage\".Length..].TrimEnd('\\').Contains('\\', StringComparison.Ordinal)
        // a way back leads to another folder
        && !folder.Split('\\').Contains("..");
}
