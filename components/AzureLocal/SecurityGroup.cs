using System.Collections.Immutable;
using AvdPulumi.Components.Foundation;
using Pulumi;
using AzureNative = Pulumi.AzureNative;

namespace AvdPulumi.Components.AzureLocal;

/// <summary>A network security group on Azure Local, with its rules. Phase 3.</summary>
public sealed class SecurityGroup : ComponentResource, IPhased
{
    private const string AnyPort = "*";

    private readonly string _name;
    private readonly SecurityGroupArgs _args;

    /// <summary>Makes the group.</summary>
    public SecurityGroup(string name, SecurityGroupArgs args, ComponentResourceOptions? options = null)
        : base("avd:azurelocal:SecurityGroup", name, options)
    {
        (_name, _args) = (name, args);
        var definition = args.Definition;
        Group = new(
            $"{name}-group",
            new()
            {
                NetworkSecurityGroupName = definition.Name,
                ResourceGroupName = args.Placement.ResourceGroupName,
                Location = args.Placement.Location,
                Tags = args.Placement.Tags,
                ExtendedLocation = CustomLocations.Of(definition.CustomLocationId),
            },
            this.Child().After(args.After)
        );
        Resource last = Group;
        // one after the other: each rule is a change of the group
        foreach (var rule in definition.Rules)
            last = RuleOf(rule, last);
        Last = last;
        RegisterOutputs();
    }

    /// <inheritdoc />
    public DeploymentPhase Phase => DeploymentPhase.SessionHosts;

    /// <summary>The group.</summary>
    public AzureNative.AzureStackHCI.NetworkSecurityGroup Group { get; }

    /// <summary>What is made last: a machine that waits for it is never in a group with half of its rules.</summary>
    public Resource Last { get; }

    private AzureNative.AzureStackHCI.SecurityRule RuleOf(SecurityRuleDefinition rule, Resource before) =>
        new(
            $"{_name}-{rule.Name}",
            new()
            {
                SecurityRuleName = rule.Name,
                NetworkSecurityGroupName = Group.Name,
                ResourceGroupName = _args.Placement.ResourceGroupName,
                ExtendedLocation = CustomLocations.Of(_args.Definition.CustomLocationId),
                Priority = rule.Priority,
                Direction = rule.IsInbound
                    ? AzureNative.AzureStackHCI.SecurityRuleDirection.Inbound
                    : AzureNative.AzureStackHCI.SecurityRuleDirection.Outbound,
                Access = rule.IsAllow
                    ? AzureNative.AzureStackHCI.SecurityRuleAccess.Allow
                    : AzureNative.AzureStackHCI.SecurityRuleAccess.Deny,
                Protocol = rule.Protocol,
                SourceAddressPrefixes = rule.Sources,
                SourcePortRanges = { AnyPort },
                DestinationAddressPrefixes = rule.Destinations,
                DestinationPortRanges = rule.Ports,
                Description = rule.Description,
            },
            this.Child().After([before])
        );
}

/// <summary>Args of <see cref="SecurityGroup"/>.</summary>
public sealed record SecurityGroupArgs
{
    /// <summary>Where it goes.</summary>
    public required Placement Placement { get; init; }

    /// <summary>The group.</summary>
    public required SecurityGroupDefinition Definition { get; init; }

    /// <summary>Default: none. What must be there first.</summary>
    public ImmutableArray<Resource> After { get; init; } = [];
}

/// <summary>A network security group on Azure Local.</summary>
public sealed record SecurityGroupDefinition
{
    /// <summary>Its full ARM id.</summary>
    public required string Id { get; init; }

    /// <summary>Its name in Azure.</summary>
    public required string Name { get; init; }

    /// <summary>Full ARM id of the custom location that it belongs to.</summary>
    public required string CustomLocationId { get; init; }

    /// <summary>Its rules.</summary>
    public required ImmutableArray<SecurityRuleDefinition> Rules { get; init; }
}

/// <summary>A rule of a network security group.</summary>
public sealed record SecurityRuleDefinition
{
    /// <summary>Its name in Azure, and identity: it must stand for direction and priority, which Azure allows once.</summary>
    public required string Name { get; init; }

    /// <summary>Its number: 100, which is looked at first, to 4096.</summary>
    public required int Priority { get; init; }

    /// <summary>Whether it is about what comes in.</summary>
    public required bool IsInbound { get; init; }

    /// <summary>Whether it lets through what it matches.</summary>
    public required bool IsAllow { get; init; }

    /// <summary>TCP, UDP or any.</summary>
    public required AzureNative.AzureStackHCI.SecurityRuleProtocol Protocol { get; init; }

    /// <summary>Addresses and ranges that it comes from.</summary>
    public required ImmutableArray<string> Sources { get; init; }

    /// <summary>Addresses and ranges that it goes to.</summary>
    public required ImmutableArray<string> Destinations { get; init; }

    /// <summary>Ports and ranges at the destination.</summary>
    public required ImmutableArray<string> Ports { get; init; }

    /// <summary>What it is for; 140 characters at most.</summary>
    public required string Description { get; init; }
}
