using System.Collections.Immutable;
using AvdPulumi.Components.ExtensionResources;
using AvdPulumi.Components.Foundation;
using AvdPulumi.Components.Platform;
using Pulumi;
using AzureNative = Pulumi.AzureNative;

namespace AvdPulumi.Components.ControlPlane;

/// <summary>
/// Phases 1, 2, 5 and 6 of the control plane: everything in Azure that must exist before a session host can register, and what watches it and grants access to it
/// (source: Architecture Deep Design, Control Plane Components).
/// </summary>
public sealed partial class ControlPlane : ComponentResource, IPhased
{
    private readonly string _name;
    private readonly ControlPlaneArgs _args;
    private readonly List<Resource> _parts = [];
    private readonly Dictionary<string, ResourceGroupReference> _groups = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Makes the control plane.</summary>
    public ControlPlane(string name, ControlPlaneArgs args, ComponentResourceOptions? options = null)
        : base("avd:controlplane:ControlPlane", name, options)
    {
        _name = name;
        _args = args;

        var group = MakeOrAdoptGroup($"{name}-rg", args.ResourceGroup, args.SubscriptionId);
        var platform = new Placement(group.Name, args.Location, args.Tags);
        var monitoring = InGroup("monitoring", args.MonitoringResourceGroup, otherwise: platform);
        var storage = InGroup("storage", args.StorageResourceGroup, otherwise: platform);
        var network = InGroup("network", args.NetworkResourceGroup, otherwise: platform);
        var avd = platform with { Location = args.MetadataLocation };

        LogAnalytics = MakeOrAdoptLogAnalytics(monitoring);
        KeyVault = MakeOrAdoptKeyVault(platform);
        if (args.RecoveryVault is { } backups)
            Part(new RecoveryVault($"{name}-backups", new() { Placement = platform, Definition = backups }, this.ChildComponent()));
        Pools = [.. args.Pools.Select(plan => Publish(plan, avd))];
        Feeds = [.. args.Feeds.Select(plan => FeedOf(plan, avd))];
        HostAccess = GrantOnHosts();
        Pools = [.. Pools.Select(pool => Scale(pool, avd, HostAccess))];

        Store(storage);
        Connect(network with { Location = args.NetworkLocation ?? args.Location }, avd);
        Watch(monitoring);
        GrantAround(group);
        // last: nothing can be put into a group that is locked read-only
        if (args.Lock is { } definition)
            this.Lock($"{name}-rg", group.Id, definition, after: _parts);
        RegisterOutputs();
    }

    /// <inheritdoc />
    public DeploymentPhase Phase => DeploymentPhase.ControlPlane;

    /// <summary>The vault, made or adopted.</summary>
    public KeyVault KeyVault { get; }

    /// <summary>The Log Analytics workspace, made or adopted.</summary>
    public LogAnalyticsWorkspace LogAnalytics { get; }

    /// <summary>The roles on what session hosts are in: Azure Local and the AVD service work with them, so they come before any machine.</summary>
    public ImmutableArray<Resource> HostAccess { get; }

    /// <summary>Name of a resource group, as an output of the group where it is made here.</summary>
    /// <param name="id">Full ARM id of the group.</param>
    public Input<string> GroupName(string id) => _groups.TryGetValue(id, out var known) ? known.Name : ArmIdText.NameOf(id);

    // every part is a child, and known to what must come after all of them
    private T Part<T>(T part)
        where T : Resource
    {
        _parts.Add(part);
        return part;
    }

    // what has no group of its own stands with the rest
    private Placement InGroup(string purpose, Adoptable<ResourceGroupDefinition>? group, Placement otherwise) =>
        group is null
            ? otherwise
            : otherwise with
            {
                ResourceGroupName = MakeOrAdoptGroup($"{_name}-{purpose}-rg", group, _args.SubscriptionId).Name,
            };

    // one group for two purposes is one resource, not two of the same name
    private ResourceGroupReference MakeOrAdoptGroup(string name, Adoptable<ResourceGroupDefinition> group, string subscriptionId)
    {
        var id = group.Match(definition => $"/subscriptions/{subscriptionId}/resourceGroups/{definition.Name}", existing => existing);
        return _groups.TryGetValue(id, out var known) ? known : _groups[id] = NewGroup(name, group, _args.Providers.For(id));
    }

    private ResourceGroupReference NewGroup(string name, Adoptable<ResourceGroupDefinition> group, ProviderResource? provider) =>
        group.Match(
            definition =>
            {
                var made = Part(
                    new AzureNative.Resources.ResourceGroup(
                        name,
                        new()
                        {
                            ResourceGroupName = definition.Name,
                            Location = _args.Location,
                            Tags = _args.Tags,
                        },
                        this.StatefulChild(definition.Protect).Through(provider)
                    )
                );
                return new ResourceGroupReference(made.Name, made.Id);
            },
            id => new ResourceGroupReference(ArmIdText.NameOf(id), id)
        );

    private KeyVault MakeOrAdoptKeyVault(Placement placement) =>
        _args.KeyVault.Match(
            definition =>
                Part(
                    new KeyVault(
                        $"{_name}-keyvault",
                        new()
                        {
                            Placement = placement,
                            Definition = definition,
                            // rows of the vault's own table, in place of the one that all services share
                            Extensions = Extended(_args.Grants.KeyVault, _args.Logs.KeyVault, "Dedicated"),
                        },
                        this.ChildComponent()
                    )
                ),
            id =>
                Part(
                    KeyVault.FromExisting(
                        $"{_name}-keyvault",
                        id,
                        Extended(_args.Grants.KeyVault, []),
                        this.ChildComponent(_args.Providers.For(id))
                    )
                )
        );

    private LogAnalyticsWorkspace MakeOrAdoptLogAnalytics(Placement placement)
    {
        var extensions = new ResourceExtensions { RoleAssignments = _args.Grants.LogAnalytics };
        return _args.LogAnalytics.Match(
            definition =>
                Part(
                    new LogAnalyticsWorkspace(
                        $"{_name}-logs",
                        new()
                        {
                            Placement = placement,
                            Definition = definition,
                            Extensions = extensions,
                        },
                        this.ChildComponent()
                    )
                ),
            id => Part(LogAnalyticsWorkspace.FromExisting($"{_name}-logs", id, extensions, this.ChildComponent(_args.Providers.For(id))))
        );
    }
}
