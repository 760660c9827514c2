using System.Collections.Immutable;
using AvdPulumi.Configuration.Estate.Files;
using AvdPulumi.Configuration.Estate.Lookup;
using AvdPulumi.Configuration.Facts;
using AvdPulumi.Configuration.Pools;
using AvdPulumi.Configuration.Settings;

namespace AvdPulumi.Configuration.Estate.Sizing;

/// <summary>A share of a file server, and the part of the profiles' data that it holds.</summary>
/// <param name="Content">What it holds.</param>
/// <param name="Name">Its name; null for a share that the config leaves to <c>fslogix.share_option</c>.</param>
/// <param name="NeededGb">The data on it, with the buffer; null if sizing sets no users.</param>
/// <param name="QuotaGb">Its quota.</param>
/// <param name="Path">The setting of the quota, or the one that asks for the share.</param>
public sealed record ShareSizing(ShareContent Content, string? Name, long? NeededGb, int? QuotaGb, string Path)
{
    /// <summary>The proportion of three shares: profiles, Office data, application data.</summary>
    public static ImmutableArray<int> Proportion { get; } = [.. SofsFacts.ThreeShares.Select(share => share.Gb)];

    /// <summary>Whether the quota is smaller than the data.</summary>
    public bool IsTooSmall => QuotaGb < NeededGb;

    // declared shares first, then the shares that only the option asks for
    internal static ImmutableArray<ShareSizing> Of(PoolConfig owner, IEnumerable<PoolConfig> users, ProfileNeed? need)
    {
        var declared = owner.Settings.Sofs!.Shares;
        var asked = users
            .SelectMany(pool => ProfileShares.AskedBy(pool.Settings.Fslogix.ShareOption))
            .Select(share => share.Content)
            .Distinct();
        return
        [
            .. declared.Select(
                (share, i) =>
                    new ShareSizing(
                        share.Content,
                        share.Name,
                        need?.NeededGbOf(share.Content),
                        share.QuotaGb,
                        owner.PathOf($"{ItemPath.Of("sofs.shares", i)}.quota_gb")
                    )
            ),
            .. asked
                .Where(content => declared.All(share => share.Content != content))
                .Select(content => new ShareSizing(content, null, need?.NeededGbOf(content), null, owner.PathOf("fslogix.share_option"))),
        ];
    }
}
