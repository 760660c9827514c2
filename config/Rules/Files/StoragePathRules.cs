using System.Collections.Immutable;

namespace AvdPulumi.Configuration;

/// <summary>Folders of storage paths on Azure Local: AVD3124 and AVD3125. AVD0121 and AVD0152 are about their form and their repetition.</summary>
internal static class StoragePathRules
{
    private const string Source = "Create storage path for Azure Local, https://learn.microsoft.com/azure/azure-local/manage/create-storage-path";

    private static readonly Rule PathsHaveAFolder = new(
        new()
        {
            Code = "AVD3124",
            Title = "A storage path without its folder",
            Cause = "A storage path that is made here is a folder on a volume of the cluster, and Azure refuses one without it.",
            Example = "storage:\n  paths:\n    - {name: sp-sofs-01}",
            Remedy = @"Add folder, such as C:\ClusterStorage\UserStorage_1\sofs, or existing_id to use a path that exists.",
            Source = Source,
        },
        Severity.Error,
        ["storage.paths"],
        static context => Paths(context).Where(static at => at.Value is { Folder: null, ExistingId: null })
            .Select(static at => new Finding(at.Path + ".folder", $"{at.Path}.folder is missing, but the storage path '{at.Value.Name}' is made here.",
                @"Add it, such as C:\ClusterStorage\UserStorage_1\sofs, or add existing_id.")));

    private static readonly Rule FoldersAreNoFiles = new(
        new()
        {
            Code = "AVD3125",
            Title = "A disk where a folder is wanted",
            Cause = "A storage path is a folder, in which Azure Local makes disks with names of its own. The path of a disk is no folder.",
            Example = "storage:\n  paths:\n    - {name: sp-sofs-01, folder: 'C:\\ClusterStorage\\Sofs_1\\data.vhdx'}",
            Remedy = "Leave the name of the file out.",
            Source = Source,
        },
        Severity.Error,
        ["storage.paths"],
        static context => Paths(context).Where(static at => at.Value.Folder is { } folder && FslogixFacts.IsContainer(folder))
            .Select(static at => new Finding(at.Path + ".folder", $"{at.Path}.folder is '{at.Value.Folder}', which is a disk.", "Leave the name of the file out.")));

    // last: static members are set in the order of the text
    public static ImmutableArray<Rule> All { get; } = [PathsHaveAFolder, FoldersAreNoFiles];

    private static IEnumerable<Place<StoragePathSettings>> Paths(RuleContext context) => Places.In("storage.paths", context.Settings.Storage.Paths);
}
