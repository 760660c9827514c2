using System.Collections.Immutable;
using System.Globalization;
using AvdPulumi.Infra.Rendering;

namespace AvdPulumi.Infra.Roll;

/// <summary>How a roll says things.</summary>
internal static class RollWords
{
    private const int MostNamed = 4;

    /// <summary>Names of hosts, those of many by the first and the last.</summary>
    public static string NamesOf(IEnumerable<RollHost> hosts)
    {
        ImmutableArray<string> names = [.. hosts.Select(host => host.Name).Order(NaturalOrder.Instance)];
        return names.Length <= MostNamed
            ? string.Join(", ", names)
            : string.Create(CultureInfo.InvariantCulture, $"{names[0]} to {names[^1]} ({names.Length} hosts)");
    }

    /// <summary>What is wrong with a host, to follow its name.</summary>
    public static string StateOf(HostSight? host) =>
        host switch
        {
            null => "is not registered",
            { Status: not Operations.HostStatus.Available, FailedChecks.IsEmpty: true } => $"has the status {host.Status}",
            { Status: not Operations.HostStatus.Available } =>
                $"has the status {host.Status} and fails {string.Join(", ", host.FailedChecks)}",
            { FailedChecks.IsEmpty: false } => $"fails {string.Join(", ", host.FailedChecks)}",
            _ => "is available",
        };

    /// <summary>What is done with a number of hosts.</summary>
    public static string Of(RollKind kind, int hosts) =>
        $"{PreviewSummary.Count(hosts, "host")} {kind switch
        {
            RollKind.Create => "created",
            RollKind.Replace => "replaced in place",
            RollKind.Remove => "removed at the end",
        }}";
}
