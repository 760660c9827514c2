using System.Collections.Immutable;
using System.Globalization;
using AvdPulumi.Configuration.Binding;
using AvdPulumi.Configuration.Settings;

namespace AvdPulumi.Configuration.Estate.Profiles;

/// <summary>The registry values of a pool's hosts.</summary>
internal static class ProfileValues
{
    /// <summary>The values, in the order of the baseline.</summary>
    public static ImmutableArray<PlannedValue> Of(EstatePool pool, ProfileLocations locations, ImmutableArray<CacheProvider> providers)
    {
        var set = All(pool.Settings, locations, providers).ToDictionary(value => (value.Key, value.Name));
        ImmutableArray<PlannedValue> planned =
        [
            .. from value in FslogixBaseline.All
            let given = set.GetValueOrDefault((value.Key, value.Name))
            where given is not null
            select new PlannedValue(value, given.Text, PathOf(pool, given.Path ?? value.Setting)),
        ];
        return planned.Length == set.Count
            ? planned
            : throw new InvalidOperationException("A value is set that is not in the baseline of FSLogix.");
    }

    // a value without a setting is set because FSLogix is on
    private static string PathOf(EstatePool pool, string setting) => pool.PathOf(setting.Length == 0 ? "fslogix.enabled" : setting);

    private static IEnumerable<Setting> All(AvdSettings settings, ProfileLocations locations, ImmutableArray<CacheProvider> providers)
    {
        var fslogix = settings.Fslogix;
        IEnumerable<Setting> values =
        [
            .. Machine(fslogix),
            .. Container(FslogixKeys.Profiles, fslogix.Profile, fslogix.Profile.SizeMb),
            .. Profile(fslogix),
            .. LocationsIn(FslogixKeys.Profiles, fslogix, locations.Profiles, providers),
        ];
        if (ProfilePlan.HasOfficeContainer(fslogix))
        {
            values =
            [
                .. values,
                .. Container(FslogixKeys.Office, fslogix.Profile, fslogix.Office.SizeMb),
                .. Office(fslogix.Office),
                .. LocationsIn(
                    FslogixKeys.Office,
                    fslogix,
                    locations.Office,
                    [.. providers.Select(provider => provider.ForOffice(settings))]
                ),
            ];
        }

        return fslogix.CloudCache is { } cache ? [.. values, .. Folders(cache)] : values;
    }

    private static IEnumerable<Setting> Machine(FslogixSettings fslogix)
    {
        yield return new(FslogixKeys.Apps, "CleanupInvalidSessions", Number(fslogix.CleanupInvalidSessions));
        yield return new(FslogixKeys.Apps, "RoamRecycleBin", Number(fslogix.RoamRecycleBin));
        yield return new(FslogixKeys.Apps, "VHDCompactDisk", Number(fslogix.CompactOnSignOut));
        yield return new(FslogixKeys.Logging, "LoggingEnabled", FslogixBaseline.Of(FslogixKeys.Logging, "LoggingEnabled").Ours);
        yield return new(FslogixKeys.Logging, "LoggingLevel", Number(fslogix.Logging.Level));
        yield return new(FslogixKeys.Logging, "LogFileKeepingPeriod", Number(fslogix.Logging.KeepDays));
        if (fslogix.Logging.Folder is { } folder)
            yield return new(FslogixKeys.Logging, "LogDir", folder.ToString());
    }

    // how a container is made and opened is the same for both kinds
    private static IEnumerable<Setting> Container(string key, ProfileContainerSettings profile, int sizeMb) =>
        [
            new(key, "Enabled", "1"),
            new(key, "SizeInMBs", Number(sizeMb)),
            new(key, "VolumeType", EnumWords.Of(profile.VolumeType)),
            new(key, "IsDynamic", Number(profile.Dynamic)),
            new(key, "FlipFlopProfileDirectoryName", Number(profile.FlipFlopDirectoryName)),
            new(key, "LockedRetryCount", Number(profile.LockedRetryCount)),
            new(key, "LockedRetryInterval", Number(profile.LockedRetryInterval)),
            new(key, "ReAttachRetryCount", Number(profile.ReattachRetryCount)),
            new(key, "ReAttachIntervalSeconds", Number(profile.ReattachInterval)),
            new(key, "AccessNetworkAsComputerObject", Number(profile.AccessAsComputer)),
        ];

    private static IEnumerable<Setting> Profile(FslogixSettings fslogix)
    {
        var profile = fslogix.Profile;
        yield return new(FslogixKeys.Profiles, "DeleteLocalProfileWhenVHDShouldApply", Number(profile.DeleteLocalProfile));
        yield return new(FslogixKeys.Profiles, "PreventLoginWithFailure", Number(profile.PreventLoginWithFailure));
        yield return new(FslogixKeys.Profiles, "PreventLoginWithTempProfile", Number(profile.PreventLoginWithTempProfile));
        yield return new(FslogixKeys.Profiles, "ProfileType", Number(profile.ConcurrentAccess));
        if (fslogix.RedirectionsFolder is { } folder)
            yield return new(FslogixKeys.Profiles, "RedirXMLSourceFolder", folder.ToString());
    }

    private static IEnumerable<Setting> Office(OfficeContainerSettings office) =>
        [
            new(FslogixKeys.Office, "IncludeOutlook", Number(office.IncludeOutlook)),
            new(FslogixKeys.Office, "IncludeOneDrive", Number(office.IncludeOneDrive)),
            new(FslogixKeys.Office, "IncludeTeams", Number(office.IncludeTeams)),
            new(FslogixKeys.Office, "IncludeOneNote", Number(office.IncludeOneNote)),
            new(FslogixKeys.Office, "IncludeSharepoint", Number(office.IncludeSharePoint)),
            new(FslogixKeys.Office, "IncludeOfficeActivation", Number(office.IncludeOfficeActivation)),
            new(FslogixKeys.Office, "VHDAccessMode", Number(office.AccessMode)),
        ];

    // VHDLocations or CCDLocations, never both
    private static IEnumerable<Setting> LocationsIn(
        string key,
        FslogixSettings fslogix,
        ImmutableArray<ProfileLocation> locations,
        ImmutableArray<CacheProvider> providers
    )
    {
        if (fslogix.CloudCache is not { } cache)
        {
            if (!locations.IsEmpty)
                yield return new(key, "VHDLocations", string.Join(';', locations.Select(location => location.Share)))
                {
                    Path = locations is [var only] ? only.Path : "fslogix.locations",
                };
            yield break;
        }

        yield return new(key, "CCDLocations", string.Join(';', providers));
        yield return new(key, "ClearCacheOnLogoff", Number(cache.ClearCacheOnSignOut));
        yield return new(key, "HealthyProvidersRequiredForRegister", Number(cache.HealthyProvidersForRegister));
        yield return new(key, "HealthyProvidersRequiredForUnregister", Number(cache.HealthyProvidersForUnregister));
        yield return new(key, "CcdUnregisterTimeout", Number(cache.UnregisterTimeout));
    }

    private static IEnumerable<Setting> Folders(CloudCacheSettings cache)
    {
        if (cache.CacheFolder is { } folder)
            yield return new(FslogixKeys.CacheDriver, "CacheDirectory", folder.ToString());
        if (cache.WriteCacheFolder is { } writes)
            yield return new(FslogixKeys.CacheService, "WriteCacheDirectory", writes.ToString());
        if (cache.ProxyFolder is { } proxy)
            yield return new(FslogixKeys.CacheService, "ProxyDirectory", proxy.ToString());
    }

    private static string Number(bool value) => value ? "1" : "0";

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    // the path is null where it is that of the baseline
    private sealed record Setting(string Key, string Name, string Text)
    {
        public string? Path { get; init; }
    }
}
