using System.Collections.Immutable;
using AvdPulumi.Configuration.Estate.Lookup;
using AvdPulumi.Configuration.Settings;

namespace AvdPulumi.Configuration.Estate;

/// <summary>The resource groups, by purpose. One group may serve several purposes: it is the same group then, made or adopted as its first purpose says.</summary>
public sealed record EstateGroups
{
    /// <summary>Last part of the derived name of the control plane's group.</summary>
    public const string ControlPlanePurpose = "avd";

    private const string MachinesPurpose = "hosts";
    private const string Section = "deployment.resource_groups";

    private string _machinesName = "";

    private EstateGroups(
        EstateGroup controlPlane,
        EstateGroup monitoring,
        EstateGroup storage,
        EstateGroup network,
        ImmutableArray<EstateGroup> machines
    )
    {
        ControlPlane = controlPlane;
        Monitoring = monitoring;
        Storage = storage;
        Network = network;
        Machines = machines;
    }

    /// <summary>Of the AVD objects and the vault.</summary>
    public EstateGroup ControlPlane { get; }

    /// <summary>Of Log Analytics and what watches.</summary>
    public EstateGroup Monitoring { get; }

    /// <summary>Of the storage accounts.</summary>
    public EstateGroup Storage { get; }

    /// <summary>Of private endpoints and private DNS zones.</summary>
    public EstateGroup Network { get; }

    /// <summary>Of the machines, and of what they share on Azure Local.</summary>
    public EstateGroup SessionHosts => Machines[0];

    /// <summary>All groups of machines, each once: <see cref="SessionHosts"/> first, then those that clusters have for themselves.</summary>
    public ImmutableArray<EstateGroup> Machines { get; }

    /// <summary>The group of the machines on a cluster.</summary>
    public EstateGroup Of(ClusterSettings cluster) =>
        cluster.ResourceGroup is { } own
            ? Machines.First(group => string.Equals(group.Name, NameOf(own), StringComparison.OrdinalIgnoreCase))
            : SessionHosts;

    /// <summary>The groups of <paramref name="settings"/>.</summary>
    /// <param name="settings">The settings.</param>
    /// <param name="names">Names that the config leaves out.</param>
    /// <param name="hasAccounts">Whether there are storage accounts; without them their group is not made.</param>
    /// <param name="hasEndpoints">Whether there are private endpoints; without them their group is not made.</param>
    /// <param name="ofClusters">Groups that clusters have for themselves, with their paths.</param>
    internal static EstateGroups Of(
        AvdSettings settings,
        EstateNames names,
        bool hasAccounts,
        bool hasEndpoints,
        IEnumerable<Place<ResourceGroupSettings>> ofClusters
    )
    {
        var known = new Dictionary<string, EstateGroup>(ArmPath.Comparer);
        var groups = settings.Deployment.ResourceGroups;
        var own = settings.Subscription.Id;
        var machines = EstateSubscriptions.OfMachines(settings.Subscription);
        // in the order in which the program makes them
        return new EstateGroups(
            Known($"{Section}.control_plane", groups.ControlPlane, ControlPlanePurpose, own),
            Known($"{Section}.monitoring", groups.Monitoring, "monitoring", own),
            Known($"{Section}.storage", groups.Storage, "storage", own, hasAccounts),
            Known($"{Section}.network", groups.Network, "network", own, hasEndpoints),
            [
                .. ofClusters
                    .Select(item => Known(item.Path, item.Value, MachinesPurpose, machines))
                    .Prepend(Known($"{Section}.session_hosts", groups.SessionHosts, MachinesPurpose, machines))
                    .DistinctBy(group => group.Id, ArmPath.Comparer),
            ]
        )
        {
            _machinesName = names.ResourceGroup(MachinesPurpose),
        };

        EstateGroup Known(string setting, ResourceGroupSettings group, string purpose, Guid subscription, bool used = true)
        {
            var name = group.Name ?? names.ResourceGroup(purpose);
            var id = ArmPath.Group(subscription, name);
            if (known.TryGetValue(id, out var first))
                return first;
            var made = new EstateGroup(id, name, setting, used && group.Create);
            return used ? known[id] = made : made;
        }
    }

    private string NameOf(ResourceGroupSettings group) => group.Name ?? _machinesName;

    /// <summary>Those that the control plane makes, each once.</summary>
    internal ImmutableArray<EstateGroup> Made() =>
        [
            .. new[] { ControlPlane, Monitoring, Storage, Network }
                .Concat(Machines)
                .Where(group => group.IsMade)
                .DistinctBy(group => group.Id, ArmPath.Comparer),
        ];
}
