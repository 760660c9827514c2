using System.Collections.Immutable;
using AvdPulumi.Configuration.Estate;
using AvdPulumi.Configuration.Layering;
using AvdPulumi.Configuration.Settings;

namespace AvdPulumi.Infra.Preview.Overview;

/// <summary>Makes the overview of a preview from the estate and from what the stack registers. Pure: the same values give the same overview.</summary>
internal static class OverviewBuilder
{
    /// <summary>The overview.</summary>
    /// <param name="estate">What the config means.</param>
    /// <param name="layers">The layers of the stack.</param>
    /// <param name="resources">What the stack registers.</param>
    public static PreviewOverview Of(AvdEstate estate, Layers layers, ImmutableArray<PreviewResource> resources)
    {
        var machines = MachineGroups.Of(estate);
        var access = AccessList.Of(resources);
        return new PreviewOverview
        {
            Kinds = KindCounts.Of(resources),
            Machines = machines,
            Pools = MachineGroups.PoolsOf(estate, resources),
            Locks =
                estate.Settings.Deployment.Lock == ResourceLock.None
                    ? []
                    : [new(estate.Groups.ControlPlane.Id, estate.Settings.Deployment.Lock == ResourceLock.ReadOnly)],
            Access = access,
            Risk =
            [
                ExposureLines.Of(estate, resources),
                AccessLines.Of(estate, access, resources),
                ChangeLines.Of(resources),
                ProtectionLines.Of(estate, resources),
                GapLines.Of(estate, layers, resources),
            ],
            Cost = CostLines.Of(estate, machines, resources),
        };
    }
}
