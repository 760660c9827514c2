using System.Collections.Immutable;
using AvdPulumi.Configuration.Estate;
using AvdPulumi.Configuration.Estate.Network;
using AvdPulumi.Configuration.Facts;
using AvdPulumi.Configuration.Facts.Network;

namespace AvdPulumi.Infra.Rendering;

/// <summary>The network flows of a stack, for the renderers.</summary>
/// <param name="Stack">Name of the stack, or of the file.</param>
/// <param name="Cloud">The cloud.</param>
/// <param name="Flows">The flows, in reading order.</param>
/// <param name="Groups">The rules of network security groups on Azure Local for these flows.</param>
internal sealed record NetworkList(
    string Stack,
    CloudFacts Cloud,
    ImmutableArray<NetworkFlow> Flows,
    ImmutableArray<SecurityRuleSet> Groups
)
{
    /// <summary>The form of JSON and CSV; increased if a reader of the old form would misread the new form.</summary>
    public const int SchemaVersion = 1;

    /// <summary>The list of an estate.</summary>
    public static NetworkList Of(string stack, AvdEstate estate) =>
        new(stack, CloudFacts.Of(estate.Settings.Subscription.Cloud), NetworkFlows.Of(estate), SecurityRules.Of(estate));

    /// <summary>The protocols of a flow.</summary>
    public static ImmutableArray<string> ProtocolsOf(Transport transport) =>
        transport switch
        {
            Transport.Tcp => ["TCP"],
            Transport.Udp => ["UDP"],
            Transport.TcpAndUdp => ["TCP", "UDP"],
        };

    /// <summary>Protocols and ports in one text: <c>TCP 443</c>.</summary>
    public static string PortsOf(Transport transport, IEnumerable<PortRange> ports) =>
        $"{string.Join('/', ProtocolsOf(transport))} {string.Join(", ", ports)}";

    /// <summary>The word for a direction.</summary>
    public static string WordOf(FlowDirection direction) =>
        direction switch
        {
            FlowDirection.Outbound => "outbound",
            FlowDirection.Internal => "internal",
            FlowDirection.Inbound => "inbound",
        };

    /// <summary>The word for the way of a flow.</summary>
    public static string WordOf(FlowRoute route) =>
        route switch
        {
            FlowRoute.Direct => "direct",
            FlowRoute.PrivateEndpoint => "private_endpoint",
            FlowRoute.Proxy => "proxy",
        };
}
