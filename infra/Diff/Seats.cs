using AvdPulumi.Infra.Preview.Overview;

namespace AvdPulumi.Infra.Diff;

/// <summary>User seats of session hosts, as the overview of a preview counts them: the config knows the pool of a host, whichever stack deploys it.</summary>
internal sealed class Seats
{
    private readonly Dictionary<string, int> _ofHosts;

    public Seats(PreviewOverview overview) =>
        _ofHosts = overview
            .Machines.SelectMany(group => group.Names.Select(name => (Name: name, Seats: group.Seats / group.Names.Length)))
            .DistinctBy(host => host.Name)
            .ToDictionary(host => host.Name, host => host.Seats, StringComparer.Ordinal);

    /// <summary>All of them.</summary>
    public int Total => _ofHosts.Values.Sum();

    /// <summary>Those of a host; 0 for a host of a pool without a session limit.</summary>
    public int Of(string host) => _ofHosts.GetValueOrDefault(host);
}
