using System.Collections.Immutable;
using System.Globalization;
using AvdPulumi.Configuration.Estate;
using static AvdPulumi.Infra.Preview.Overview.OverviewWords;

namespace AvdPulumi.Infra.Preview.Overview;

/// <summary>What the stack makes that is reachable from the Internet, and from where.</summary>
internal static class ExposureLines
{
    private const int MostNames = 4;

    /// <summary>The lines: what is open to all addresses without a sign-in first.</summary>
    public static OverviewSection Of(AvdEstate estate, IEnumerable<PreviewResource> resources)
    {
        ImmutableArray<OverviewLine> lines =
        [
            .. resources
                .Select(Exposure.Of)
                .OfType<Exposure>()
                .Select(exposure => exposure with { Setting = SettingOf(estate, exposure) })
                .GroupBy(exposure => (exposure.Kind, exposure.How, exposure.Weight, exposure.Setting))
                .OrderBy(same => ResourceKinds.All.IndexOf(same.Key.Kind))
                .Select(same => new OverviewLine(
                    $"{Sentence(same.Key.Kind.For(same.Count()))} {Names([.. same.Select(exposure => exposure.Name)], MostNames)}: {same.Key.How}",
                    same.Key.Weight,
                    same.Key.Setting
                )),
            .. Shortpath(estate),
        ];
        return new(
            "Reachable from the Internet",
            lines.IsEmpty ? [new("Nothing that this stack creates")] : [.. lines.OrderByDescending(line => line.Severity)]
        );
    }

    // which of several accounts it is
    private static string SettingOf(AvdEstate estate, Exposure exposure) =>
        exposure.Setting == Exposure.OfStorage ? $"{EstateAccount.SettingOf(estate, exposure.Name)}.network_rules" : exposure.Setting;

    private static IEnumerable<OverviewLine> Shortpath(AvdEstate estate)
    {
        var shortpath = estate.Settings.Network.Shortpath;
        if (!estate.PoolsWithOwnHosts.Any())
            yield break;
        if (shortpath.PublicNetworks)
            yield return new(
                "RDP Shortpath for public networks: sessions may use UDP over the Internet, which the hosts open from inside",
                Setting: "network.shortpath.public_networks"
            );
        // not the Internet by itself; whether it is depends on the site's firewall
        if (shortpath is { ManagedNetworks: true, ClientRanges.IsEmpty: true })
            yield return new(
                $"RDP Shortpath for managed networks: hosts accept UDP port {shortpath.Port.ToString(CultureInfo.InvariantCulture)} from any address that the site lets through",
                OverviewWeight.Notable,
                "network.shortpath.client_ranges"
            );
    }
}
