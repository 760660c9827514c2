using System.Collections.Immutable;
using AvdPulumi.Configuration.Facts;
using AvdPulumi.Configuration.Settings;

namespace AvdPulumi.Configuration.Estate;

/// <summary>The tags of an estate: those of the config, and those that the program adds.</summary>
public sealed record EstateTags
{
    /// <summary>The tag by which Cost Management adds what a resource costs to what its parent costs.</summary>
    /// <remarks>Source: Tag Azure Virtual Desktop resources to manage costs, https://learn.microsoft.com/azure/virtual-desktop/tag-virtual-desktop-resources</remarks>
    public const string CostParent = "cm-resource-parent";

    private EstateTags(ImmutableSortedDictionary<string, string> all, ImmutableSortedDictionary<string, string> ofPool)
    {
        All = all;
        OfPool = ofPool;
    }

    /// <summary>Of everything.</summary>
    public ImmutableSortedDictionary<string, string> All { get; }

    /// <summary>Of what belongs to the host pool alone.</summary>
    public ImmutableSortedDictionary<string, string> OfPool { get; }

    /// <summary>Whether the host pool's id is too long to be a tag.</summary>
    /// <param name="hostPoolId">Full ARM id of the host pool.</param>
    internal static bool IsTooLong(string hostPoolId) => hostPoolId.Length > TagLimits.Usual.LongestValue;

    /// <summary>The tags that <paramref name="settings"/> gives.</summary>
    /// <param name="settings">The settings.</param>
    /// <param name="hostPoolId">Full ARM id of the host pool.</param>
    internal static EstateTags Of(AvdSettings settings, string hostPoolId)
    {
        var tags = settings.Tags;
        // a tag that the config gives is the config's to decide
        var adds =
            settings.HostPool.CostParentTag && !IsTooLong(hostPoolId) && !tags.Keys.Contains(CostParent, StringComparer.OrdinalIgnoreCase);
        return new EstateTags(tags, adds ? tags.Add(CostParent, hostPoolId) : tags);
    }
}
