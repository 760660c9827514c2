using System.Collections.Immutable;
using AvdPulumi.Configuration.Diagnostics;

namespace AvdPulumi.Configuration.Rules.Network;

/// <summary>Private endpoints of AVD that need each other: AVD1110.</summary>
internal static class EndpointPartnerRules
{
    // last: static members are set in the order of the text
    public static ImmutableArray<Rule> All { get; } =
    [
        new()
        {
            Code = "AVD1110",
            Title = "A private endpoint for feed discovery, but none for the feed",
            Cause =
                "Clients learn privately which workspaces there are, and then find no private feed. Private Link for AVD supports discovery by private endpoint only together with the feed and with connections.",
            Example = "workspace: {global_private_endpoint: {}, feed_private_endpoint: null}",
            Remedy = "Give workspace.feed_private_endpoint, too.",
            Source = new(
                "Azure Private Link with Azure Virtual Desktop",
                "https://learn.microsoft.com/azure/virtual-desktop/private-link-overview"
            ),
            Severity = Severity.Warning,
            Reads = ["workspace.feed_private_endpoint", "workspace.global_private_endpoint"],
            Check = static context =>
                context.Settings.Workspace is { FeedPrivateEndpoint: null, GlobalPrivateEndpoint: not null }
                    ?
                    [
                        new(
                            "workspace.feed_private_endpoint",
                            "is not given, but workspace.global_private_endpoint is: clients find no private feed.",
                            "Give both."
                        ),
                    ]
                    : [],
        },
    ];
}
