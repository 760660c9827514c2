namespace AvdPulumi.Components.Avd;

/// <summary>
/// The full name of a Windows package, <c>Name_Version_Architecture_ResourceId_PublisherId</c>, and what follows from it. The resource id is empty for most
/// packages, which leaves two underscores side by side. Pure (source: Windows, package identity).
/// </summary>
public static class PackageFullName
{
    private const int Parts = 5;
    private const int VersionPart = 1;

    /// <summary>The version of the package, such as <c>1.0.0.0</c>.</summary>
    /// <exception cref="ArgumentException">The text is not a full name.</exception>
    public static string VersionOf(string fullName) => Split(fullName)[VersionPart];

    /// <summary>Where the package lies in its image if it was expanded the usual way, into the folder <c>apps</c>: <c>\apps\{full name}</c>.</summary>
    /// <exception cref="ArgumentException">The text is not a full name.</exception>
    public static string RelativePathOf(string fullName)
    {
        _ = Split(fullName);
        return $@"\apps\{fullName}";
    }

    private static string[] Split(string fullName) =>
        fullName.Split('_') is { Length: Parts } parts && Version.TryParse(parts[VersionPart], out _)
            ? parts
            : throw new ArgumentException(
                $"'{fullName}' is not a package's full name: it must read Name_Version_Architecture_ResourceId_PublisherId.",
                nameof(fullName)
            );
}
