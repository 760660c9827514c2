using System.Collections.Immutable;
using AvdPulumi.Configuration.Estate.Files;
using AvdPulumi.Configuration.Estate.Lookup;
using AvdPulumi.Configuration.Settings;
using AvdPulumi.Configuration.Values;

namespace AvdPulumi.Configuration.Estate.Profiles;

/// <summary>Where the containers of a pool are, without Cloud Cache.</summary>
public sealed record ProfileLocations
{
    private static readonly ProfileLocation StandInLocation = new(
        UncPath.TryCreate(@"\\file-server\profiles", out var share) ? share : throw new FormatException(),
        "avd:contracts.sofs"
    );

    /// <summary>The shares of the profile containers, in the order in which FSLogix tries them. Empty if the file server belongs to another stack, whose contract names the shares.</summary>
    public required ImmutableArray<ProfileLocation> Profiles { get; init; }

    /// <summary>The shares of the Office containers: the shares of the profiles if Office data has no share of its own.</summary>
    public required ImmutableArray<ProfileLocation> Office { get; init; }

    /// <summary>
    /// The share for application data; null without one. FSLogix puts nothing there. It is for folders that a domain policy redirects, such as AppData\Roaming. Redirected folders
    /// are not in a container and are not limited by its size.
    /// </summary>
    public required UncPath? AppData { get; init; }

    /// <summary>Shares that replace those of a contract while the contract is not known.</summary>
    public static ProfileLocations StandIn { get; } =
        new()
        {
            Profiles = [StandInLocation],
            Office = [StandInLocation],
            AppData = null,
        };

    /// <summary>Where <paramref name="settings"/> put containers.</summary>
    public static ProfileLocations Of(AvdSettings settings)
    {
        var fslogix = settings.Fslogix;
        ImmutableArray<ProfileLocation> given =
        [
            .. Places.In("fslogix.locations", fslogix.Locations).Select(place => new ProfileLocation(place.Value, place.Path)),
        ];
        var profiles =
            !given.IsEmpty ? given
            : OnSofs(settings, ShareContent.Profiles) is { } own ? [own]
            : [];
        // shares outside the file server have no counterpart for Office data
        var isOnSofs = given.All(location => ProfileStorage.IsOnSofs(settings, location.Share));
        return new()
        {
            Profiles = profiles,
            Office = isOnSofs && OfficeOnSofs(settings) is { } office ? [office] : profiles,
            AppData = fslogix.ShareOption == ShareOption.Three ? ProfileShares.Find(settings, ShareContent.AppData) : null,
        };
    }

    /// <summary>The share that Office containers have on the file server; null if they are on the share of the profiles.</summary>
    internal static ProfileLocation? OfficeOnSofs(AvdSettings settings) =>
        settings.Fslogix.ShareOption == ShareOption.Three ? OnSofs(settings, ShareContent.Odfc) : null;

    private static ProfileLocation? OnSofs(AvdSettings settings, ShareContent content) =>
        ProfileShares.Find(settings, content) is { } share
            ? new(share, settings.Sofs!.Shares.IsEmpty ? "fslogix.share_option" : "sofs.shares")
            : null;
}
