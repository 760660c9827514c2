using System.Globalization;
using System.Text;

namespace AvdPulumi.Bench;

/// <summary>
/// A project in a folder of its own, whose stack has many hosts over several clusters and is otherwise the reference estate. Each cluster has a network, a storage path
/// and numbers of its own.
/// </summary>
internal sealed class LargeEstate : IDisposable
{
    /// <summary>The stack's name.</summary>
    public const string Stack = "large";

    // the config gate accepts that many hosts of a cluster
    private const int MostHostsOfCluster = 999;
    private const int LeastClusters = 3;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("avd-bench-");
    private readonly int _hosts;
    private readonly int _clusters;

    /// <summary>Writes the project.</summary>
    /// <param name="estate">The reference estate's folder.</param>
    /// <param name="hosts">How many hosts there are.</param>
    /// <param name="clusters">How many clusters there are; default: as few as can be.</param>
    public LargeEstate(string estate, int hosts, int clusters = LeastClusters)
    {
        _hosts = hosts;
        _clusters = Math.Max(clusters, (hosts + MostHostsOfCluster - 1) / MostHostsOfCluster);
        File.Copy(Path.Combine(estate, "Pulumi.yaml"), Path.Combine(Root, "Pulumi.yaml"));
        File.WriteAllText(Path.Combine(Root, $"Pulumi.{Stack}.yaml"), "config: {}\n");
        _folder.CreateSubdirectory("config");
        File.Copy(Path.Combine(estate, "config", "variables.yml"), Path.Combine(Root, "config", "variables.yml"));
        File.WriteAllText(Path.Combine(Root, "config", $"variables.{Stack}.yml"), Overlay());
    }

    /// <summary>What it is, for a report.</summary>
    public string Size => string.Create(CultureInfo.InvariantCulture, $"{_hosts:N0} hosts over {_clusters} clusters");

    /// <summary>The project's folder.</summary>
    public string Root => _folder.FullName;

    /// <inheritdoc/>
    public void Dispose() => _folder.Delete(recursive: true);

    // lists are replaced whole, so the first cluster, with the file server on it, is written again
    private string Overlay()
    {
        var text = new StringBuilder("host_pool: {max_session_limit: 16}\nsession_host:\n  number_digits: 4\n  clusters:\n");
        Each(
            text,
            cluster =>
                $"    - {{name: {Cluster(cluster)}, custom_location_id: {Location(cluster)}, logical_network: {Network(cluster)}, storage_paths: [{HostPath(cluster)}], start_number: {Enumerable.Range(1, cluster - 1).Sum(HostsOf) + 1}, count: {HostsOf(cluster)}, addresses: [{Addresses(cluster)}]}}"
        );
        text.Append("network:\n  logical_networks:\n");
        Each(
            text,
            cluster =>
                $"    - {{name: {Network(cluster)}, custom_location_id: {Location(cluster)}, switch_name: ConvergedSwitch(compute_management), vlan: {120 + cluster}, allocation: Static, "
                + $"address_prefix: {Prefix(cluster)}.0.0/16, gateway: {Prefix(cluster)}.0.1, pools: [{{start: {Prefix(cluster)}.1.1, end: {Prefix(cluster)}.2.254}}]}}"
        );
        text.Append("storage:\n  paths:\n");
        Each(
            text,
            cluster =>
                $"    - {{name: {HostPath(cluster)}, custom_location_id: {Location(cluster)}, folder: 'C:\\ClusterStorage\\UserStorage_1\\avd'}}"
        );
        foreach (var node in Enumerable.Range(1, 3))
            text.Append(
                $"    - {{name: sp-sofs-0{node}, custom_location_id: {Location(1)}, folder: 'C:\\ClusterStorage\\Sofs_{node}\\sofs'}}\n"
            );
        text.Append(
            $"image: {{storage_path: null}}\nsofs:\n  cluster_address: {Prefix(1)}.0.20\n  logical_network: {Network(1)}\n  nodes:\n"
        );
        foreach (var node in Enumerable.Range(1, 3))
            text.Append($"    - {{name: sofs-con-0{node}, address: {Prefix(1)}.0.2{node}, storage_path: sp-sofs-0{node}}}\n");
        text.Append("sizing:\n  users: 60000\n  nodes:\n");
        Each(text, cluster => $"    - {{cluster: {Cluster(cluster)}, count: 16, cores: 128, memory_gb: 2048, usable_storage_gb: 60000}}");
        return text.ToString();
    }

    private void Each(StringBuilder text, Func<int, string> line)
    {
        foreach (var cluster in Enumerable.Range(1, _clusters))
            text.Append(line(cluster)).Append('\n');
    }

    private int HostsOf(int cluster) => (_hosts / _clusters) + (cluster <= _hosts % _clusters ? 1 : 0);

    private static string Cluster(int cluster) => string.Create(CultureInfo.InvariantCulture, $"azl-weu-{cluster:00}");

    private static string Network(int cluster) => string.Create(CultureInfo.InvariantCulture, $"lnet-avd-{cluster:00}");

    private static string HostPath(int cluster) => string.Create(CultureInfo.InvariantCulture, $"sp-hosts-{cluster:00}");

    private static string Prefix(int cluster) => string.Create(CultureInfo.InvariantCulture, $"10.{100 + cluster}");

    // outside the pool, from which Azure Local serves other machines
    private string Addresses(int cluster) =>
        string.Join(
            ", ",
            Enumerable
                .Range(0, HostsOf(cluster))
                .Select(host => string.Create(CultureInfo.InvariantCulture, $"{Prefix(cluster)}.{3 + (host / 250)}.{1 + (host % 250)}"))
        );

    private static string Location(int cluster) =>
        cluster == 1
            ? "/subscriptions/00000000-0000-0000-0000-00000000000c/resourceGroups/rg-azl-weu-01/providers/Microsoft.ExtendedLocation/customLocations/azl-weu-01"
            : $"/subscriptions/00000000-0000-0000-0000-00000000000c/resourceGroups/rg-{Cluster(cluster)}/providers/Microsoft.ExtendedLocation/customLocations/{Cluster(cluster)}";
}
