using AvdPulumi.Components.AzureLocal;
using AvdPulumi.Configuration.Estate.Network;
using AvdPulumi.Configuration.Estate.Site;
using AvdPulumi.Configuration.Facts.Network;
using AzureNative = Pulumi.AzureNative;

namespace AvdPulumi.Stacks.Mapping;

/// <summary>Network security groups of session hosts, as definitions of their components.</summary>
internal static class SecurityGroupMapping
{
    /// <summary>The definition of a group.</summary>
    public static SecurityGroupDefinition DefinitionFrom(EstateSecurityGroup group) =>
        new()
        {
            Id = group.Id,
            Name = group.Name,
            CustomLocationId = group.CustomLocationId.ToString(),
            Rules = [.. group.Rules.Select(DefinitionFrom)],
        };

    private static SecurityRuleDefinition DefinitionFrom(SecurityRule rule) =>
        new()
        {
            Name = rule.AzureName,
            Priority = rule.Priority,
            IsInbound = rule.IsInbound,
            IsAllow = rule.IsAllow,
            Protocol = rule.Transport switch
            {
                Transport.Tcp => AzureNative.AzureStackHCI.SecurityRuleProtocol.Tcp,
                Transport.Udp => AzureNative.AzureStackHCI.SecurityRuleProtocol.Udp,
                Transport.TcpAndUdp or null => AzureNative.AzureStackHCI.SecurityRuleProtocol.Asterisk,
            },
            Sources = rule.Sources,
            Destinations = rule.Destinations,
            Ports = rule.Ports.IsEmpty ? [SecurityRule.Any] : [.. rule.Ports.Select(range => range.ToString())],
            Description = SecurityRule.Fitted($"{rule.Name}: {rule.Description}"),
        };
}
