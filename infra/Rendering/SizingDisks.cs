using AvdPulumi.Configuration.Binding;
using AvdPulumi.Configuration.Estate.Sizing;
using static AvdPulumi.Infra.Rendering.SizingWords;

namespace AvdPulumi.Infra.Rendering;

/// <summary>Sentences about a file server: its disks, its used capacity, its shares, and how long its capacity lasts.</summary>
internal static class SizingDisks
{
    /// <summary>The sentences; those that nothing is known for are left out.</summary>
    public static IEnumerable<string> DetailsOf(FileServerSizing server)
    {
        var capacity = server.Capacity;
        yield return $"{Number(capacity.Copies)} copies on {Count(capacity.Nodes, "node")}; the space of one disk per node is reserved for rebuilds.";
        if (server.NeededGb is { } needed && server.TodayGb is { } today)
        {
            yield return DisksOf(capacity, needed);
            yield return $"{Percent(today, capacity.HoldsGb)} full with today's profiles, {Percent(needed, capacity.HoldsGb)} with the buffer. {AlertsOf(server)}";
            if (server.LacksGb == 0)
                yield return server.MoreUsers is > 0 and var more
                    ? $"Capacity for {Count(more, "more user")}."
                    : "No capacity for more users.";
            if (server.Grows)
                yield return server.YearsUntilFull is { } years
                    ? $"With the yearly growth, the capacity lasts {Count(years, "year")}."
                    : "With the yearly growth, the capacity lasts for more than 20 years.";
        }

        if (server.Shares.Length > 1)
            yield return $"Shares: {string.Join(", ", server.Shares.Select(ShareOf))}.";
    }

    private static string DisksOf(FileServerCapacity capacity, long neededGb)
    {
        var (disks, size) = (capacity.DisksNeeded(neededGb), capacity.DiskGbNeeded(neededGb));
        return $"The profiles need a pool of {Number(capacity.PoolNeededGb(neededGb))} GB: {Number(disks)} disks of {Number(capacity.DiskGb)} GB per node, or {Number(capacity.DisksPerNode)} of {Number(size)} GB.";
    }

    private static string AlertsOf(FileServerSizing server) =>
        server is { FillAlertPercent: { } fill, FullAlertPercent: { } full }
            ? $"Alerts at {fill} % ({Number(server.GbAt(fill))} GB) and {full} % ({Number(server.GbAt(full))} GB)."
            : "No capacity alerts: monitoring.alerts.enabled is false.";

    private static string ShareOf(ShareSizing share) =>
        $"{share.Name ?? EnumWords.Of(share.Content)} {Number(share.NeededGb)} GB{(share.QuotaGb is { } quota ? $" (quota {Number(quota)} GB{(share.IsTooSmall ? " is less" : "")})" : "")}";
}
