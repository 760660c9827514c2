using System.Collections.Immutable;

namespace AvdPulumi.Configuration;

/// <summary>Private endpoints of AVD that need each other: AVD1110.</summary>
internal static class EndpointPartnerRules
{
    private static readonly Rule DiscoveryNeedsAFeed = new(
        new()
        {
            Code = "AVD1110",
            Title = "A private endpoint for feed discovery, but none for the feed",
            Cause = "Clients learn privately which workspaces there are, and then find no private feed. Private Link for AVD supports discovery by private endpoint only together with the feed and with connections.",
            Example = "workspace: {global_private_endpoint: {}, feed_private_endpoint: null}",
            Remedy = "Give workspace.feed_private_endpoint, too.",
            Source = "Azure Private Link with Azure Virtual Desktop, supported scenarios, https://learn.microsoft.com/azure/virtual-desktop/private-link-overview",
        },
        Severity.Warning,
        ["workspace.feed_private_endpoint", "workspace.global_private_endpoint"],
        static context => context.Settings.Workspace is { FeedPrivateEndpoint: null, GlobalPrivateEndpoint: not null }
            ? [new("workspace.feed_private_endpoint", "workspace.feed_private_endpoint is not given, but workspace.global_private_endpoint is: clients find no private feed.", "Give both.")]
            : []);

    // last: static members are set in the order of the text
    public static ImmutableArray<Rule> All { get; } = [DiscoveryNeedsAFeed];
}
