using System.Collections.Immutable;
using AvdPulumi.Configuration.Layering;

namespace AvdPulumi.Configuration.Estate.Outside;

/// <summary>What an estate needs outside this program.</summary>
public static class OutsideTasks
{
    /// <summary>The names of all tasks that an estate may have, in alphabetical order.</summary>
    public static ImmutableArray<string> Keys { get; } =
    [
        "affinity",
        "azure-local",
        "conditional-access",
        "directory",
        "directory-sync",
        "dns",
        "firewall",
        "intune",
        "kerberos-encryption",
        "kerberos-server",
        "key-vault-backup",
        "licences",
        "no-snapshots",
        "own-vault-secrets",
        "private-names",
        "profile-backup",
        "restore-test",
        "secrets",
        "single-sign-on",
        "storage-consent",
        "storage-join",
        "time",
        "volumes",
    ];

    /// <summary>The tasks of the stack's layers, in the order in which they are due.</summary>
    public static ImmutableArray<OutsideTask> Of(AvdEstate estate) =>
        [.. AllOf(estate).Where(task => (task.Layers & estate.Share.Layers) != Layers.None).OrderBy(task => task.When)];

    /// <summary>The tasks of the whole estate, area by area.</summary>
    public static IEnumerable<OutsideTask> AllOf(AvdEstate estate) =>
        [
            .. SecretTasks.Of(estate),
            .. SiteTasks.Of(estate),
            .. DirectoryTasks.Of(estate),
            .. StorageTasks.Of(estate),
            .. EntraTasks.Of(estate),
            .. CareTasks.Of(estate),
        ];

    /// <summary>Names in a title: one or two in full; of three or more, the first and the number of others.</summary>
    internal static string Named(IEnumerable<string> names)
    {
        string[] all = [.. names.Distinct(StringComparer.OrdinalIgnoreCase)];
        return all.Length <= 2 ? string.Join(" and ", all) : $"{all[0]} and {all.Length - 1} others";
    }
}
