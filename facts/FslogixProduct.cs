namespace AvdPulumi.Facts;

/// <summary>FSLogix as a program: what it installs, and from when on it does what this program expects.</summary>
public static class FslogixProduct
{
    /// <summary>
    /// The oldest version that hosts may have: 2210 hotfix 4, the first that registers the new Teams at sign-in.
    /// Source: FSLogix release notes, https://learn.microsoft.com/fslogix/overview-release-notes
    /// </summary>
    public const string OldestVersion = "2.9.8884.27471";

    /// <summary>The local groups that FSLogix makes, without <c>Include List</c> or <c>Exclude List</c>.</summary>
    public const string ProfileGroup = "FSLogix Profile";

    /// <inheritdoc cref="ProfileGroup"/>
    public const string OfficeGroup = "FSLogix ODFC";
}
