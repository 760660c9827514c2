using System.Collections.Immutable;
using System.Globalization;
using AvdPulumi.Configuration.Estate;
using AvdPulumi.Infra.Operations;

namespace AvdPulumi.Infra.Rendering.Hosts;

/// <summary>The words of a list of session hosts.</summary>
internal static class HostWords
{
    /// <summary>The name of its pool.</summary>
    public static string PoolOf(HostState host) => HostChoice.NameOf(host.Pool);

    /// <summary>An age in hours or days.</summary>
    public static string Age(TimeSpan? age) =>
        age is not { } time ? ""
        : time.TotalDays >= 1 ? string.Create(CultureInfo.InvariantCulture, $"{(int)time.TotalDays} d")
        : string.Create(CultureInfo.InvariantCulture, $"{Math.Max(0, (int)time.TotalHours)} h");

    /// <summary>The exclusion from scaling, as a word of a program; empty if there is none.</summary>
    public static string Of(HostExclusion exclusion) =>
        exclusion switch
        {
            HostExclusion.None => "",
            HostExclusion.Own => "excluded",
            HostExclusion.Other => "excludedByOther",
        };

    /// <summary>Active and other sessions: <c>3 + 1</c>.</summary>
    public static string Sessions(HostRow row) => string.Create(CultureInfo.InvariantCulture, $"{row.Active} + {row.Disconnected}");

    /// <summary>What deserves a look.</summary>
    public static IEnumerable<string> NotesOf(HostRow row, bool showsUsers)
    {
        foreach (var (name, result) in row.FailedChecks)
            yield return $"fails {name} ({result})";
        if (row.Image is { IsCurrent: false, Wanted: { } wanted })
            yield return $"image {row.ImageName}, the config has {ArmPath.NameOf(wanted)}";
        if (row.NewestAgent is { } newest)
            yield return $"agent {row.Host.Agent}, another host of the pool has {newest}";
        if (row.Exclusion == HostExclusion.Other)
            yield return "excluded from scaling by somebody else";
        if (row.Host.IsAssigned)
            yield return "assigned to a user";
        if (showsUsers && UsersOf(row) is { IsEmpty: false } users)
            yield return $"users {string.Join(", ", users)}";
    }

    /// <summary>The users of sessions.</summary>
    public static ImmutableArray<string> UsersOf(HostRow row) =>
        [
            .. row
                .Host.Sessions.Select(session => session.User)
                .Where(user => user.Length > 0)
                .Order(StringComparer.OrdinalIgnoreCase)
                .Distinct(StringComparer.OrdinalIgnoreCase),
        ];

    /// <summary>Hosts by status, drained ones, and sessions.</summary>
    public static string SummaryOf(IReadOnlyCollection<HostRow> rows)
    {
        var statuses = rows.GroupBy(row => row.Host.Status.Length == 0 ? "Unknown" : row.Host.Status)
            .OrderByDescending(same => same.Key == HostStatus.Available)
            .ThenBy(same => same.Key, StringComparer.Ordinal)
            .Select(same => string.Create(CultureInfo.InvariantCulture, $"{same.Count()} {same.Key}"));
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{PreviewSummary.Count(rows.Count, "host")}{(rows.Count == 0 ? "" : $": {string.Join(", ", statuses)}")}; {rows.Count(row => row.Host.IsDrained)} drained; sessions: {rows.Sum(row => row.Active)} active, {rows.Sum(row => row.Disconnected)} disconnected"
        );
    }
}
