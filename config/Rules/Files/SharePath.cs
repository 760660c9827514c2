using AvdPulumi.Configuration.Estate.Files;
using AvdPulumi.Configuration.Estate.Lookup;
using AvdPulumi.Configuration.Settings;
using AvdPulumi.Configuration.Values;

namespace AvdPulumi.Configuration.Rules.Files;

/// <summary>A path to a share that machines open, and what they do there.</summary>
/// <param name="Path">The path of the setting.</param>
/// <param name="Share">The path on the network.</param>
/// <param name="User">Who opens it.</param>
/// <param name="IsWritten">Whether they write there.</param>
internal sealed record SharePath(string Path, UncPath Share, string User, bool IsWritten)
{
    /// <summary>Every path of the config to a share.</summary>
    public static IEnumerable<SharePath> Of(AvdSettings settings)
    {
        foreach (var (path, share) in ProfileStorage.Shares(settings.Fslogix))
            yield return new(path, share, "users", IsWritten: true);
        if (settings.Fslogix.RedirectionsFolder is { } folder)
            yield return new("fslogix.redirections_folder", folder, "users", IsWritten: false);
        if (settings.Sofs?.Witness?.Share is { } witness)
            yield return new("sofs.witness.share", witness, "a cluster", IsWritten: true);
        foreach (var package in Places.In("storage.app_attach.packages", settings.Storage.AppAttach?.Packages))
            yield return new(package.Path + ".image_path", package.Value.ImagePath, "session hosts", IsWritten: false);
    }
}
