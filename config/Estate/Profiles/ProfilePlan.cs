using System.Collections.Immutable;
using AvdPulumi.Configuration.Estate.Files;
using AvdPulumi.Configuration.Settings;
using AvdPulumi.Configuration.Values;

namespace AvdPulumi.Configuration.Estate.Profiles;

/// <summary>What FSLogix does on every session host of a pool: everything derived from section <c>fslogix</c>, in one place.</summary>
public sealed record ProfilePlan
{
    /// <summary>How a user's data is spread.</summary>
    public required ProfileLayout Layout { get; init; }

    /// <summary>The shares of the containers. Cloud Cache does not use them.</summary>
    public required ProfileLocations Locations { get; init; }

    /// <summary>Whether Office data has a container of its own.</summary>
    public required bool HasOffice { get; init; }

    /// <summary>Whether hosts open shares with the computer account. Otherwise users open them, and computers have no write access.</summary>
    public required bool OpensAsComputer { get; init; }

    /// <summary>The registry values to set, in the order of <see cref="FslogixBaseline.All"/>.</summary>
    public required ImmutableArray<PlannedValue> Values { get; init; }

    /// <summary>The registry values that must not exist: all other values of the baseline. Examples: VHDLocations if CCDLocations is set, and every Office value if the Office container is off.</summary>
    public required ImmutableArray<FslogixValue> Removed { get; init; }

    /// <summary>Values that another script sets and that shares need to open: Kerberos tickets from Entra ID.</summary>
    public required ImmutableArray<PlannedValue> Tickets { get; init; }

    /// <summary>Secrets that go into Windows' Credential Manager, at most four.</summary>
    public required ImmutableArray<SecureKey> SecureKeys { get; init; }

    /// <summary>Every share that containers are on, once. Hosts reach it on port 445.</summary>
    public required ImmutableArray<UncPath> Shares { get; init; }

    /// <summary>The folder of redirections.xml, which users only read; null without one.</summary>
    public required UncPath? Redirections { get; init; }

    /// <summary>What Defender does not scan.</summary>
    public required DefenderExclusions Exclusions { get; init; }

    /// <summary>Who gets a container.</summary>
    public required ProfileMembership Members { get; init; }

    /// <summary>Where hosts download FSLogix from; null if the image contains it.</summary>
    public required HttpAddress? Installer { get; init; }

    /// <summary>Whether this config does not name the location of containers: the file server belongs to another stack, whose contract names the shares.</summary>
    public bool AwaitsLocations => Layout != ProfileLayout.CloudCache && Locations.Profiles.IsEmpty;

    /// <summary>The plan of a pool; null if FSLogix is off.</summary>
    public static ProfilePlan? Of(EstatePool pool) => pool.Settings.Fslogix.Enabled ? Of(pool, ProfileLocations.Of(pool.Settings)) : null;

    /// <summary>The plan of a pool whose containers are on <paramref name="locations"/>, which a contract names.</summary>
    public static ProfilePlan Of(EstatePool pool, ProfileLocations locations)
    {
        var (settings, fslogix) = (pool.Settings, pool.Settings.Fslogix);
        var providers = fslogix.CloudCache is { } cache ? CacheProvider.AllOf(cache, pool.PathOf) : [];
        var values = ProfileValues.Of(pool, locations, providers);
        var set = values.Select(value => value.Definition).ToHashSet();
        var hasOffice = HasOfficeContainer(fslogix);
        var named = fslogix.CloudCache is null
            ? locations.Profiles.Concat(hasOffice ? locations.Office : []).Select(location => location.Share)
            : providers
                .Concat(hasOffice ? providers.Select(provider => provider.ForOffice(settings)) : [])
                .Select(provider => provider.Share)
                .OfType<UncPath>();
        ImmutableArray<UncPath> shares = [.. named.DistinctBy(share => ProfileStorage.PlaceOf(settings, share))];
        return new()
        {
            Layout =
                fslogix.CloudCache is not null ? ProfileLayout.CloudCache
                : hasOffice && !locations.Office.SequenceEqual(locations.Profiles) ? ProfileLayout.Split
                : ProfileLayout.OneContainer,
            Locations = locations,
            HasOffice = hasOffice,
            OpensAsComputer = fslogix.Profile.AccessAsComputer,
            Values = values,
            Removed = [.. FslogixBaseline.All.Where(value => !set.Contains(value))],
            Tickets = settings.Identity.CloudKerberosTickets
                ? [.. CloudKerberosValues.All.Select(value => new PlannedValue(value, "1", pool.PathOf(value.Setting)))]
                : [],
            SecureKeys = [.. providers.Select(provider => provider.Key).OfType<SecureKey>()],
            Shares = shares,
            Redirections = fslogix.RedirectionsFolder,
            Exclusions = DefenderExclusions.Of(fslogix, shares),
            Members = ProfileMembership.Of(settings),
            Installer = fslogix.InstallerUri,
        };
    }

    /// <summary>Whether Office data has a container of its own.</summary>
    internal static bool HasOfficeContainer(FslogixSettings fslogix) =>
        fslogix.Enabled && (fslogix.Office.Enabled ?? fslogix.ShareOption == ShareOption.Three);
}
