using System.Collections.Immutable;
using System.Globalization;
using AvdPulumi.Configuration.Facts;
using AvdPulumi.Configuration.Values;

namespace AvdPulumi.Configuration.Starting;

/// <summary>The network of one cluster, as it was answered: <c>10.10.20.0/24 vlan 120</c>.</summary>
/// <param name="Prefix">Its range.</param>
/// <param name="Vlan">Its VLAN; 0 for none.</param>
internal sealed record NetworkAnswer(Cidr Prefix, int Vlan)
{
    /// <summary>What is allowed, to follow "must be".</summary>
    public const string Form =
        "one private range for each cluster, separated by commas, each with its VLAN if it has one, such as '10.10.20.0/24 vlan 120'";

    // the first addresses: router, servers that exist, and the file server
    private const uint GatewayOffset = 1;
    private const uint FileServerOffset = 10;
    private const uint PoolOffset = 20;

    private const int ShortestPrefix = 16;
    private const int MostVlan = 4094;
    private const string VlanWord = "vlan";

    // sites number their VLANs in tens
    private const int VlanStep = 10;

    /// <summary>The router.</summary>
    public string Gateway => At(GatewayOffset);

    /// <summary>The cluster of the file server.</summary>
    public string FileServerCluster => At(FileServerOffset);

    /// <summary>The first address of the session hosts.</summary>
    public string PoolStart => At(PoolOffset);

    /// <summary>The last address of the session hosts: the last one is the broadcast address.</summary>
    public string PoolEnd => AddressRange.TextOf(Last - 1);

    /// <summary>Addresses for session hosts.</summary>
    public long Capacity => (long)Last - Prefix.Network.Value - PoolOffset;

    private uint Last => Prefix.Network.Value + (uint)((1UL << (32 - Prefix.PrefixLength)) - 1);

    /// <summary>A further network that overlaps none of those that are known, with a VLAN of its own if the first one has a VLAN.</summary>
    /// <param name="known">The known networks, at least one.</param>
    /// <param name="servers">Servers that exist, in whose networks it is not.</param>
    public static NetworkAnswer Beside(ImmutableArray<NetworkAnswer> known, IReadOnlyCollection<IPv4Address> servers)
    {
        var prefix = Enumerable
            .Range(10, 246)
            .Select(second => Prefixed(string.Create(CultureInfo.InvariantCulture, $"10.{second}.20.0/24")))
            .First(range => !known.Any(network => Overlap(network.Prefix, range)) && !servers.Any(range.Contains));
        var taken = known.Select(network => network.Vlan).ToHashSet();
        var start = known[0].Vlan / VlanStep * VlanStep;
        var vlan =
            known[0].Vlan == 0
                ? 0
                : Enumerable
                    .Range(1, MostVlan)
                    .Select(step => ((start + (step * VlanStep) - 1) % MostVlan) + 1)
                    .First(number => !taken.Contains(number));
        return new NetworkAnswer(prefix, vlan);
    }

    /// <summary>The answer as text.</summary>
    public override string ToString() =>
        Vlan == 0 ? $"{Prefix}" : string.Create(CultureInfo.InvariantCulture, $"{Prefix} {VlanWord} {Vlan}");

    /// <summary>A node of the file server, from 0.</summary>
    public string FileServerNode(int index) => At(FileServerOffset + 1 + (uint)index);

    /// <summary>Whether the config uses an address itself: for the router, the file server or session hosts, or as the address of the network.</summary>
    public bool Uses(IPv4Address address) =>
        Prefix.Contains(address)
        && (address.Value - Prefix.Network.Value) is var offset
        && (offset <= GatewayOffset || offset >= FileServerOffset);

    /// <summary>The networks of an answer that <see cref="FaultOf"/> finds nothing wrong with.</summary>
    public static ImmutableArray<NetworkAnswer> Read(string text) => [.. StartAnswers.Items(text).Select(Entry).OfType<NetworkAnswer>()];

    /// <summary>What is wrong with an answer, to follow "is '…', "; null if nothing is.</summary>
    /// <param name="text">The answer.</param>
    /// <param name="hosts">The session hosts on each cluster.</param>
    public static string? FaultOf(string text, ImmutableArray<long> hosts)
    {
        var items = StartAnswers.Items(text);
        if (items.Length != hosts.Length || items.Any(item => Entry(item) is null))
            return string.Create(
                CultureInfo.InvariantCulture,
                $"but must be {Form}. There {(hosts.Length == 1 ? "is 1 cluster" : $"are {hosts.Length} clusters")}, and a range is from /{ShortestPrefix} to /27."
            );
        var networks = Read(text);
        foreach (var (network, needed) in networks.Zip(hosts))
            if (network.Capacity < needed)
                return string.Create(
                    CultureInfo.InvariantCulture,
                    $"but {network.Prefix} has {Math.Max(0, network.Capacity)} addresses for session hosts, and {needed} need one each. Use at least /{PrefixFor(needed)}."
                );
        return networks.Index().Any(pair => networks.Take(pair.Index).Any(other => Overlap(other.Prefix, pair.Item.Prefix)))
            ? "but the ranges overlap."
            : null;
    }

    /// <summary>A range for each cluster, with room for twice the session hosts.</summary>
    public static string Suggested(ImmutableArray<long> hosts) =>
        StartAnswers.Joined(
            hosts.Select(
                (count, i) =>
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"10.{10 + i}.{(PrefixFor(2 * count) < 22 ? 0 : 20)}.0/{Math.Min(24, PrefixFor(2 * count))}"
                    )
            )
        );

    /// <summary>The longest prefix with so many addresses for session hosts.</summary>
    public static int PrefixFor(long hosts) => Enumerable.Range(0, 28).Last(length => (1L << (32 - length)) - 1 - PoolOffset >= hosts);

    // null for what is no network
    private static NetworkAnswer? Entry(string text)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length is not (1 or 3) || !Cidr.TryCreate(words[0], out var prefix) || prefix.PrefixLength is < ShortestPrefix or > 27)
            return null;
        if (
            !AddressBlocks.IsInternal(
                new AddressRange(prefix.Network.Value, prefix.Network.Value + (uint)((1UL << (32 - prefix.PrefixLength)) - 1))
            )
        )
            return null;
        if (words.Length == 1)
            return new NetworkAnswer(prefix, 0);
        return
            string.Equals(words[1], VlanWord, StringComparison.OrdinalIgnoreCase)
            && int.TryParse(words[2], NumberStyles.None, CultureInfo.InvariantCulture, out var vlan)
            && vlan is >= 1 and <= MostVlan
            ? new NetworkAnswer(prefix, vlan)
            : null;
    }

    private static Cidr Prefixed(string text) =>
        Cidr.TryCreate(text, out var prefix) ? prefix : throw new ArgumentException($"{text} is no range.", nameof(text));

    private static bool Overlap(Cidr left, Cidr right) => left.Contains(right.Network) || right.Contains(left.Network);

    private string At(uint offset) => AddressRange.TextOf(Prefix.Network.Value + offset);
}
