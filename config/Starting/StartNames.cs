using System.Collections.Immutable;
using System.Globalization;
using AvdPulumi.Configuration.Facts;

namespace AvdPulumi.Configuration.Starting;

/// <summary>Names that a started config has, whatever is answered.</summary>
internal static class StartNames
{
    private static readonly string[] NodeNumbers = ["01", "02", "03"];

    /// <summary>The number in names of a copy of the estate; empty for the estate itself.</summary>
    /// <param name="copy">Which copy, from 1; 0 is the estate itself.</param>
    public static string NumberOf(int copy) => copy == 0 ? "" : (copy + 1).ToString(CultureInfo.InvariantCulture);

    /// <summary>The cluster of the file server.</summary>
    /// <inheritdoc cref="NumberOf"/>
    public static string FileServerCluster(int copy) => $"{AccessPoint(copy)}-cl";

    /// <summary>The file server role: the server in the paths of profiles.</summary>
    /// <inheritdoc cref="NumberOf"/>
    public static string AccessPoint(int copy) => $"sofs{NumberOf(copy)}";

    /// <summary>The nodes of the file server.</summary>
    /// <inheritdoc cref="NumberOf"/>
    public static ImmutableArray<string> Nodes(int copy) => [.. NodeNumbers.Select(node => $"{AccessPoint(copy)}-{node}")];

    /// <summary>All computer accounts of the file servers of all stacks.</summary>
    public static ImmutableArray<string> OfComputers { get; } =
    [
        .. Enumerable
            .Range(0, StackQuestions.MostStacks)
            .SelectMany(copy => Nodes(copy).Prepend(AccessPoint(copy)).Prepend(FileServerCluster(copy))),
    ];

    /// <summary>The secret with the password of the join account.</summary>
    public const string JoinSecret = "avd-domain-join";

    /// <summary>The join account.</summary>
    public const string JoinAccount = "svc-avd-join";

    /// <summary>The word in a part of names that Azure rejects; null if there is none. Names have their own start, so only words that it rejects anywhere matter.</summary>
    public static string? ReservedIn(string part) =>
        ReservedWords.Anywhere.FirstOrDefault(word => part.Contains(word, StringComparison.OrdinalIgnoreCase));
}
