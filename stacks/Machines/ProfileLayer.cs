using System.Collections.Immutable;
using AvdPulumi.Components.Profiles;
using AvdPulumi.Configuration.Layering;
using AvdPulumi.Stacks.Mapping;

namespace AvdPulumi.Stacks.Machines;

/// <summary>
/// The layer <c>fslogix</c> where another stack has the hosts: their profiles are set up once they are there. Where one stack has both, the hosts' own setup does it.
/// </summary>
internal static class ProfileLayer
{
    /// <summary>Sets up the profiles of the pools that the stack picks, on hosts of another stack.</summary>
    public static void Deploy(MachineLayers layers)
    {
        if (!layers.Has(Layers.Fslogix))
            return;
        var (estate, share) = (layers.Estate, layers.Estate.Share);
        foreach (
            var pool in estate.Pools.Where(pool =>
                share.HasProfilesOf(pool.Name) && !share.HasHostsOf(pool.Name) && pool.Profiles is not null
            )
        )
        {
            _ = new ProfileFleet(
                MachineLayers.Named("profiles", pool.Key),
                new()
                {
                    Hosts =
                    [
                        .. pool.Hosts.Select(host => new ProfiledHost(
                            host.ComputerName,
                            host.MachineId,
                            layers.GroupName(estate.Groups.Of(host.Cluster))
                        )),
                    ],
                    Location = pool.Settings.Deployment.Location,
                    Tags = pool.Tags.OfPool.ToImmutableDictionary(),
                    ExtensionTimeout = pool.Settings.SessionHost.ExtensionTimeout.Value,
                    Steps = HostStepMapping.ProfileStepsFrom(pool, layers.Secrets, layers.Gate.LocationsOf(pool)),
                    Stores = layers.StoresOf(pool),
                    Ends = layers.Ends,
                },
                layers.Options()
            );
        }
    }
}
