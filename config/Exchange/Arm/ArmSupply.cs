using System.Collections.Immutable;
using AvdPulumi.Configuration.Exchange.Import;
using AvdPulumi.Configuration.Facts;
using AvdPulumi.Configuration.Pools;
using AvdPulumi.Configuration.Writing;

namespace AvdPulumi.Configuration.Exchange.Arm;

/// <summary>Settings that a config needs and that follow from a running estate.</summary>
internal static class ArmSupply
{
    private const string FromName = "A part of the names in the source. Names that it does not have are made of this one.";

    // words of names that say what a thing is, not whose it is
    private static readonly string[] Kinds = ["hp", "pool", "hostpool", "vdpool", "avd", "host", "desktop", "desktops", "vd", "rg"];

    private static readonly string[] Environments =
    [
        "prod",
        "prd",
        "dev",
        "test",
        "tst",
        "stage",
        "stg",
        "uat",
        "qa",
        "poc",
        "lab",
        "live",
    ];

    /// <summary>Adds those that are missing, each with the reason as its comment.</summary>
    /// <param name="draft">The config.</param>
    /// <param name="names">The names of the host pools, and then that of their resource group.</param>
    public static ImmutableArray<SuppliedSetting> AddTo(ConfigDraft draft, ImmutableArray<string> names)
    {
        var supplies = new Supplies(draft);
        if (
            !draft.Has("deployment.location")
            && draft.Find("deployment.metadata_location") is { } region
            && AzureRegions.AzureLocal.Contains(region)
        )
            supplies.Add("deployment.location", region, "The region of the host pool. It must be that of the Azure Local cluster.");
        if (names.SelectMany(name => WordsOf(name)).FirstOrDefault(Environments.Contains) is { } environment)
            supplies.Add("deployment.environment", environment, FromName);
        if (NameIn(names) is { } name)
            supplies.Add("deployment.name", name, FromName);
        if (draft.Has("session_host.clusters[0].custom_location_id"))
            supplies.Add(
                "deployment.topology",
                draft.Has("session_host.clusters[1].custom_location_id") ? "multi_cluster" : "single_cluster",
                "The session hosts are on as many clusters."
            );
        if (draft.Has("image.source.existing_id"))
            supplies.Add("image.version", "1", "A label for the existing image. Change it when you change the image.");
        return supplies.All;
    }

    /// <summary>Names for pools in a config, each another one: what is left of each name without the words that all of them have, otherwise numbers.</summary>
    public static ImmutableArray<string> PoolNames(ImmutableArray<string> names)
    {
        var shared = names.Select(name => WordsOf(name)).Aggregate((all, words) => [.. all.Intersect(words)]);
        var made = names.Select(name => OwnName([.. WordsOf(name).Except(shared).Except(Kinds)])).ToImmutableArray();
        return made.Contains(null) || made.Distinct().Count() < made.Length
            ? [.. names.Select((_, index) => FormattableString.Invariant($"pool_{index + 1}"))]
            : [.. made.OfType<string>()];
    }

    private static string? OwnName(ImmutableArray<string> words) =>
        string.Join('_', words) is var name && PoolName.IsValid(name) ? name : null;

    // the longest word that all names have, and otherwise any of them
    private static string? NameIn(ImmutableArray<string> names)
    {
        var words = names.Select(name => WordsOf(name).Where(IsOwn).ToImmutableArray()).ToList();
        if (words.Count == 0)
            return null;
        var shared = words.Aggregate((all, own) => [.. all.Intersect(own)]);
        return (shared.IsEmpty ? words[0] : shared).MaxBy(word => word.Length);
    }

    private static bool IsOwn(string word) =>
        word.Length > 1
        && word.All(char.IsAsciiLetterOrDigit)
        && char.IsAsciiLetter(word[0])
        && !Kinds.Contains(word)
        && !Environments.Contains(word);

    private static ImmutableArray<string> WordsOf(string name) => [.. name.ToLowerInvariant().Split('-', '_', '.', ' ')];
}
