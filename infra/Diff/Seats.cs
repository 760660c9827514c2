using AvdPulumi.Infra.Preview;

namespace AvdPulumi.Infra.Diff;

/// <summary>User seats of session hosts, from the resources of a preview: one for each host of a personal pool, the session limit of a pooled one.</summary>
internal sealed class Seats
{
    private const string HostPool = "azure-native:desktopvirtualization:HostPool";

    // the tag that tells Cost Management the host pool of a machine
    private const string PoolTag = "cm-resource-parent";

    private readonly Dictionary<string, int> _ofPools;
    private readonly Dictionary<string, int> _ofHosts;

    public Seats(PreviewModel model, Machines machines)
    {
        _ofPools = model
            .Resources.Where(resource => resource.Type == HostPool)
            .Select(pool => (Id: AzureIdentity.ArmIdOf(pool), Seats: SeatsOf(pool)))
            .Where(pool => pool.Id is not null)
            .DistinctBy(pool => pool.Id, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(pool => pool.Id!, pool => pool.Seats, StringComparer.OrdinalIgnoreCase);
        _ofHosts = machines
            .Hosts.DistinctBy(host => host.AzureName)
            .ToDictionary(host => host.AzureName, SeatsOfHost, StringComparer.Ordinal);
    }

    /// <summary>All of them; 0 where the host pools are in another stack, which alone knows.</summary>
    public int Total => _ofHosts.Values.Sum();

    /// <summary>Those of a host.</summary>
    public int Of(string host) => _ofHosts.GetValueOrDefault(host);

    private int SeatsOfHost(PreviewResource host) =>
        ValueText.At(host.Inputs, ["tags", PoolTag]) is PreviewValue.Text(var pool) ? _ofPools.GetValueOrDefault(pool)
        : _ofPools.Count == 1 ? _ofPools.Values.Single()
        : 0;

    private static int SeatsOf(PreviewResource pool) =>
        ValueText.At(pool.Inputs, "hostPoolType") is PreviewValue.Text("Personal") ? 1
        : ValueText.At(pool.Inputs, "maxSessionLimit") is PreviewValue.Number(var limit) ? (int)limit
        : 0;
}
