using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using AvdPulumi.Configuration;

namespace AvdPulumi.Infra.Rendering;

/// <summary>Network flows as text, for people: by direction and purpose. Pools, networks and machines are named only where they differ.</summary>
internal static class NetworkTable
{
    private const string Gap = "  ";

    // text in a column narrower than this is hard to read
    private const int LeastText = 20;

    /// <summary>Renders <paramref name="list"/> for a terminal of <paramref name="width"/> columns. Names and addresses are never cut.</summary>
    public static string Render(NetworkList list, Style style, int width)
    {
        var text = new StringBuilder();
        var optional = list.Flows.Count(flow => flow.Optional);
        text.Append(style.Heading($"Network flows of {list.Stack}")).Append(Gap).Append(style.Quiet($"{list.Cloud.Title}: {PreviewSummary.Count(list.Flows.Length, "flow")}, {optional.ToString(CultureInfo.InvariantCulture)} of them optional")).Append('\n');
        AppendSources(text, list, style);
        var columns = Columns.Of(list, width);
        foreach (var direction in list.Flows.GroupBy(flow => flow.Direction))
        {
            text.Append('\n').Append(style.Heading(TitleOf(direction.Key))).Append('\n');
            foreach (var purpose in direction.GroupBy(flow => flow.Purpose)) AppendPurpose(text, [.. purpose], list, columns, style);
        }

        text.Append('\n');
        foreach (var line in WrappedText.Lines(ClosingOf(list), width)) text.Append(line).Append('\n');
        return text.ToString();
    }

    private static void AppendSources(StringBuilder text, NetworkList list, Style style)
    {
        var sources = SourcesOf(list).Where(source => source.Who != FlowMachines.Clients).ToList();
        if (sources.Count == 0) return;
        var (who, network) = (sources.Max(source => FlowSource.WordOf(source.Who).Length), sources.Max(source => source.Network!.Length));
        text.Append('\n').Append(style.Heading("From")).Append('\n');
        foreach (var source in sources)
            text.Append(Gap).Append(FlowSource.WordOf(source.Who).PadRight(who)).Append(Gap).Append(Padded(source.Network!, network, style)).Append(Gap).Append(source.Range ?? "(the config gives no range)").Append('\n');
    }

    private static void AppendPurpose(StringBuilder text, ImmutableArray<NetworkFlow> flows, NetworkList list, Columns columns, Style style)
    {
        text.Append('\n').Append(Gap).Append(style.Quiet(FlowPurposes.TitleOf(flows[0].Purpose))).Append('\n');
        foreach (var flow in flows)
        {
            var ports = NetworkList.PortsOf(flow.Transport, flow.Ports);
            var lines = WrappedText.Lines(DetailsOf(flow, list), columns.Text).ToList();
            text.Append(Gap).Append(Padded(flow.To.Name, columns.Destination, style)).Append(Gap);
            if (flow.To.Name.Length > columns.Destination) text.Append('\n').Append(' ', Gap.Length + columns.Destination + Gap.Length);
            text.Append(ports.PadRight(columns.Ports)).Append(Gap);
            if (ports.Length > columns.Ports) text.Append('\n').Append(' ', columns.Indent);
            text.Append(lines[0]).Append('\n');
            foreach (var line in lines.Skip(1)) text.Append(' ', columns.Indent).Append(line).Append('\n');
        }
    }

    private static string Padded(string name, int width, Style style) => style.Accent(name) + new string(' ', Math.Max(0, width - name.Length));

    // what goes over it, then what is not as everywhere else
    private static string DetailsOf(NetworkFlow flow, NetworkList list)
    {
        var details = new List<string>();
        if (flow.Optional) details.Add("optional");
        if (flow.NoInspection) details.Add("no TLS inspection");
        if (!flow.To.Addresses.IsEmpty && flow.To.Addresses is not [var only] || flow.To.Addresses is [var one] && one != flow.To.Name) details.Add($"at {string.Join(", ", flow.To.Addresses)}");
        if (flow.To.Via is { } via) details.Add($"{(flow.To.Route == FlowRoute.Proxy ? "through proxy" : "through private endpoint")} {via}");
        if (FromOf(flow, list) is { } from) details.Add(from);
        if (!flow.Pools.IsEmpty) details.Add($"pools {string.Join(", ", flow.Pools)}");
        return details.Count == 0 ? flow.What : $"{flow.What} ({string.Join("; ", details)})";
    }

    // which machines, and which of their networks, where it is not all of them
    private static string? FromOf(NetworkFlow flow, NetworkList list)
    {
        if (flow.Direction == FlowDirection.Inbound) return $"from {string.Join(", ", flow.From.Select(source => source.Range ?? "any address"))}";
        var all = SourcesOf(list).Where(source => source.Who != FlowMachines.Clients).ToList();
        var missing = all.Except(flow.From).ToList();
        if (missing.Count == 0) return null;
        var parts = new List<string>();
        foreach (var who in flow.From.GroupBy(source => source.Who))
        {
            var isPart = all.Count(source => source.Who == who.Key) > who.Count();
            parts.Add(isPart ? $"{FlowSource.WordOf(who.Key)} on {string.Join(", ", who.Select(source => source.Network))}" : FlowSource.WordOf(who.Key));
        }
        var isKindMissing = all.Select(source => source.Who).Distinct().Count() > parts.Count;
        return $"from {string.Join(", ", parts)}{(isKindMissing ? " only" : "")}";
    }

    private static IEnumerable<FlowSource> SourcesOf(NetworkList list) => list.Flows.SelectMany(flow => flow.From).Distinct().OrderBy(source => source.Who);

    private static string TitleOf(FlowDirection direction) => direction switch
    {
        FlowDirection.Outbound => "Outbound, to Azure and the internet",
        FlowDirection.Internal => "Internal, on the site",
        _ => "Inbound, from clients to session hosts",
    };

    private static string ClosingOf(NetworkList list) => list.Flows.Any(flow => flow.Direction == FlowDirection.Inbound)
        ? "Nothing else needs an inbound rule: session hosts open every other connection themselves."
        : "No inbound rule is needed: session hosts open every connection themselves.";

    private sealed record Columns(int Destination, int Ports, int Text)
    {
        public int Indent => Gap.Length + Destination + Gap.Length + Ports + Gap.Length;

        public static Columns Of(NetworkList list, int width)
        {
            var (destination, ports) = (Longest(list.Flows.Select(flow => flow.To.Name), width * 2 / 5), Longest(list.Flows.Select(flow => NetworkList.PortsOf(flow.Transport, flow.Ports)), width / 6));
            return new Columns(destination, ports, Math.Max(LeastText, width - (3 * Gap.Length) - destination - ports));
        }

        // one that is longer stands on a line of its own, and widens no column
        private static int Longest(IEnumerable<string> texts, int most) => texts.Select(text => text.Length).Where(length => length <= most).DefaultIfEmpty(0).Max();
    }
}
