using AvdPulumi.Configuration.Estate.Lookup;
using AvdPulumi.Configuration.Facts;
using AvdPulumi.Configuration.Settings;

namespace AvdPulumi.Configuration.Estate;

/// <summary>What hangs on other resources: diagnostic settings, role assignments, the lock; as planned resources.</summary>
internal static class ExtensionResources
{
    public static IEnumerable<PlannedResource> Of(AvdEstate estate) => [.. LogsOf(estate), .. RolesOf(estate), .. LocksOf(estate)];

    private static IEnumerable<PlannedResource> LogsOf(AvdEstate estate)
    {
        var (settings, diagnostics) = (estate.Settings, estate.Settings.Monitoring.Diagnostics);
        List<Logged> logged = [];
        foreach (var pool in estate.Pools)
        {
            // what is adopted is its owner's to watch
            if (!DiagnosticCategories.OfHostPool(diagnostics).IsEmpty && !pool.IsAdopted)
                logged.Add(new(pool.HostPoolId, pool));
            if (!DiagnosticCategories.OfApplicationGroup(diagnostics).IsEmpty)
                logged.AddRange(pool.Settings.ApplicationGroups.Select(group => new Logged(pool.ApplicationGroupId(group.Name), pool)));
            if (!DiagnosticCategories.OfAppPackage(diagnostics).IsEmpty)
                logged.AddRange(
                    SettingsPlaces.Packages(settings).Select(package => new Logged(pool.AppPackageId(package.Value.Name), pool))
                );
            if (!DiagnosticCategories.OfScalingPlan(diagnostics).IsEmpty && pool.ScalingPlanId is { } plan)
                logged.Add(new(plan, pool));
        }

        if (!DiagnosticCategories.OfWorkspace(diagnostics).IsEmpty)
            logged.AddRange(estate.Feeds.Where(feed => !feed.IsAdopted).Select(feed => new Logged(feed.Id, feed.Pools[0])));
        if (diagnostics.KeyVaultAudit && settings.KeyVault.ExistingId is null)
            logged.Add(new(estate.KeyVaultId, null));
        return logged.Select(item =>
            On(item.Id, ArmTypes.DiagnosticSetting, FixedNames.DiagnosticSetting, "monitoring.diagnostics") with
            {
                Pool = item.Pool,
            }
        );
    }

    private static IEnumerable<PlannedResource> RolesOf(AvdEstate estate)
    {
        foreach (var grant in estate.Grants)
            yield return On(grant.ScopeId, ArmTypes.RoleAssignment, grant.AssignmentName, [.. grant.Settings]) with
            {
                Pool = grant.Target?.Pool,
            };
        if (estate.AlertIdentityId is not null)
            yield return On(
                estate.LogAnalyticsId,
                ArmTypes.RoleAssignment,
                estate.AlertIdentityAssignment,
                "monitoring.alerts.managed_identity"
            );
    }

    private static IEnumerable<PlannedResource> LocksOf(AvdEstate estate)
    {
        var level = estate.Settings.Deployment.Lock;
        if (level != ResourceLock.None)
            yield return On(estate.Groups.ControlPlane.Id, ArmTypes.Lock, FixedNames.Lock(level.ToString()), "deployment.lock");
    }

    private static PlannedResource On(string scope, string type, string name, params string[] settings) =>
        new()
        {
            Type = type,
            Id = ArmPath.Of(scope, type, name),
            Settings = [.. settings],
        };

    private sealed record Logged(string Id, EstatePool? Pool);
}
