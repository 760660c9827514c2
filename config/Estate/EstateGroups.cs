using System.Collections.Immutable;

namespace AvdPulumi.Configuration;

/// <summary>The resource groups, by purpose. One group may serve several purposes: it is the same group then, made or adopted as its first purpose says.</summary>
public sealed record EstateGroups
{
    /// <summary>Last part of the derived name of the control plane's group.</summary>
    public const string ControlPlanePurpose = "avd";

    private const string Section = "deployment.resource_groups";

    private EstateGroups(EstateGroup controlPlane, EstateGroup monitoring, EstateGroup storage, EstateGroup network, EstateGroup sessionHosts)
    {
        ControlPlane = controlPlane;
        Monitoring = monitoring;
        Storage = storage;
        Network = network;
        SessionHosts = sessionHosts;
    }

    /// <summary>Of the AVD objects and the vault.</summary>
    public EstateGroup ControlPlane { get; }

    /// <summary>Of Log Analytics and what watches.</summary>
    public EstateGroup Monitoring { get; }

    /// <summary>Of the storage accounts.</summary>
    public EstateGroup Storage { get; }

    /// <summary>Of private endpoints and private DNS zones.</summary>
    public EstateGroup Network { get; }

    /// <summary>Of the machines.</summary>
    public EstateGroup SessionHosts { get; }

    /// <summary>The groups of <paramref name="settings"/>.</summary>
    /// <param name="settings">The settings.</param>
    /// <param name="names">Names that the config leaves out.</param>
    /// <param name="hasAccounts">Whether there are storage accounts; without them their group is not made.</param>
    /// <param name="hasEndpoints">Whether there are private endpoints; without them their group is not made.</param>
    internal static EstateGroups Of(AvdSettings settings, EstateNames names, bool hasAccounts, bool hasEndpoints)
    {
        var known = new Dictionary<string, EstateGroup>(ArmPath.Comparer);
        var groups = settings.Deployment.ResourceGroups;
        var own = settings.Subscription.Id;
        var machines = EstateSubscriptions.OfMachines(settings.Subscription);
        // in the order in which the program makes them
        return new EstateGroups(
            Known("control_plane", groups.ControlPlane, ControlPlanePurpose, own),
            Known("monitoring", groups.Monitoring, "monitoring", own),
            Known("storage", groups.Storage, "storage", own, hasAccounts),
            Known("network", groups.Network, "network", own, hasEndpoints),
            Known("session_hosts", groups.SessionHosts, "hosts", machines));

        EstateGroup Known(string key, ResourceGroupSettings group, string purpose, Guid subscription, bool used = true)
        {
            var name = group.Name ?? names.ResourceGroup(purpose);
            var id = ArmPath.Group(subscription, name);
            if (known.TryGetValue(id, out var first)) return first;
            var made = new EstateGroup(id, name, $"{Section}.{key}", used && group.Create);
            return used ? known[id] = made : made;
        }
    }

    /// <summary>Those that the control plane makes, each once.</summary>
    internal ImmutableArray<EstateGroup> Made() =>
    [
        .. new[] { ControlPlane, Monitoring, Storage, Network, SessionHosts }.Where(group => group.IsMade).DistinctBy(group => group.Id, ArmPath.Comparer),
    ];
}
