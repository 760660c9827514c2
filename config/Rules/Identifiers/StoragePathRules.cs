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
            Title = "A storage path is on the volume of Azure Local itself",
            Cause =
                "Azure Local keeps its own services on the volume Infrastructure_1, such as the resource bridge. Where disks of machines fill it, the cluster cannot be managed any more.",
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
                    .Select(place => new Finding(
                        place.Path,
                        $"is '{place.Value}', on a volume that Azure Local keeps for itself.",
                        @"Use a volume for workloads, such as C:\ClusterStorage\UserStorage_1."
                    )),
        },
        new()
        {
            Code = "AVD0185",
            Title = "One storage path is adopted under two names",
            Cause =
                "Two names of storage.paths mean the same storage path. Disks that are spread over both are on one volume, and fail together.",
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
                        $"is the storage path '{place.Value.Name}', which an earlier entry of storage.paths adopts already.",
                        "Correct the id, or use one name."
                    )),
        },
        new()
        {
            Code = "AVD0186",
            Title = "A storage path that is made has no folder",
            Cause =
                "A storage path is a folder on a volume of the cluster. Without folder and without existing_id nothing says which, and Azure Local refuses it.",
            Example = "storage:\n  paths:\n    - {name: sp-01}",
            Remedy = @"Give folder, such as C:\ClusterStorage\UserStorage_1\avd, or existing_id for a path that is there.",
            Source = new("Create storage path for Azure Local", "https://learn.microsoft.com/azure/azure-local/manage/create-storage-path"),
            Reads = ["storage.paths"],
            Check = static context =>
                SettingsPlaces
                    .StoragePaths(context.Settings)
                    .Where(static place => place.Value is { ExistingId: null, Folder: null })
                    .Select(static place =>
                        Finding.Sentence(
                            $"{place.Path}.folder",
                            $"{place.Path} is made, since it has no existing_id, but has no folder.",
                            @"Give folder, such as C:\ClusterStorage\UserStorage_1\avd, or existing_id."
                        )
                    ),
        },
        new()
        {
            Code = "AVD0187",
            Title = "A folder beside the id of a storage path that exists",
            Cause = "A storage path that is adopted stays in the folder that it has. The folder that is given has no effect.",
            Example = "storage:\n  paths:\n    - {name: sp-01, existing_id: (an id), folder: 'C:\\ClusterStorage\\UserStorage_1\\avd'}",
            Remedy = "Remove the folder, or remove existing_id to have the path made.",
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
            Title = "A disk where a folder is wanted",
            Cause = "A storage path is a folder, in which Azure Local makes disks with names of its own. The path of a disk is no folder.",
            Example = "storage:\n  paths:\n    - {name: sp-sofs-01, folder: 'C:\\ClusterStorage\\Sofs_1\\data.vhdx'}",
            Remedy = "Leave the name of the file out.",
            Source = new("Create storage path for Azure Local", "https://learn.microsoft.com/azure/azure-local/manage/create-storage-path"),
            Reads = ["storage.paths"],
            Check = static context =>
                SettingsPlaces
                    .StoragePaths(context.Settings)
                    .Where(static at => at.Value.Folder is { } folder && FslogixFacts.IsContainer(folder))
                    .Select(static at => new Finding(
                        at.Path + ".folder",
                        $"is '{at.Value.Folder}', which is a disk.",
                        "Leave the name of the file out."
                    )),
        },
    ];
}
