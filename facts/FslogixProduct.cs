namespace AvdPulumi.Facts;

/// <summary>FSLogix as a product: the oldest version that this program supports, and its default folders.</summary>
public static class FslogixProduct
{
    /// <summary>
    /// The oldest version that hosts may have: 2210 hotfix 4, the first that registers the new Teams at sign-in.
    /// Source: FSLogix release notes, https://learn.microsoft.com/fslogix/overview-release-notes
    /// </summary>
    public const string OldestVersion = "2.9.8884.27471";

    /// <summary>The folder of the cache of Cloud Cache. Source: FSLogix configuration settings reference.</summary>
    public const string CacheFolder = @"C:\ProgramData\FSLogix\Cache";

    /// <summary>The folder of the proxy files of Cloud Cache. Source: FSLogix configuration settings reference.</summary>
    public const string ProxyFolder = @"C:\ProgramData\FSLogix\Proxy";
}
