using System.Collections.Immutable;

namespace AvdPulumi.Configuration.Facts.Network;

/// <summary>Every network flow that session hosts and file servers may need, as one table. docs/network-requirements.md is generated from it.</summary>
public static class RequiredFlows
{
    /// <summary>The table, by purpose.</summary>
    public static ImmutableArray<RequiredFlow> All { get; } =
    [
        .. new[] { AvdFlows.All, EntraFlows.All, AgentFlows.All, WindowsFlows.All, SiteFlows.All }
            .SelectMany(flows => flows)
            .OrderBy(flow => flow.Purpose),
    ];
}
