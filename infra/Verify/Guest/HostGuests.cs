using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using AvdPulumi.Configuration.Estate;
using AvdPulumi.Configuration.Estate.Network;
using AvdPulumi.Configuration.Facts.Network;
using AvdPulumi.Configuration.Settings;

namespace AvdPulumi.Infra.Verify.Guest;

/// <summary>What a session host is asked from the inside: the expectations of the config as parameters of the script.</summary>
internal static partial class HostGuests
{
    /// <summary>The parameters for the hosts of a pool.</summary>
    /// <param name="estate">The estate.</param>
    /// <param name="pool">The pool.</param>
    /// <param name="profiles">The parameters of the deployed look at profiles; none where this stack sets up no profiles.</param>
    public static ImmutableArray<(string Name, string Value)> ParametersOf(
        AvdEstate estate,
        EstatePool pool,
        IReadOnlyDictionary<string, string> profiles
    )
    {
        var settings = pool.Settings;
        IEnumerable<(string Name, string Value)> parameters =
        [
            ("JoinType", JoinTypeOf(settings.Identity.Pattern)),
            ("DomainName", settings.Domain?.Fqdn.ToString() ?? ""),
            ("TenantId", settings.Subscription.TenantId.ToString()),
            ("Names", string.Join(',', NamesOf(settings))),
            ("Endpoints", string.Join(',', EndpointsOf(estate, pool))),
            ("TimeServer", TimeServerOf(settings)),
            ("MaxOffsetSeconds", GuestLimits.MaxOffsetSeconds.ToString(CultureInfo.InvariantCulture)),
            ("FreeDiskPercent", new AlertThresholds().FreeDiskPercent.ToString("0", CultureInfo.InvariantCulture)),
            .. FromProfiles.Select(name => (name, profiles.GetValueOrDefault(name, ""))),
        ];
        // a command line loses an empty value
        return [.. parameters.Where(parameter => parameter.Value.Length > 0)];
    }

    // the same names in both scripts
    private static ImmutableArray<string> FromProfiles { get; } = ["Shares", "Values", "ValuesHash", "Removed", "OldestVersion"];

    // the words are the script's own
    private static string JoinTypeOf(IdentityPattern pattern) =>
        pattern switch
        {
            IdentityPattern.AdDs => "domain",
            IdentityPattern.HybridEntra => "hybrid",
            IdentityPattern.EntraOnly => "entra",
        };

    private static IEnumerable<string> NamesOf(AvdSettings settings)
    {
        if (settings.Domain is not { } domain)
            yield break;
        yield return domain.Fqdn.ToString()!;
        if (settings.Sofs is { } sofs)
            yield return $"{sofs.AccessPoint}.{domain.Fqdn}";
    }

    private static string TimeServerOf(AvdSettings settings) =>
        settings.Domain?.Fqdn.ToString()
        ?? settings.Network.NtpServers.Select(server => server.ToString()!).FirstOrDefault(GuestLimits.TimeServer);

    /// <summary>The addresses that a host must reach by TCP: those with a name of their own, on a way without a proxy. Shares have a check of their own.</summary>
    /// <param name="estate">The estate.</param>
    /// <param name="pool">The pool.</param>
    public static IEnumerable<string> EndpointsOf(AvdEstate estate, EstatePool pool) =>
        NetworkFlows
            .Of(estate, [pool])
            .Where(flow =>
                flow is { Direction: FlowDirection.Outbound, Optional: false, Transport: Transport.Tcp }
                && flow.Purpose is not (FlowPurpose.Files or FlowPurpose.FileServerCluster)
                && flow.To.Route != FlowRoute.Proxy
                && flow.From.Any(from => from.Who == FlowMachines.SessionHosts)
                && HostName().IsMatch(flow.To.Name)
            )
            .SelectMany(flow => flow.Ports.Select(port => string.Create(CultureInfo.InvariantCulture, $"{flow.To.Name}:{port.First}")))
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .Order(StringComparer.Ordinal);

    // no pattern with *, no range, no description
    [GeneratedRegex(@"^[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)*\.[A-Za-z]{2,}$")]
    private static partial Regex HostName();
}
