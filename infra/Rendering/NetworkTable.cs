using System.Globalization;
using System.Text;
using AvdPulumi.Configuration.Estate.Network;
using AvdPulumi.Configuration.Facts.Network;

namespace AvdPulumi.Infra.Rendering;

/// <summary>Network flows as text, by direction and purpose. Pools, networks and machines are named only if they differ.</summary>
internal static class NetworkTable
{
    private const string Gap = "  ";
    private const string Uninspected = "no TLS inspection";

    // text in a column narrower than this is hard to read
    private const int LeastText = 20;

    /// <summary>Renders <paramref name="list"/> for a terminal of <paramref name="width"/> columns. Names and addresses are never cut.</summary>
    public static string Render(NetworkList list, Style style, int width)
    {
        var text = new StringBuilder();
        var optional = list.Flows.Count(flow => flow.Optional);
        text.Append(style.Heading($"Network flows of {list.Stack}"))
            .Append(Gap)
            .Append(
                style.Quiet(
                    $"{list.Cloud.Title}: {PreviewSummary.Count(list.Flows.Length, "flow")}, {optional.ToString(CultureInfo.InvariantCulture)} of them optional"
                )
            )
            .Append('\n');
        AppendSources(text, list, style);
        var columns = Columns.Of(list, width);
        foreach (var direction in list.Flows.GroupBy(flow => flow.Direction))
        {
            text.Append('\n').Append(style.Heading(TitleOf(direction.Key))).Append('\n');
            foreach (var group in direction.GroupBy(flow => TitleOf(flow, list)))
                AppendGroup(text, group.Key, [.. group], columns, style);
        }

        text.Append('\n');
        foreach (var line in WordWrap.Cell(ClosingOf(list), width))
            text.Append(line).Append('\n');
        return text.ToString();
    }

    private static void AppendSources(StringBuilder text, NetworkList list, Style style)
    {
        var sources = SourcesOf(list).Where(source => source.Who != FlowMachines.Clients).ToList();
        if (sources.Count == 0)
            return;
        var (who, network) = (sources.Max(source => FlowSource.WordOf(source.Who).Length), sources.Max(source => source.Network!.Length));
        text.Append('\n').Append(style.Heading("From")).Append('\n');
        foreach (var source in sources)
            text.Append(Gap)
                .Append(FlowSource.WordOf(source.Who).PadRight(who))
                .Append(Gap)
                .Append(Padded(source.Network!, network, style))
                .Append(Gap)
                .Append(source.Range ?? "(no range in the config)")
                .Append('\n');
    }

    private static void AppendGroup(StringBuilder text, string title, List<NetworkFlow> flows, Columns columns, Style style)
    {
        var isOpenedNowhere = flows.TrueForAll(flow => flow.NoInspection);
        text.Append('\n').Append(Gap).Append(style.Quiet(isOpenedNowhere ? $"{title}, {Uninspected}" : title)).Append('\n');
        FlowDestination? above = null;
        foreach (var flow in flows)
        {
            // a place is named once, above all that it offers
            var isSame = flow.To.Name == above?.Name && flow.To.Addresses.SequenceEqual(above.Addresses);
            var cells = new Cells(text, columns);
            cells.Add(isSame ? "" : style.Accent(flow.To.Name), isSame ? 0 : flow.To.Name.Length, columns.Destination);
            var ports = NetworkList.PortsOf(flow.Transport, flow.Ports);
            cells.Add(ports, ports.Length, columns.Ports);
            foreach (var line in WordWrap.Cell(DetailsOf(flow, isSame, isOpenedNowhere), columns.Text))
                cells.AddLine(line);
            above = flow.To;
        }
    }

    private static string Padded(string name, int width, Style style) =>
        style.Accent(name) + new string(' ', Math.Max(0, width - name.Length));

    // what goes over it, then what is not as everywhere else
    private static string DetailsOf(NetworkFlow flow, bool isSame, bool isSaidAbove)
    {
        var details = new List<string>();
        if (flow.Optional)
            details.Add("optional");
        if (flow.NoInspection && !isSaidAbove)
            details.Add(Uninspected);
        if (!isSame && flow.To.Addresses.Any(address => address != flow.To.Name))
            details.Add($"at {string.Join(", ", flow.To.Addresses)}");
        if (flow.To.Via is { } via)
            details.Add($"{(flow.To.Route == FlowRoute.Proxy ? "through the proxy" : "through the private endpoint")} {via}");
        return details.Count == 0 ? flow.What : $"{flow.What}: {string.Join("; ", details)}";
    }

    // the purpose; then the machines, networks and pools where it is not all of them
    private static string TitleOf(NetworkFlow flow, NetworkList list)
    {
        var title = new StringBuilder(FlowPurposes.TitleOf(flow.Purpose));
        if (FromOf(flow, list) is { } from)
            title.Append(", ").Append(from);
        if (!flow.Pools.IsEmpty)
            title.Append(flow.Pools.Length == 1 ? ", pool " : ", pools ").AppendJoin(" and ", flow.Pools);
        return title.ToString();
    }

    private static string? FromOf(NetworkFlow flow, NetworkList list)
    {
        if (flow.Direction == FlowDirection.Inbound)
            return $"from {string.Join(", ", flow.From.Select(source => source.Range ?? "any address"))}";
        var all = SourcesOf(list).Where(source => source.Who != FlowMachines.Clients).ToList();
        if (!all.Except(flow.From).Any())
            return null;
        return $"from {string.Join(" and ", flow.From.GroupBy(source => source.Who).Select(who => all.Count(source => source.Who == who.Key) == who.Count()
            ? FlowSource.WordOf(who.Key)
            : $"{FlowSource.WordOf(who.Key)} on {string.Join(", ", who.Select(source => source.Network))}"))}";
    }

    private static IEnumerable<FlowSource> SourcesOf(NetworkList list) =>
        list.Flows.SelectMany(flow => flow.From).Distinct().OrderBy(source => source.Who);

    private static string TitleOf(FlowDirection direction) =>
        direction switch
        {
            FlowDirection.Outbound => "Outbound, to Azure and the internet",
            FlowDirection.Internal => "Internal, on the site",
            FlowDirection.Inbound => "Inbound, from clients to session hosts",
        };

    private static string ClosingOf(NetworkList list) =>
        list.Flows.Any(flow => flow.Direction == FlowDirection.Inbound)
            ? "No other inbound rule is needed: session hosts open all other connections."
            : "No inbound rule is needed: session hosts open all connections.";

    // one row: a cell that is wider than its column ends its line, and the next one stands below
    private sealed class Cells(StringBuilder text, Columns columns)
    {
        private readonly StringBuilder _line = new(Gap);
        private int _column = Gap.Length;

        public void Add(string cell, int length, int width)
        {
            _line.Append(cell);
            var next = _column + width + Gap.Length;
            if (length <= width)
                _line.Append(' ', width - length + Gap.Length);
            else
                Break(next);
            _column = next;
        }

        public void AddLine(string line)
        {
            _line.Append(line);
            Break(columns.Indent);
        }

        private void Break(int indent)
        {
            text.Append(_line.ToString().TrimEnd(' ')).Append('\n');
            _line.Clear().Append(' ', indent);
        }
    }

    private sealed record Columns(int Destination, int Ports, int Text)
    {
        public int Indent => Gap.Length + Destination + Gap.Length + Ports + Gap.Length;

        public static Columns Of(NetworkList list, int width)
        {
            var (destination, ports) = (
                Longest(list.Flows.Select(flow => flow.To.Name), width * 2 / 5),
                Longest(list.Flows.Select(flow => NetworkList.PortsOf(flow.Transport, flow.Ports)), width / 6)
            );
            return new Columns(destination, ports, Math.Max(LeastText, width - (3 * Gap.Length) - destination - ports));
        }

        // one that is longer stands on a line of its own, and widens no column
        private static int Longest(IEnumerable<string> texts, int most) =>
            texts.Select(text => text.Length).Where(length => length <= most).DefaultIfEmpty(0).Max();
    }
}
