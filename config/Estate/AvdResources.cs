using AvdPulumi.Configuration.Estate.Lookup;
using AvdPulumi.Configuration.Facts;
using AvdPulumi.Configuration.Settings;

namespace AvdPulumi.Configuration.Estate;

/// <summary>The AVD objects, as planned resources.</summary>
internal static class AvdResources
{
    public static IEnumerable<PlannedResource> Of(AvdEstate estate) =>
        [
            .. estate.Pools.SelectMany(HostPoolOf),
            .. estate.Feeds.SelectMany(feed => FeedOf(feed, estate)),
            .. estate.Pools.SelectMany(PackagesOf),
            .. estate.Pools.SelectMany(GroupsOf),
            .. estate.Pools.SelectMany(ScalingOf),
        ];

    private static IEnumerable<PlannedResource> HostPoolOf(EstatePool pool) =>
        pool.IsAdopted
            ? []
            :
            [
                new()
                {
                    Type = ArmTypes.HostPool,
                    Id = pool.HostPoolId,
                    Settings = [pool.PathOf("host_pool.name")],
                    Pool = pool,
                    Tags = pool.Tags.All,
                },
            ];

    private static IEnumerable<PlannedResource> FeedOf(EstateFeed feed, AvdEstate estate)
    {
        if (!feed.IsAdopted)
            yield return new()
            {
                Type = ArmTypes.AvdWorkspace,
                Id = feed.Id,
                Settings = [feed.PathOf("workspace.name")],
                Pool = feed.Pools[0],
                Tags = estate.Tags,
            };
        if (feed.Settings.GlobalPrivateEndpoint is not null)
        {
            yield return new()
            {
                Type = ArmTypes.AvdWorkspace,
                Id = ArmPath.Of(estate.Groups.ControlPlane.Id, ArmTypes.AvdWorkspace, estate.Names.DiscoveryWorkspace),
                Settings = [feed.PathOf("workspace.global_private_endpoint")],
                Pool = feed.Pools[0],
                Tags = estate.Tags,
            };
        }
    }

    private static IEnumerable<PlannedResource> PackagesOf(EstatePool pool) =>
        SettingsPlaces
            .Packages(pool.Settings)
            .Select(package => new PlannedResource
            {
                Type = ArmTypes.AppPackage,
                Id = pool.AppPackageId(package.Value.Name),
                Settings = [$"{package.Path}.name"],
                Pool = pool,
                Tags = pool.Tags.All,
            });

    private static IEnumerable<PlannedResource> GroupsOf(EstatePool pool)
    {
        var groups = pool.Settings.ApplicationGroups;
        for (var i = 0; i < groups.Length; i++)
        {
            var (path, id) = (ItemPath.Of("application_groups", i), pool.ApplicationGroupId(groups[i].Name));
            yield return new()
            {
                Type = ArmTypes.ApplicationGroup,
                Id = id,
                Settings = [pool.PathOf($"{path}.name")],
                Pool = pool,
                Tags = pool.Tags.OfPool,
            };
            for (var j = 0; j < groups[i].Applications.Length; j++)
            {
                yield return new()
                {
                    Type = ArmTypes.Application,
                    Id = ArmPath.Child(id, "applications", groups[i].Applications[j].Name),
                    Settings = [pool.PathOf($"{ItemPath.Of($"{path}.applications", j)}.name")],
                    Pool = pool,
                };
            }
        }
    }

    private static IEnumerable<PlannedResource> ScalingOf(EstatePool pool)
    {
        if (pool is not { Settings.Scaling: { } scaling, ScalingPlanId: { } id })
            yield break;

        yield return new()
        {
            Type = ArmTypes.ScalingPlan,
            Id = id,
            Settings = [pool.PathOf(PlatformResources.Named("scaling", scaling.Name))],
            Pool = pool,
            Tags = pool.Tags.OfPool,
        };
        // by the pool, not by what is in the lists
        var (list, kind, type, names) =
            pool.Settings.HostPool.Type == HostPoolType.Personal
                ? (
                    "scaling.personal_schedules",
                    "personalSchedules",
                    ArmTypes.PersonalSchedule,
                    scaling.PersonalSchedules.Select(schedule => schedule.Name)
                )
                : ("scaling.schedules", "pooledSchedules", ArmTypes.PooledSchedule, scaling.Schedules.Select(schedule => schedule.Name));
        foreach (var (i, name) in names.Index())
            yield return new()
            {
                Type = type,
                Id = ArmPath.Child(id, kind, name),
                Settings = [pool.PathOf($"{ItemPath.Of(list, i)}.name")],
                Pool = pool,
            };
    }
}
