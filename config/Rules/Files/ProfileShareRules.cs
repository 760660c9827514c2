using System.Collections.Immutable;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Estate.Files;
using AvdPulumi.Configuration.Estate.Lookup;
using AvdPulumi.Configuration.Facts;

namespace AvdPulumi.Configuration.Rules.Files;

/// <summary>Profile shares in a storage account of this config: AVD3138 and AVD3139. AVD3050 and AVD3038 are the same rules for the file server.</summary>
internal static class ProfileShareRules
{
    // last: static members are set in the order of the text
    public static ImmutableArray<Rule> All { get; } =
    [
        new()
        {
            Code = "AVD3138",
            Title = "A profile path to a share that the account does not have",
            Cause =
                "The path leads to the account that storage.cloud_cache creates, but its list of shares has no share with that name. Sign-ins fail.",
            Example =
                "fslogix:\n  locations: ['\\\\stprofiles.file.core.windows.net\\profile']\nstorage:\n  cloud_cache: {name: stprofiles, shares: [{name: profiles, quota_gib: 1024}]}",
            Remedy = "Correct the path, or add the share.",
            Source = new("Configuration", "docs/configuration.md#storageaccount"),
            Reads = ["fslogix.locations", "fslogix.cloud_cache", "storage.cloud_cache"],
            // without a list, shares are created elsewhere
            Check = static context =>
                context.Settings.Storage.CloudCache is { ExistingId: null, Shares: { IsEmpty: false } shares } account
                    ? ProfileStorage
                        .Shares(context.Settings.Fslogix)
                        .Where(at =>
                            ProfileStorage.IsIn(account, at.Share)
                            && !shares.Any(share => string.Equals(share.Name, at.Share.Share, StringComparison.OrdinalIgnoreCase))
                        )
                        .Select(static at => new Finding(
                            at.Path,
                            $"is '{at.Share}', but storage.cloud_cache.shares has no share '{at.Share.Share}'."
                        ))
                    : [],
        },
        new()
        {
            Code = "AVD3139",
            Title = "A share in Azure Files smaller than one container",
            Cause =
                "The quota of the share is smaller than the maximum size of one container, so a single user can fill the share for all users.",
            Example = "fslogix:\n  profile: {size_mb: 204800}\nstorage:\n  cloud_cache: {shares: [{name: profiles, quota_gib: 100}]}",
            Remedy = "Set a quota that is large enough for all users of the share.",
            Source = new(
                "Scalability and performance targets for Azure Files",
                "https://learn.microsoft.com/azure/storage/files/storage-files-scale-targets"
            ),
            Severity = Severity.Warning,
            Reads = ["fslogix.locations", "fslogix.cloud_cache", "fslogix.profile.size_mb", "storage.cloud_cache"],
            Check = static context =>
                context.Settings.Storage.CloudCache is not { } account
                    ? []
                    : Places
                        .In("storage.cloud_cache.shares", account.Shares)
                        .Where(at =>
                            (long)at.Value.QuotaGib * FslogixFacts.MbPerGb < context.Settings.Fslogix.Profile.SizeMb
                            && ProfileStorage
                                .Shares(context.Settings.Fslogix)
                                .Any(place =>
                                    ProfileStorage.IsIn(account, place.Share)
                                    && string.Equals(at.Value.Name, place.Share.Share, StringComparison.OrdinalIgnoreCase)
                                )
                        )
                        .Select(at => new Finding(
                            at.Path + ".quota_gib",
                            $"is {at.Value.QuotaGib}, but a single container may grow to {context.Settings.Fslogix.Profile.SizeMb} MB."
                        )),
        },
    ];
}
