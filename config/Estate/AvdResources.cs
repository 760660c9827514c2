namespace AvdPulumi.Configuration;

/// <summary>The AVD objects, as planned resources.</summary>
internal static class AvdResources
{
    public static IEnumerable<PlannedResource> Of(Estate estate)
    {
        var (settings, tags) = (estate.Settings, estate.Tags);
        yield return new() { Type = ArmTypes.HostPool, Id = estate.HostPoolId, Settings = ["host_pool.name"], Tags = tags.All };
        yield return new() { Type = ArmTypes.AvdWorkspace, Id = estate.WorkspaceId, Settings = ["workspace.name"], Tags = tags.All };
        if (settings.Workspace.GlobalPrivateEndpoint is not null)
        {
            yield return new()
            {
                Type = ArmTypes.AvdWorkspace, Id = ArmPath.Of(estate.Groups.ControlPlane.Id, ArmTypes.AvdWorkspace, estate.Names.DiscoveryWorkspace),
                Settings = ["workspace.global_private_endpoint"], Tags = tags.All,
            };
        }

        var packages = settings.Storage.AppAttach?.Packages ?? [];
        for (var i = 0; i < packages.Length; i++)
        {
            yield return new()
            {
                Type = ArmTypes.AppPackage, Id = estate.AppPackageId(packages[i].Name), Settings = [$"{ItemPath.Of("storage.app_attach.packages", i)}.name"], Tags = tags.All,
            };
        }

        foreach (var resource in GroupsOf(estate).Concat(ScalingOf(estate))) yield return resource;
    }

    private static IEnumerable<PlannedResource> GroupsOf(Estate estate)
    {
        var groups = estate.Settings.ApplicationGroups;
        for (var i = 0; i < groups.Length; i++)
        {
            var (path, id) = (ItemPath.Of("application_groups", i), estate.ApplicationGroupId(groups[i].Name));
            yield return new() { Type = ArmTypes.ApplicationGroup, Id = id, Settings = [$"{path}.name"], Tags = estate.Tags.OfPool };
            for (var j = 0; j < groups[i].Applications.Length; j++)
            {
                yield return new()
                {
                    Type = ArmTypes.Application, Id = ArmPath.Child(id, "applications", groups[i].Applications[j].Name),
                    Settings = [$"{ItemPath.Of($"{path}.applications", j)}.name"],
                };
            }
        }
    }

    private static IEnumerable<PlannedResource> ScalingOf(Estate estate)
    {
        if (estate is not { Settings.Scaling: { } scaling, ScalingPlanId: { } id }) yield break;

        yield return new() { Type = ArmTypes.ScalingPlan, Id = id, Settings = [PlatformResources.Named("scaling", scaling.Name)], Tags = estate.Tags.OfPool };
        // by the pool, not by what is in the lists
        var (list, kind, type, names) = estate.Settings.HostPool.Type == HostPoolType.Personal
            ? ("scaling.personal_schedules", "personalSchedules", ArmTypes.PersonalSchedule, scaling.PersonalSchedules.Select(schedule => schedule.Name))
            : ("scaling.schedules", "pooledSchedules", ArmTypes.PooledSchedule, scaling.Schedules.Select(schedule => schedule.Name));
        foreach (var (i, name) in names.Index())
            yield return new() { Type = type, Id = ArmPath.Child(id, kind, name), Settings = [$"{ItemPath.Of(list, i)}.name"] };
    }
}
