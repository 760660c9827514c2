using System.Collections.Immutable;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Estate.Lookup;
using AvdPulumi.Configuration.Facts;
using AvdPulumi.Configuration.Rules.Hosts;

namespace AvdPulumi.Configuration.Rules.Identifiers;

/// <summary>Storage paths on Azure Local: AVD0181, AVD0184 to AVD0187.</summary>
internal static class StoragePathRules
{
    // last: static members are set in the order of the text
    public static ImmutableArray<Rule> All { get; } =
    [
        new()
        {
            Code = "AVD0184",
            Title = "A storage path is on Azure Local's own volume",
            Cause =
                "Azure Local stores its own services, such as the resource bridge, on the volume Infrastructure_1. "
                + "If machine disks fill this volume, nobody can manage the cluster.",
            Example = "storage:\n  paths:\n    - {name: sp-01, folder: 'C:\\ClusterStorage\\Infrastructure_1\\avd'}",
            Remedy = @"Use a volume for workloads, such as C:\ClusterStorage\UserStorage_1.",
            Source = new("Create storage path for Azure Local", "https://learn.microsoft.com/azure/azure-local/manage/create-storage-path"),
            Severity = Severity.Warning,
            Reads = Places.Everywhere,
            Check = static context =>
                SettingsPlaces
                    .StoragePaths(context.Settings)
                    .Each("folder", path => path.Folder)
                    .Where(place =>
                        AddressRules.IsOnClusterVolume(place.Value)
                        && place.Value.Split('\\')[2].StartsWith("Infrastructure_", StringComparison.OrdinalIgnoreCase)
                    )
                    .Select(place => new Finding(place.Path, $"is '{place.Value}', on a volume that Azure Local reserves for itself.")),
        },
        new()
        {
            Code = "AVD0185",
            Title = "The same storage path has two names",
            Cause =
                "Two names in storage.paths refer to the same storage path. Disks that use both names are on the same volume and fail together.",
            Example = "storage:\n  paths:\n    - {name: sp-01, existing_id: (an id)}\n    - {name: sp-02, existing_id: (the same id)}",
            Remedy = "Correct the second id, or use one name.",
            Source = new("Create storage path for Azure Local", "https://learn.microsoft.com/azure/azure-local/manage/create-storage-path"),
            Severity = Severity.Warning,
            Reads = Places.Everywhere,
            Check = static context =>
                Repeats
                    .In(
                        SettingsPlaces.StoragePaths(context.Settings).Each("existing_id", path => path.ExistingId),
                        static place => place.Value.ToString()
                    )
                    .Select(place => new Finding(
                        place.Path,
                        $"is the storage path '{place.Value.Name}', which an earlier entry of storage.paths already uses.",
                        "Correct the id, or use one name."
                    )),
        },
        new()
        {
            Code = "AVD0186",
            Title = "A new storage path has no folder",
            Cause =
                "A storage path is a folder on a volume of the cluster. Without folder and existing_id, the folder is unknown, and Azure Local rejects the path.",
            Example = "storage:\n  paths:\n    - {name: sp-01}",
            Remedy = @"Set folder, such as C:\ClusterStorage\UserStorage_1\avd, or existing_id for a path that exists.",
            Source = new("Create storage path for Azure Local", "https://learn.microsoft.com/azure/azure-local/manage/create-storage-path"),
            Reads = ["storage.paths"],
            Check = static context =>
                SettingsPlaces
                    .StoragePaths(context.Settings)
                    .Where(static place => place.Value is { ExistingId: null, Folder: null })
                    .Select(static place =>
                        Finding.Sentence(
                            $"{place.Path}.folder",
                            $"{place.Path} has no existing_id, so the program creates it, but folder is missing."
                        )
                    ),
        },
        new()
        {
            Code = "AVD0187",
            Title = "The folder of an adopted storage path has no effect",
            Cause = "An adopted storage path keeps its own folder. The folder in the config has no effect.",
            Example = "storage:\n  paths:\n    - {name: sp-01, existing_id: (an id), folder: 'C:\\ClusterStorage\\UserStorage_1\\avd'}",
            Remedy = "Remove the folder, or remove existing_id to create the path.",
            Source = new("Configuration", "docs/configuration.md#storage"),
            Severity = Severity.Warning,
            Reads = Places.Everywhere,
            Check = static context =>
                SettingsPlaces
                    .StoragePaths(context.Settings)
                    .Where(static place => place.Value.Folder is not null)
                    .SelectMany(place => AdoptedKeys.Ignored(context, place.Path, place.Value.ExistingId, ["folder"])),
        },
        new()
        {
            Code = "AVD0181",
            Title = "A storage path is a disk, not a folder",
            Cause = "A storage path is a folder. Azure Local creates disks in it and names them. The path of a disk is not a folder.",
            Example = "storage:\n  paths:\n    - {name: sp-sofs-01, folder: 'C:\\ClusterStorage\\Sofs_1\\data.vhdx'}",
            Remedy = "Remove the file name from the folder.",
            Source = new("Create storage path for Azure Local", "https://learn.microsoft.com/azure/azure-local/manage/create-storage-path"),
            Reads = ["storage.paths"],
            Check = static context =>
                SettingsPlaces
                    .StoragePaths(context.Settings)
                    .Where(static at => at.Value.Folder is { } folder && FslogixFacts.IsContainer(folder))
                    .Select(static at => new Finding(at.Path + ".folder", $"is '{at.Value.Folder}', which is a disk, not a folder.")),
        },
    ];
}
