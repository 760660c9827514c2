using System.Collections.Immutable;

namespace AvdPulumi.Configuration;

/// <summary>Where the containers of a pool are, without Cloud Cache.</summary>
public sealed record ProfileLocations
{
    /// <summary>The shares of the profile containers, in the order in which FSLogix tries them. Empty where the file server is another stack's, whose contract names them.</summary>
    public required ImmutableArray<ProfileLocation> Profiles { get; init; }

    /// <summary>The shares of the Office containers: those of the profiles where Office data has no share of its own.</summary>
    public required ImmutableArray<ProfileLocation> Office { get; init; }

    /// <summary>
    /// The share for application data; null without one. FSLogix puts nothing there. It is for folders that a policy of the domain redirects, such as AppData\Roaming, which then
    /// are neither in a container nor limited by its size.
    /// </summary>
    public required UncPath? AppData { get; init; }

    /// <summary>Where <paramref name="settings"/> put containers.</summary>
    public static ProfileLocations Of(AvdSettings settings)
    {
        var fslogix = settings.Fslogix;
        ImmutableArray<ProfileLocation> given = [.. Places.In("fslogix.locations", fslogix.Locations).Select(place => new ProfileLocation(place.Value, place.Path))];
        var profiles = given.IsEmpty ? OnSofs(settings, ShareContent.Profiles) : given;
        // shares elsewhere have no counterpart for Office data
        var isOnSofs = given.All(location => ProfileStorage.IsOnSofs(settings, location.Share));
        var office = fslogix.ShareOption == ShareOption.Three && isOnSofs ? OnSofs(settings, ShareContent.Odfc) : [];
        return new()
        {
            Profiles = profiles,
            Office = office.IsEmpty ? profiles : office,
            AppData = fslogix.ShareOption == ShareOption.Three ? ProfileShares.Find(settings, ShareContent.AppData) : null,
        };
    }

    private static ImmutableArray<ProfileLocation> OnSofs(AvdSettings settings, ShareContent content) =>
        ProfileShares.Find(settings, content) is { } share ? [new(share, settings.Sofs!.Shares.IsEmpty ? "fslogix.share_option" : "sofs.shares")] : [];
}
