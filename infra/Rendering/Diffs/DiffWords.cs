using System.Collections.Immutable;
using System.Globalization;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Infra.Diff;

namespace AvdPulumi.Infra.Rendering.Diffs;

/// <summary>The words of a diff that its formats share.</summary>
internal static class DiffWords
{
    /// <summary>The kinds of changes, in the order in which they are told.</summary>
    public static ImmutableArray<ChangeKind> Kinds { get; } =
    [ChangeKind.Created, ChangeKind.Updated, ChangeKind.Replaced, ChangeKind.Deleted, ChangeKind.Moved];

    /// <summary>What happens, as a participle.</summary>
    public static string Of(ChangeKind kind) =>
        kind switch
        {
            ChangeKind.Created => "created",
            ChangeKind.Updated => "updated",
            ChangeKind.Replaced => "replaced",
            ChangeKind.Deleted => "deleted",
            ChangeKind.Moved => "moved",
        };

    /// <summary>What happens, as a heading.</summary>
    public static string TitleOf(ChangeKind kind) => Of(kind) is var word ? char.ToUpperInvariant(word[0]) + word[1..] : "";

    /// <summary>A sign before a line.</summary>
    public static string SignOf(ChangeKind kind) =>
        kind switch
        {
            ChangeKind.Created => "+",
            ChangeKind.Updated => "~",
            ChangeKind.Replaced => "±",
            ChangeKind.Deleted => "-",
            ChangeKind.Moved => ">",
        };

    /// <summary>A topic.</summary>
    public static string Of(SecurityTopic topic) =>
        topic switch
        {
            SecurityTopic.Roles => "roles",
            SecurityTopic.Network => "network",
            SecurityTopic.Secrets => "secrets",
            SecurityTopic.Locks => "locks",
            SecurityTopic.Logs => "logs",
        };

    /// <summary>Whether there is more to say of a stack than that nothing changes.</summary>
    public static bool HasDetails(PreviewDiff diff) => !diff.IsEmpty || !diff.Diagnostics.IsEmpty;

    /// <summary>The verdict: errors and warnings with their codes, then what the config acknowledges; null if nothing changes and nothing was found.</summary>
    /// <param name="found">What was found.</param>
    /// <param name="acknowledged">What the config acknowledges.</param>
    /// <param name="isEmpty">Whether nothing changes.</param>
    public static string? VerdictOf(
        IReadOnlyCollection<Diagnostic> found,
        IReadOnlyCollection<AcknowledgedChange> acknowledged,
        bool isEmpty
    )
    {
        string[] counts =
        [
            .. found
                .Where(diagnostic => diagnostic.Severity != Severity.Note)
                .GroupBy(diagnostic => diagnostic.Severity)
                .OrderBy(same => same.Key)
                .Select(same =>
                    $"{PreviewSummary.Count(same.Count(), DiagnosticText.WordOf(same.Key))} ({string.Join(", ", same.Select(diagnostic => diagnostic.Code).Distinct().Order(StringComparer.Ordinal))})"
                ),
        ];
        return counts.Length > 0 ? $"{string.Join(", ", counts)}.{Passed(acknowledged)}"
            : isEmpty ? null
            : $"No errors, no warnings.{Passed(acknowledged)}";
    }

    private static string Passed(IEnumerable<AcknowledgedChange> acknowledged)
    {
        var kinds = acknowledged
            .GroupBy(one => (one.Noun, one.Kind))
            .Select(same =>
                (Text: $"{PreviewSummary.Count(same.Sum(one => one.Names.Length), same.Key.Noun)} {Of(same.Key.Kind)}", same.Key.Kind)
            )
            .OrderBy(one => ChangeKinds.ByHarm.IndexOf(one.Kind))
            .Select(one => one.Text)
            .ToList();
        return kinds.Count == 0 ? "" : $" Acknowledged by {Acknowledgement.Setting}: {string.Join(", ", kinds)}.";
    }

    /// <summary>What the config acknowledges, line by line, with the entries that do it.</summary>
    public static IEnumerable<string> AcknowledgedBy(PreviewDiff diff) =>
        diff.Acknowledged.Select(one =>
            $"{PreviewSummary.Count(one.Names.Length, one.Noun)} {Of(one.Kind)}: {NameRuns.Of(one.Names)}, by {string.Join(", ", one.Entries.Select(entry => $"'{entry}'"))}"
        );

    /// <summary>Title of what the config acknowledges.</summary>
    public const string AcknowledgedTitle = $"Acknowledged by {Acknowledgement.Setting}";

    /// <summary>The most severe that was found; of nothing, as mild as a note.</summary>
    public static Severity WorstOf(IEnumerable<Diagnostic> found) =>
        found.Select(diagnostic => diagnostic.Severity).Append(Severity.Note).Min();

    /// <summary>How many changes concern security, in short.</summary>
    public static string SecurityOf(PreviewDiff diff)
    {
        var weaker = diff.Security.Count(change => change.Weakens);
        return diff.Security.IsEmpty ? "no change"
            : weaker > 0
                ? string.Create(
                    CultureInfo.InvariantCulture,
                    $"{weaker} of {diff.Security.Length} {(weaker == 1 ? "weakens" : "weaken")} it"
                )
            : PreviewSummary.Count(diff.Security.Length, "change");
    }

    /// <summary>Seats on hosts that are replaced or deleted, in short.</summary>
    public static string SeatsOf(PreviewDiff diff) =>
        diff.Blast is { SeatsAffected: 0, SeatsUnknown: true } ? "not known"
        : diff.Blast.SeatsAffected == 0 ? "none"
        : $"{OfAll(diff.Blast)}{(diff.Blast.SeatsUnknown ? " and more" : "")}";

    /// <summary>A long text, shortened, with its length; a character of two units stays whole.</summary>
    public static string Shortened(string text, int most) =>
        text.Length <= most
            ? text
            : string.Create(
                CultureInfo.InvariantCulture,
                $"{text[..(char.IsHighSurrogate(text[most - 1]) ? most - 1 : most)]}… ({text.Length} characters)"
            );

    /// <summary>The number of changes of a kind.</summary>
    public static int CountOf(PreviewDiff diff, ChangeKind kind) => diff.Changes.Count(change => change.Kind == kind);

    /// <summary>One line with the numbers of resources.</summary>
    public static string CountsOf(PreviewDiff diff)
    {
        string[] counts =
        [
            .. Kinds
                .Select(kind => (Kind: kind, Count: CountOf(diff, kind)))
                .Where(item => item.Count > 0)
                .Select(item => string.Create(CultureInfo.InvariantCulture, $"{item.Count} {Of(item.Kind)}")),
        ];
        return counts.Length > 0 ? $"Resources: {string.Join(", ", counts)}."
            : diff.Outputs.IsEmpty ? "No changes."
            : "No resource changes; outputs change.";
    }

    /// <summary>What is affected, line by line; none where no machine or state is.</summary>
    public static IEnumerable<string> BlastOf(PreviewDiff diff)
    {
        var blast = diff.Blast;
        string[] hosts =
        [
            .. new[]
            {
                (blast.HostsCreated, "new"),
                (blast.HostsReplaced, "replaced"),
                (blast.HostsDeleted, "deleted"),
                (blast.HostsUpdated, "updated in place"),
            }
                .Where(item => item.Item1 > 0)
                .Select(item => string.Create(CultureInfo.InvariantCulture, $"{item.Item1} {item.Item2}")),
        ];
        // without its pool, nobody reaches a host, whatever happens to the machine
        foreach (var pool in blast.PoolsLost)
            yield return string.Create(
                CultureInfo.InvariantCulture,
                $"Host pool {pool.HostPool} is {Of(pool.Kind)}: {Registrations(pool)}"
            );
        if (hosts.Length > 0)
            yield return $"Session hosts: {string.Join(", ", hosts)}";
        if (
            blast.SeatsBefore != blast.SeatsAfter
            || !blast.PoolsWithoutLimitBefore.SequenceEqual(blast.PoolsWithoutLimitAfter, StringComparer.OrdinalIgnoreCase)
        )
            yield return $"User seats: {Counted(blast.SeatsBefore, blast.PoolsWithoutLimitBefore)} before, {Counted(blast.SeatsAfter, blast.PoolsWithoutLimitAfter)} after";
        if (blast.SeatsAffected > 0 || blast.SeatsUnknown)
            yield return $"User seats on hosts{(blast.PoolsLost.IsEmpty ? "" : " or in pools")} that are replaced or deleted: {SeatsOf(diff)}{(blast.SeatsUnknown ? ", because a pool without a session limit has no number of seats" : "")}";
        if (blast.HostsReplaced + blast.HostsDeleted > 0)
            yield return $"A deployment drains no host: sessions end unless you drain first (docs/runbooks/{(blast.HostsReplaced > 0 ? "new-image" : "remove-a-host")}.md)";
        if (blast.HostsDeleted > 0)
            yield return "A deleted host leaves behind its computer object and its Entra device, and its registration if the program did not make it (docs/runbooks/remove-a-host.md)";
        if (blast.StatefulTouched.IsEmpty)
            yield break;
        var touched = blast.StatefulTouched.ToHashSet(StringComparer.Ordinal);
        var names = diff
            .Changes.Where(change => touched.Contains(change.Resource.Urn))
            .GroupBy(change => (change.Resource.ShortType, change.Kind))
            .Select(same =>
                $"{same.Key.ShortType} {NameRuns.Of(same.Select(ChangeNames.Of).Order(NaturalOrder.Instance))} ({Of(same.Key.Kind)})"
            );
        yield return $"Resources with state that are replaced or deleted: {string.Join("; ", names)}";
    }

    private static string Counted(int seats, ImmutableArray<string> withoutLimit) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{seats}{(withoutLimit.IsEmpty ? "" : $" (without those of {string.Join(", ", withoutLimit)}: no session limit)")}"
        );

    // a stack of pools has seats on hosts that another stack deploys
    private static string OfAll(BlastRadius blast) =>
        blast.SeatsAffected > blast.SeatsBefore
            ? blast.SeatsAffected.ToString(CultureInfo.InvariantCulture)
            : string.Create(CultureInfo.InvariantCulture, $"{blast.SeatsAffected} of {blast.SeatsBefore}");

    private static string Registrations(LostPool pool) =>
        pool is not { Hosts: { } hosts, HostsLeft: { } left }
            ? "how many session hosts are registered in it is not known; the base does not say"
        : hosts == 0 ? "no session hosts of this config are in it"
        : left == 0 ? $"its {HostsAndSeats(hosts, pool.Seats)} are replaced or deleted with it"
        : $"{HostsAndSeats(left, left == hosts ? pool.Seats : 0)} must be registered again, in the pool that they then belong to, before a user finds a desktop on them (docs/runbooks/replace-a-host-pool.md)";

    private static string HostsAndSeats(int hosts, int seats) =>
        $"{PreviewSummary.Count(hosts, "session host")}{(seats == 0 ? "" : $" ({PreviewSummary.Count(seats, "user seat")})")}";

    /// <summary>Title of what the bill depends on.</summary>
    public const string CostTitle = "What the bill depends on";

    /// <summary>What the bill depends on, line by line.</summary>
    public static IEnumerable<string> CostOf(PreviewDiff diff) =>
        diff.Cost.Select(change => $"{change.Name}: {change.Before ?? "none"} → {change.After ?? "none"}");

    /// <summary>Outputs that change, each with the number of values.</summary>
    public static IEnumerable<string> OutputsOf(PreviewDiff diff) =>
        diff
            .Outputs.GroupBy(change => change.Path.Split('.', '[')[0], StringComparer.Ordinal)
            .Select(output =>
                output.Count() == 1 ? output.Key : string.Create(CultureInfo.InvariantCulture, $"{output.Key} ({output.Count()} values)")
            );
}
