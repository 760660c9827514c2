using System.Collections.Immutable;
using AvdPulumi.Components.Avd;
using AvdPulumi.Components.Foundation;
using AvdPulumi.Components.Platform;
using Pulumi;
using AzureNative = Pulumi.AzureNative;

namespace AvdPulumi.Components.ControlPlane;

/// <summary>
/// Phase 1: everything in Azure that must exist before a session host can register
/// (source: Architecture Deep Design, Control Plane Components).
/// </summary>
public sealed class ControlPlane : ComponentResource, IPhased
{
    private readonly string _name;
    private readonly ControlPlaneArgs _args;

    /// <summary>Makes the control plane.</summary>
    public ControlPlane(string name, ControlPlaneArgs args, ComponentResourceOptions? options = null)
        : base("avd:controlplane:ControlPlane", name, options)
    {
        _name = name;
        _args = args;

        var platform = new Placement(MakeOrAdoptGroup($"{name}-rg", args.ResourceGroup), args.Location, args.Tags);
        var monitoring = args.MonitoringResourceGroup is { } group
            ? platform with { ResourceGroupName = MakeOrAdoptGroup($"{name}-monitoring-rg", group) }
            : platform;
        var avd = platform with { Location = args.MetadataLocation };

        KeyVault = MakeOrAdoptKeyVault(platform);
        LogAnalytics = MakeOrAdoptLogAnalytics(monitoring);
        HostPool = new HostPool($"{name}-hostpool", new() { Placement = avd, Definition = args.HostPool }, this.ChildComponent());
        ApplicationGroups = [.. args.ApplicationGroups.Select(definition => ApplicationGroupOf(definition, avd))];
        Workspace = new Workspace($"{name}-feed", new() { Placement = avd, ApplicationGroups = ApplicationGroups, Definition = args.Workspace }, this.ChildComponent());
        PrimaryApplicationGroup = ApplicationGroups[PrimaryIndex(args.ApplicationGroups)];

        RegisterOutputs();
    }

    /// <inheritdoc />
    public DeploymentPhase Phase => DeploymentPhase.ControlPlane;

    /// <summary>The vault, made or adopted.</summary>
    public KeyVault KeyVault { get; }

    /// <summary>The Log Analytics workspace, made or adopted.</summary>
    public LogAnalyticsWorkspace LogAnalytics { get; }

    /// <summary>The host pool.</summary>
    public HostPool HostPool { get; }

    /// <summary>All application groups, in the order of the args.</summary>
    public ImmutableArray<ApplicationGroup> ApplicationGroups { get; }

    /// <summary>The group that stands for the control plane in its contract: the first desktop group, else the first group.</summary>
    public ApplicationGroup PrimaryApplicationGroup { get; }

    /// <summary>The AVD workspace.</summary>
    public Workspace Workspace { get; }

    private static int PrimaryIndex(ImmutableArray<ApplicationGroupDefinition> groups) =>
        Math.Max(0, groups.ToList().FindIndex(group => group.Type == AzureNative.DesktopVirtualization.ApplicationGroupType.Desktop));

    private Input<string> MakeOrAdoptGroup(string name, Adoptable<ResourceGroupDefinition> group) => group.Match<Input<string>>(
        definition => new AzureNative.Resources.ResourceGroup(name, new()
        {
            ResourceGroupName = definition.Name,
            Location = _args.Location,
            Tags = _args.Tags,
        }, this.StatefulChild(definition.Protect)).Name,
        id => ArmIdText.NameOf(id));

    private KeyVault MakeOrAdoptKeyVault(Placement placement) => _args.KeyVault.Match(
        definition => new KeyVault($"{_name}-keyvault", new() { Placement = placement, Definition = definition }, this.ChildComponent()),
        id => KeyVault.FromExisting($"{_name}-keyvault", id, options: this.ChildComponent()));

    private LogAnalyticsWorkspace MakeOrAdoptLogAnalytics(Placement placement) => _args.LogAnalytics.Match(
        definition => new LogAnalyticsWorkspace($"{_name}-logs", new() { Placement = placement, Definition = definition }, this.ChildComponent()),
        id => LogAnalyticsWorkspace.FromExisting($"{_name}-logs", id, options: this.ChildComponent()));

    private ApplicationGroup ApplicationGroupOf(ApplicationGroupDefinition definition, Placement placement) =>
        new($"{_name}-group-{definition.Name}", new() { Placement = placement, HostPool = HostPool, Definition = definition }, this.ChildComponent());
}
