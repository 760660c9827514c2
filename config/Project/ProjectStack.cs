using System.Collections.Immutable;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Estate;
using AvdPulumi.Configuration.Estate.Contracts;
using AvdPulumi.Configuration.Layering;

namespace AvdPulumi.Configuration.Project;

/// <summary>A stack of the project, as it is compared with the others. A class: to compare two of them by all of their settings would take long.</summary>
/// <param name="name">Its name.</param>
/// <param name="config">Its config.</param>
public sealed class ProjectStack(string name, ConfigResult config)
{
    // beyond this a message is not read; programs get all of them
    private const int MostNamed = 6;

    private readonly Lazy<ImmutableDictionary<string, ContractMember>> _exportedIds = new(() =>
        ContractMembers
            .OfPlatform(config.Estate!)
            .Concat(
                config
                    .Estate!.Pools.Where(pool => config.Estate.Share.Picks(pool.Name))
                    .SelectMany(pool =>
                        ContractMembers.OfHosts(pool).Append(ContractMembers.OfPool(pool)).Append(ContractMembers.OfProfiles(pool))
                    )
            )
            .DistinctBy(member => member.Path, StringComparer.Ordinal)
            .ToImmutableDictionary(member => member.Path, StringComparer.Ordinal)
    );

    /// <summary>Its name.</summary>
    public string Name { get; } = name;

    /// <summary>Its config.</summary>
    public ConfigResult Config { get; } = config;

    /// <summary>What its settings mean. Only stacks without an error are compared.</summary>
    internal AvdEstate Estate => Config.Estate!;

    /// <summary>Whether it has no errors.</summary>
    public bool IsUsable => Config.Estate is not null;

    /// <summary>What its contracts would have, by the paths of members, if it deployed all layers of its pools.</summary>
    internal ImmutableDictionary<string, ContractMember> ExportedIds => _exportedIds.Value;

    /// <summary>The pools whose hosts it makes, or whose host pools.</summary>
    internal IEnumerable<EstatePool> PoolsAtWork => (Config.Layers & (Layers.Pools | Layers.Hosts)) == Layers.None ? [] : PickedPools;

    /// <summary>The pools that it picks, whatever it makes of them.</summary>
    internal IEnumerable<EstatePool> PickedPools => Estate.Pools.Where(pool => Estate.Share.Picks(pool.Name));

    /// <summary>A setting with its place, such as <c>key_vault.name (config/variables.yml:12:3)</c>; a default has the position of its section, if there is one.</summary>
    internal string At(string path) =>
        OriginOf(path) is { } origin && origin != Config.Sources.Find("") ? $"{path} ({origin})" : $"{path}, by default";

    /// <summary>The position of a setting. The selections of a stack (avd: keys) are in its own file, or must be set there.</summary>
    internal Origin? OriginOf(string path) =>
        path.StartsWith("avd:", StringComparison.Ordinal) && !Config.Sources.Has(path)
            ? new Origin(OriginKind.File, StackFiles.Pulumi(Name))
            : Config.Sources.Find(path);

    /// <summary>Names of stacks in a sentence.</summary>
    internal static string NamesOf(IEnumerable<ProjectStack> stacks)
    {
        var names = stacks.Select(stack => $"'{stack.Name}'").ToImmutableArray();
        return names.Length switch
        {
            < 2 => string.Concat(names),
            > MostNamed => $"{string.Join(", ", names[..MostNamed])} and {names.Length - MostNamed} more",
            _ => $"{string.Join(", ", names[..^1])} and {names[^1]}",
        };
    }

    /// <summary>The stacks that something stands in, as the subject of a sentence.</summary>
    internal static string Both(ImmutableArray<(ProjectStack Stack, string Path)> places) =>
        $"The stacks {NamesOf(places.Select(place => place.Stack))} {(places.Length == 2 ? "both" : "all")}";
}
