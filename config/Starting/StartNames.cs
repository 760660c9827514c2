using System.Collections.Immutable;
using AvdPulumi.Configuration.Facts;

namespace AvdPulumi.Configuration.Starting;

/// <summary>Names that a started config has, whatever is answered.</summary>
internal static class StartNames
{
    /// <summary>The cluster of the file server.</summary>
    public const string FileServerCluster = "sofs-cl";

    /// <summary>The file server role: the server in the paths of profiles.</summary>
    public const string AccessPoint = "sofs";

    /// <summary>The nodes of the file server.</summary>
    public static ImmutableArray<string> Nodes { get; } = ["sofs-01", "sofs-02", "sofs-03"];

    /// <summary>All computer accounts of the file server.</summary>
    public static ImmutableArray<string> OfComputers { get; } = [FileServerCluster, AccessPoint, .. Nodes];

    /// <summary>The secret with the password of the join account.</summary>
    public const string JoinSecret = "avd-domain-join";

    /// <summary>The join account.</summary>
    public const string JoinAccount = "svc-avd-join";

    /// <summary>The word in a part of names that Azure rejects; null if there is none. Names have their own start, so only words that it rejects anywhere matter.</summary>
    public static string? ReservedIn(string part) =>
        ReservedWords.Anywhere.FirstOrDefault(word => part.Contains(word, StringComparison.OrdinalIgnoreCase));
}
