using System.Collections.Immutable;
using System.Globalization;
using AvdPulumi.Configuration.Estate;
using AvdPulumi.Configuration.Estate.Access;
using static AvdPulumi.Infra.Preview.Overview.OverviewWords;

namespace AvdPulumi.Infra.Preview.Overview;

/// <summary>Who can do what: powerful roles and wide scopes one by one, the others counted. All of them are in <see cref="PreviewOverview.Access"/>.</summary>
internal static class AccessLines
{
    private const int MostScopes = 4;

    /// <summary>The lines.</summary>
    public static OverviewSection Of(AvdEstate estate, ImmutableArray<GrantedAccess> access, IEnumerable<PreviewResource> resources)
    {
        ImmutableArray<OverviewLine> lines =
        [
            .. access.Where(one => one.Power is not null).GroupBy(one => (one.Who, one.Role, one.Power)).Select(Powerful),
            .. access
                .Where(one => one.Power is null && IsWide(one))
                .Select(one => new OverviewLine($"{one.Who} → {one.Role} → {one.Where}")),
            .. Others([.. access.Where(one => one.Power is null && !IsWide(one))]),
            .. resources.Where(resource => resource.IsOn("allowSharedKeyAccess")).Select(account => KeyHolders(account, estate)),
        ];
        return new("Who gets access", lines.IsEmpty ? [new("No role assignments")] : lines);
    }

    private static bool IsWide(GrantedAccess access) =>
        access.Where.StartsWith(ScopeText.Subscription, StringComparison.Ordinal)
        || access.Where.StartsWith(ScopeText.ManagementGroup, StringComparison.Ordinal);

    private static OverviewLine Powerful(IGrouping<(string Who, string Role, string? Power), GrantedAccess> same) =>
        new(
            $"{same.Key.Who} → {same.Key.Role} → {Names([.. same.Select(one => one.Where).Distinct()], MostScopes)}: {same.Key.Power}",
            OverviewWeight.Notable,
            SettingOf(same.Key.Role)
        );

    // those of rbac.custom are in no table
    private static string SettingOf(string role) =>
        string.Join(
            " or ",
            AccessTable
                .All.Where(row => row.Role.Name == role)
                .Select(row => row.Setting)
                .DefaultIfEmpty("rbac.custom")
                .Distinct(StringComparer.Ordinal)
        );

    private static IEnumerable<OverviewLine> Others(ImmutableArray<GrantedAccess> access)
    {
        if (!access.IsEmpty)
            yield return new(
                $"{Count(access.Length, "other role assignment")}: {string.Join(", ", access.CountBy(one => one.Role).Select(role => role.Value == 1 ? role.Key : string.Create(CultureInfo.InvariantCulture, $"{role.Value} × {role.Key}")))}"
            );
    }

    // a key passes over all roles
    private static OverviewLine KeyHolders(PreviewResource account, AvdEstate estate) =>
        new(
            $"Whoever has a key → all data → storage account {account.AzureName}",
            Setting: EstateAccount.SettingOf(estate, account.AzureName)
        );
}
