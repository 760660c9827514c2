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
