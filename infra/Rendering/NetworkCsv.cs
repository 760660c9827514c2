using AvdPulumi.Configuration.Estate.Network;
using AvdPulumi.Configuration.Facts.Network;

namespace AvdPulumi.Infra.Rendering;

/// <summary>Network flows as CSV, a record for each source range and protocol.</summary>
internal static class NetworkCsv
{
    private static readonly string[] Header =
    [
        "direction",
        "purpose",
        "from",
        "from_network",
        "from_range",
        "destination",
        "destination_addresses",
        "protocol",
        "ports",
        "required",
        "route",
        "via",
        "tls_inspection",
        "pools",
        "what",
        "service_tag",
        "source",
    ];

    public static string Render(NetworkList list) => CsvText.Render(RecordsOf(list).Prepend(Header));

    private static IEnumerable<string[]> RecordsOf(NetworkList list) =>
        from flow in list.Flows
        from source in flow.From
        from protocol in NetworkList.ProtocolsOf(flow.Transport)
        select new[]
        {
            NetworkList.WordOf(flow.Direction),
            FlowPurposes.WordOf(flow.Purpose),
            FlowSource.WordOf(source.Who),
            source.Network ?? "",
            source.Range ?? (source.Who == FlowMachines.Clients ? "any" : ""),
            flow.To.Name,
            string.Join("; ", flow.To.Addresses),
            protocol,
            string.Join("; ", flow.Ports),
            flow.Optional ? "no" : "yes",
            NetworkList.WordOf(flow.To.Route),
            flow.To.Via ?? "",
            flow.NoInspection ? "no" : "yes",
            string.Join("; ", flow.Pools),
            flow.What,
            flow.ServiceTag ?? "",
            flow.Source,
        };
}
