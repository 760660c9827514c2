using System.Collections.Immutable;
using AvdPulumi.Configuration.Estate;
using AvdPulumi.Configuration.Estate.Hosts;
using AvdPulumi.Configuration.Facts;
using AvdPulumi.Configuration.Settings;

namespace AvdPulumi.Configuration.Rules.Names;

/// <summary>Names of computers, set in the config or computed from prefix and number: AVD0140 to AVD0149.</summary>
internal static class ComputerNameRules
{
    public static ImmutableArray<Rule> All { get; } =
    [
        new()
        {
            Code = "AVD0140",
            Title = "Computer names are too long",
            Cause =
                "A computer name consists of the prefix, a hyphen and the number with its leading zeros. Windows accepts 15 characters. "
                + "The host with the highest number has the longest name.",
            Example = "session_host:\n  prefix: contoso-avd\n  number_digits: 4",
            Remedy = "Shorten the prefix, or use fewer digits.",
            Source = new(
                "Naming conventions in Active Directory for computers, domains, sites, and OUs",
                "https://learn.microsoft.com/troubleshoot/windows-server/active-directory/naming-conventions-for-computer-domain-site-ou"
            ),
            Reads = ["session_host"],
            Check = static context =>
            {
                var hosts = context.Settings.SessionHost;
                var highest = ComputerNames.OfHost(hosts, Spans(hosts).Select(span => span.Last).DefaultIfEmpty(hosts.StartNumber).Max());
                return highest.Length <= NamingRules.ComputerName.Most
                    ? []
                    :
                    [
                        new(
                            "session_host.prefix",
                            $"is '{hosts.Prefix}', so the last host is '{highest}', which has {highest.Length} characters; Windows accepts {NamingRules.ComputerName.Most}.",
                            $"Use a prefix of at most {Math.Max(1, hosts.Prefix.Length - highest.Length + NamingRules.ComputerName.Most)} characters."
                        ),
                    ];
            },
        },
        new()
        {
            Code = "AVD0141",
            Title = "Two computers have the same name",
            Cause =
                "Each session host, each file server node, the cluster and its access point have a computer account in the domain. "
                + "Accounts must have different names, and letter case makes no difference.",
            Example = "sofs:\n  cluster_name: sofs\n  access_point: SOFS",
            Remedy = "Rename one of the two.",
            Source = new(
                "Naming conventions in Active Directory for computers, domains, sites, and OUs",
                "https://learn.microsoft.com/troubleshoot/windows-server/active-directory/naming-conventions-for-computer-domain-site-ou"
            ),
            Reads = ["session_host", "sofs"],
            Check = static context =>
            {
                var hosts = context.Settings.SessionHost;
                var spans = Spans(hosts).ToList();
                var taken = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
                return ComputerNames
                    .OfFileServer(context.Settings)
                    .Select(place => new
                    {
                        Place = place,
                        Other = taken.TryAdd(place.Value, place.Path) ? HostOf(hosts, spans, place.Value) : taken[place.Value],
                    })
                    .Where(pair => pair.Other is not null)
                    .Select(pair => new Finding(
                        pair.Place.Path,
                        $"is '{pair.Place.Value}', which is also the name of {pair.Other}.",
                        "Use a different name for each computer."
                    ))
                    .ToList();
            },
        },
        new()
        {
            Code = "AVD0142",
            Title = "A computer has the name of the domain",
            Cause = "Computers and the domain share the NetBIOS names. A computer with the name of the domain cannot join it.",
            Example = "domain:\n  netbios_name: SOFS\nsofs:\n  access_point: sofs",
            Remedy = "Rename the computer.",
            Source = new(
                "Naming conventions in Active Directory for computers, domains, sites, and OUs",
                "https://learn.microsoft.com/troubleshoot/windows-server/active-directory/naming-conventions-for-computer-domain-site-ou"
            ),
            Reads = ["domain.fqdn", "domain.netbios_name", "sofs"],
            Check = static context =>
                context.Settings.Domain is not { } domain
                    ? []
                    : ComputerNames
                        .OfFileServer(context.Settings)
                        .Where(place => DomainNames.AreSame(place.Value, DomainNames.ShortName(domain)))
                        .Select(place => new Finding(place.Path, $"is '{place.Value}', the short name of the domain {domain.Fqdn}.")),
        },
    ];

    /// <summary>Whether a computer of this name is a session host of this config.</summary>
    public static bool IsSessionHost(SessionHostSettings hosts, string name) => HostOf(hosts, [.. Spans(hosts)], name) is not null;

    private static IEnumerable<HostNumbers> Spans(SessionHostSettings hosts) =>
        HostNumbers.Of(hosts).Where(span => span.Last >= span.First);

    private static string? HostOf(SessionHostSettings hosts, List<HostNumbers> spans, string name)
    {
        if (ComputerNames.NumberOf(hosts, name) is not { } number)
            return null;
        foreach (var span in spans)
            if (number >= span.First && number <= span.Last)
                return $"a session host of session_host.clusters[{span.Cluster}]";
        return null;
    }
}
