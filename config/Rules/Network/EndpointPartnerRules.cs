using System.Collections.Immutable;
using AvdPulumi.Configuration.Diagnostics;

namespace AvdPulumi.Configuration.Rules.Network;

/// <summary>Private endpoints of AVD that depend on each other: AVD1110.</summary>
internal static class EndpointPartnerRules
{
    // last: static members are set in the order of the text
    public static ImmutableArray<Rule> All { get; } =
    [
        new()
        {
            Code = "AVD1110",
            Title = "Feed discovery has a private endpoint, but the feed has none",
            Cause =
                "Clients discover the workspaces privately, but then find no private feed. "
                + "Private Link for AVD supports a private endpoint for discovery only together with those for the feed and for connections.",
            Example = "workspace: {global_private_endpoint: {}, feed_private_endpoint: null}",
            Remedy = "Set workspace.feed_private_endpoint as well.",
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
                            "is not set, but workspace.global_private_endpoint is: clients find no private feed.",
                            "Set both."
                        ),
                    ]
                    : [],
        },
    ];
}
