using System.Collections.Immutable;
using AvdPulumi.Configuration.Estate;
using AvdPulumi.Configuration.Facts;

namespace AvdPulumi.Configuration.Exchange.Arm;

/// <summary>The resources of a running estate, by what they are for.</summary>
internal sealed class ArmEstate
{
    private readonly Dictionary<string, ArmResource> _byId;

    /// <param name="resources">All resources; the same one may be in several exports.</param>
    public ArmEstate(IEnumerable<ArmResource> resources)
    {
        All = ArmResource.Once(resources);
        _byId = All.ToDictionary(resource => resource.Id, ArmPath.Comparer);
        Pools = [.. OfType(ArmTypes.HostPool).Select(PoolOf)];
    }

    /// <summary>All resources, each once, in the order of the exports.</summary>
    public ImmutableArray<ArmResource> All { get; }

    /// <summary>The host pools.</summary>
    public ImmutableArray<ArmPool> Pools { get; }

    /// <summary>Resources of a type.</summary>
    public IEnumerable<ArmResource> OfType(string type) => All.Where(resource => resource.Is(type));

    /// <summary>Resources of a type that belong to another resource: children, and what extends it.</summary>
    public IEnumerable<ArmResource> OfType(string type, ArmResource owner) =>
        OfType(type).Where(resource => resource.Id.StartsWith($"{owner.Id}/", StringComparison.OrdinalIgnoreCase));

    /// <summary>A resource by its id; null for one that is not in the exports.</summary>
    public ArmResource? Find(string? id) => id is null ? null : _byId.GetValueOrDefault(id);

    private ArmPool PoolOf(ArmResource hostPool)
    {
        ImmutableArray<ArmResource> groups =
        [
            .. OfType(ArmTypes.ApplicationGroup)
                .Where(group => ArmPath.Comparer.Equals(group.Text("properties.hostPoolArmPath"), hostPool.Id)),
        ];
        return new ArmPool
        {
            HostPool = hostPool,
            Groups = groups,
            Workspace = OfType(ArmTypes.AvdWorkspace)
                .FirstOrDefault(workspace => groups.Any(group => Lists(workspace, "properties.applicationGroupReferences", group.Id))),
            ScalingPlan = OfType(ArmTypes.ScalingPlan)
                .FirstOrDefault(plan =>
                    ItemsOf(plan, "properties.hostPoolReferences")
                        .OfType<ParameterValue.Map>()
                        .Any(reference => ArmPath.Comparer.Equals(reference.TextAt("hostPoolArmPath"), hostPool.Id))
                ),
            Machines = [.. MachinesOf(hostPool)],
        };
    }

    // a session host names its machine; any other Arc machine may be anything, such as a file server
    private IEnumerable<ArmResource> MachinesOf(ArmResource hostPool) =>
        OfType(ArmTypes.SessionHost, hostPool).Select(host => Find(host.Text("properties.resourceId"))).OfType<ArmResource>();

    private static bool Lists(ArmResource resource, string path, string id) =>
        ItemsOf(resource, path).Any(item => item is ParameterValue.Text text && ArmPath.Comparer.Equals(text.Value, id));

    private static ImmutableArray<ParameterValue> ItemsOf(ArmResource resource, string path) =>
        resource.Find(path) is ParameterValue.List list ? list.Items : [];
}
