using System.Collections.Immutable;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Estate.Lookup;
using AvdPulumi.Configuration.Facts;
using AvdPulumi.Configuration.Rules.Hosts;
using AvdPulumi.Configuration.Values;

namespace AvdPulumi.Configuration.Rules.Network;

/// <summary>Addresses that bypass the proxy, or should: AVD1126 to AVD1128.</summary>
internal static class ProxyExemptionRules
{
    private const string List = "session_host.http_proxy.no_proxy";

    // last: static members are set in the order of the text
    public static ImmutableArray<Rule> All { get; } =
    [
        new()
        {
            Code = "AVD1126",
            Title = "Almost nothing uses the proxy",
            Cause = "An exemption covers all addresses, or a whole top-level domain such as .com.",
            Example = "session_host: {http_proxy: {https_proxy: 'http://proxy.contoso.com:8080', no_proxy: [0.0.0.0/0]}}",
            Remedy = "List only the addresses that hosts reach directly, or remove the proxy.",
            Source = new(
                "Proxy server guidelines for Azure Virtual Desktop",
                "https://learn.microsoft.com/azure/virtual-desktop/proxy-server-support"
            ),
            Severity = Severity.Warning,
            Reads = ["session_host.http_proxy"],
            Check = static context =>
                Entries(context)
                    .Where(place => IsNearlyAll(place.Value))
                    .Select(place => new Finding(place.Path, $"is '{place.Value}', so almost nothing uses the proxy.")),
        },
        new()
        {
            Code = "AVD1127",
            Title = "The same exemption in two spellings",
            Cause = "contoso.com, .contoso.com and *.contoso.com are the same domain. Letter case makes no difference.",
            Example =
                "session_host: {http_proxy: {https_proxy: 'http://proxy.contoso.com:8080', no_proxy: ['*.contoso.com', .CONTOSO.com]}}",
            Remedy = "Remove or correct one of them.",
            Source = new(
                "Proxy server guidelines for Azure Virtual Desktop",
                "https://learn.microsoft.com/azure/virtual-desktop/proxy-server-support"
            ),
            Severity = Severity.Note,
            Reads = ["session_host.http_proxy"],
            // the same spelling twice is AVD0151
            Check = static context =>
                Repeats
                    .In(Entries(context).DistinctBy(place => place.Value.ToUpperInvariant()), static place => DomainOf(place.Value))
                    .Select(place => new Finding(place.Path, $"is '{place.Value}', which is already in the list in another spelling.")),
        },
        new()
        {
            Code = "AVD1128",
            Title = "Requests to the domain use the proxy",
            Cause =
                "The proxy is set in the guest's environment. Servers of the domain, such as certificate revocation lists and mirrors, are on the "
                + "site. A proxy often cannot reach them.",
            Example =
                "domain: {fqdn: corp.contoso.com}\nsession_host: {http_proxy: {https_proxy: 'http://proxy.contoso.com:8080', no_proxy: [.wvd.microsoft.com]}}",
            Remedy = "Add the domain to no_proxy, such as .corp.contoso.com.",
            Source = Source.Assumption("a proxy often cannot reach servers of the site"),
            Severity = Severity.Note,
            Reads = ["session_host.http_proxy", "domain"],
            Check = static context =>
                context.Settings is { Domain.Fqdn: { } domain, SessionHost.HttpProxy: { NoProxy: var entries } proxy }
                && (proxy.HttpProxy ?? proxy.HttpsProxy) is not null
                && !entries.Any(entry => ProxyBypass.Covers(entry.ToString(), domain.ToString()))
                    ? [new(List, $"does not contain the domain {domain}, so requests to its servers use the proxy.", $"Add .{domain}.")]
                    : [],
        },
    ];

    private static IEnumerable<Place<string>> Entries(RuleContext context) =>
        Places.In(List, context.Settings.SessionHost.HttpProxy?.NoProxy).AsText();

    private static string DomainOf(string entry) => entry.TrimStart('*').TrimStart('.');

    // localhost is a name without a period, and refers to itself
    private static bool IsNearlyAll(string entry) =>
        Cidr.TryCreate(entry, out var range)
            ? range.PrefixLength <= 1
            : entry[0] is '.' or '*'
                && !DomainOf(entry).Contains('.', StringComparison.Ordinal)
                && !DomainFacts.PrivateSuffixes.Contains($".{DomainOf(entry)}", StringComparer.OrdinalIgnoreCase);
}
