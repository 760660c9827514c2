using System.Collections.Immutable;
using static AvdPulumi.Infra.Preview.Overview.OverviewText;

namespace AvdPulumi.Infra.Preview.Overview;

/// <summary>Who can do what: powerful roles one by one, the others by role.</summary>
internal static class AccessLines
{
    private const int MostNames = 4;
    private const int MostApart = 2;

    /// <summary>The lines.</summary>
    public static OverviewSection Of(ImmutableArray<GrantedAccess> access) =>
        new(
            "Who gets access",
            access.IsEmpty
                ? [new("No role assignments")]
                :
                [
                    .. access.Where(one => one.Power is not null).GroupBy(one => (one.Who, one.Role, one.Power)).Select(Powerful),
                    .. access.Where(one => one.Power is null).GroupBy(one => one.Role).SelectMany(Plain),
                ]
        );

    private static OverviewLine Powerful(IGrouping<(string Who, string Role, string? Power), GrantedAccess> same) =>
        new($"{same.Key.Who} → {same.Key.Role} → {Wheres(same)} ({same.Key.Power})", OverviewWeight.Notable);

    // the whole list is in Access; here, who holds a role that many hold matters less than how many they are
    private static IEnumerable<OverviewLine> Plain(IGrouping<string, GrantedAccess> same) =>
        same.Count() <= MostApart
            ? same.Select(one => new OverviewLine($"{one.Who} → {one.Role} → {one.Where}"))
            : [new($"{Names([.. same.Select(one => one.Who).Distinct()], MostNames)} → {same.Key} → {Count(same.Count(), "scope")}")];

    private static string Wheres(IEnumerable<GrantedAccess> same) => Names([.. same.Select(one => one.Where).Distinct()], MostNames);
}
