using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using AvdPulumi.Configuration.Estate.Network;
using AvdPulumi.Configuration.Facts;
using AvdPulumi.Configuration.Facts.Network;
using AvdPulumi.Configuration.Settings;

namespace AvdPulumi.Infra.Rendering;

/// <summary>docs/network-requirements.md, generated from the table of <c>avd network</c>.</summary>
public static class NetworkDocument
{
    /// <summary>Renders the document.</summary>
    public static string Render(IReadOnlyCollection<RequiredFlow> flows)
    {
        var sources = flows.SelectMany(SourcesOf).Distinct().ToImmutableArray();
        var text = new StringBuilder();
        text.Append(
            """
            <!-- Generated from config/Facts/Network; a test keeps it in step. -->
            # Network requirements

            The required connections of session hosts and file server nodes, in every cloud. `avd network` lists the connections of one estate, with the
            estate's own networks and names: [network.md](network.md).

            - No inbound rule is needed. Session hosts open all connections themselves, including those of users. The only exception is RDP Shortpath for managed networks, which is
              off unless `network.shortpath.managed_networks` is true.
            - `*` means any label of a name, or a part of a label; `{region}` means the region of the machines. Microsoft publishes no addresses for most names, so a firewall must match names, or the service tags of Azure.
            - TLS inspection must be off for the marked connections. A proxy is only for the Arc agent and the Azure Monitor agent; AVD traffic bypasses it.
            - `169.254.169.254` and `168.63.129.16`, which Microsoft lists for session hosts in Azure, are addresses of the Azure fabric. On Azure Local they need no firewall rule.
            - Not in these tables: the endpoints of the Azure Local machines, of users' devices, of Microsoft 365 and of other apps in the image, and the connections of the machine that
              runs the deployment.
            - "optional" means that the estate works without this connection, with limits.
            - The pages were read in November 2026 from public copies. The source "assumption" means that no page confirms it.


            """
        );
        foreach (var purpose in flows.GroupBy(flow => flow.Purpose))
            AppendPurpose(text, purpose.Key, purpose, sources);
        text.Append("## Sources\n\n");
        foreach (var (index, source) in sources.Index())
            text.Append(CultureInfo.InvariantCulture, $"{index + 1}. {DiagnosticsDocument.Escape(source)}\n");
        return text.ToString();
    }

    private static void AppendPurpose(
        StringBuilder text,
        FlowPurpose purpose,
        IEnumerable<RequiredFlow> flows,
        ImmutableArray<string> sources
    )
    {
        text.Append($"## {FlowPurposes.TitleOf(purpose)}\n\n");
        text.Append(
            "| Azure | Azure Government | 21Vianet | ports | from | when | what | service tag | source |\n|---|---|---|---|---|---|---|---|---|\n"
        );
        foreach (var flow in flows)
        {
            string[] cells =
            [
                .. CloudFacts.All.Select(
                    (cloud, column) => flow.Hosts is not null || column == 0 ? DestinationOf(flow, cloud.Cloud) : "same"
                ),
                NetworkList.PortsOf(flow.Transport, flow.Ports),
                FromOf(flow.From),
                WhenOf(flow),
                flow.NoInspection ? $"{DiagnosticsDocument.Escape(flow.What)}; no TLS inspection" : DiagnosticsDocument.Escape(flow.What),
                flow.ServiceTag is { } tag ? $"`{tag}`" : "",
                string.Join(", ", SourcesOf(flow).Select(source => sources.IndexOf(source) + 1)),
            ];
            text.Append($"| {string.Join(" | ", cells)} |\n");
        }
        text.Append('\n');
    }

    private static string DestinationOf(RequiredFlow flow, AzureCloud cloud) =>
        flow.Hosts is { } hosts
            ? hosts.In(cloud) is { } host
                ? $"`{host}`"
                : "none"
            : flow.Target switch
            {
                FlowTarget.AgentDownload => "`session_host.agent.agent_uri`, `boot_loader_uri`",
                FlowTarget.FslogixDownload => "`fslogix.installer_uri`",
                FlowTarget.ArcProxy => "`session_host.http_proxy`",
                FlowTarget.MonitorProxy => "`session_host.extensions.monitor_agent_proxy`",
                FlowTarget.KeyVault => "the key vault",
                FlowTarget.ProfileShares => "servers of the profile shares",
                FlowTarget.ProfileBlobs => "blobs of `storage.cloud_cache`",
                FlowTarget.PackageShares => "servers of the package shares",
                FlowTarget.DnsServers => "`network.dns_servers`",
                FlowTarget.DomainControllers => "the domain controllers",
                FlowTarget.TimeServers => "`network.ntp_servers`, otherwise the domain controllers",
                FlowTarget.FileServerNodes => "the other nodes",
                FlowTarget.WitnessBlob => "blobs of `storage.witness`",
                FlowTarget.WitnessShare => "server of `sofs.witness.share`",
                FlowTarget.SessionHosts => "the session hosts",
                FlowTarget.Named or FlowTarget.HostPoolEndpoint => "",
            };

    // only of the clouds that have it
    private static IEnumerable<string> SourcesOf(RequiredFlow flow) =>
        CloudFacts
            .All.Where(cloud => flow.Hosts is not { } hosts || hosts.In(cloud.Cloud) is not null)
            .Select(cloud => flow.SourceIn(cloud.Cloud))
            .Distinct();

    private static string FromOf(FlowMachines from) =>
        string.Join(
            ", ",
            new[] { FlowMachines.SessionHosts, FlowMachines.FileServers, FlowMachines.Clients }
                .Where(who => from.HasFlag(who))
                .Select(FlowSource.WordOf)
        );

    private static string WhenOf(RequiredFlow flow) =>
        flow.Required == FlowCondition.Always ? flow.When.Text
        : flow.Required == FlowCondition.Never ? $"{flow.When.Text}; optional"
        : $"{flow.When.Text}; needed {flow.Required.Text}, otherwise optional";
}
