using System.Collections.Immutable;
using AvdPulumi.Configuration.Settings;
using AvdPulumi.Configuration.Values;

namespace AvdPulumi.Configuration.Estate.Files;

/// <summary>The shares that a file server has for profiles: those of <c>sofs.shares</c>, or those that <c>fslogix.share_option</c> asks for.</summary>
public static class ProfileShares
{
    // the name of the first share is the same in both options, so that a change of the option moves no profile
    private static readonly ImmutableArray<SofsShareSettings> One = [new() { Name = "Profiles", Content = ShareContent.Profiles }];

    private static readonly ImmutableArray<SofsShareSettings> Three =
    [
        .. One,
        new() { Name = "ODFC", Content = ShareContent.Odfc },
        new() { Name = "AppData", Content = ShareContent.AppData },
    ];

    /// <summary>What the option asks for.</summary>
    public static ImmutableArray<SofsShareSettings> AskedBy(ShareOption option) => option == ShareOption.Three ? Three : One;

    /// <summary>The shares of the file server that serves these settings; none without one.</summary>
    public static ImmutableArray<SofsShareSettings> Of(AvdSettings settings) =>
        settings.Sofs switch
        {
            null => [],
            { Shares.IsEmpty: true } => AskedBy(settings.Fslogix.ShareOption),
            { Shares: var given } => given,
        };

    /// <summary>The full name of a file server's access point; the short name if there is no domain.</summary>
    public static string ServerOf(SofsSettings sofs, DomainSettings? domain) =>
        domain is null ? sofs.AccessPoint : $"{sofs.AccessPoint}.{domain.Fqdn}";

    /// <summary>
    /// The path of a share on the file server, with the full server name. Kerberos accepts the full and the short name, but a host resolves the short name only if the domain is in its
    /// DNS suffix list. A host that is also joined to Entra ID may not have that suffix. One spelling also means one Kerberos ticket and one SMB session.
    /// </summary>
    public static UncPath PathOf(SofsSettings sofs, DomainSettings? domain, string share)
    {
        var text = $@"\\{ServerOf(sofs, domain)}\{share}";
        return UncPath.TryCreate(text, out var path)
            ? path
            : throw new InvalidOperationException($"'{text}' is not a share path, although the settings passed validation.");
    }

    /// <summary>The path of the first share with a content; null without one.</summary>
    public static UncPath? Find(AvdSettings settings, ShareContent content) =>
        settings.Sofs is { } sofs && Of(settings).FirstOrDefault(share => share.Content == content) is { } found
            ? PathOf(sofs, settings.Domain, found.Name)
            : null;
}
