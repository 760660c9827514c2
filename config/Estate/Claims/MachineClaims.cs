using System.Globalization;
using AvdPulumi.Configuration.Estate.Hosts;
using AvdPulumi.Configuration.Estate.Network;
using AvdPulumi.Configuration.Pools;

namespace AvdPulumi.Configuration.Estate.Claims;

/// <summary>Names and fixed addresses that the machines of a pool use: session hosts, and the file server of the pool.</summary>
/// <param name="Pool">The pool.</param>
/// <param name="Path">The setting, with the path that the author knows.</param>
/// <param name="List">The list of the setting; otherwise the setting itself.</param>
/// <param name="IsFileServer">Whether it belongs to a file server.</param>
/// <param name="Text">The claimed text; for a span of names, the part before the numbers.</param>
/// <param name="Digits">How many digits numbers have in names; 0 if there is no number.</param>
/// <param name="Network">For an address, the logical network.</param>
internal sealed record MachineClaims(
    PoolConfig Pool,
    string Path,
    string List,
    bool IsFileServer,
    string Text,
    int Digits = 0,
    string? Network = null
)
{
    // longer numbers are not host numbers
    private const int MostDigits = 18;

    /// <summary>Computer names. There may be thousands of session hosts, so they stay spans of numbers.</summary>
    public static IEnumerable<Claim<MachineClaims>> Names(PoolConfig pool)
    {
        var hosts = pool.Settings.SessionHost;
        var prefix = pool.PathOf("session_host.prefix");
        foreach (var span in HostNumbers.Of(hosts))
        {
            // 9 and 10 differ in length, so that 09 and 10 are adjacent and 9 and 10 are not
            for (long first = span.First, last; first <= span.Last; first = last + 1)
            {
                var digits = Math.Max(hosts.NumberDigits, first.ToString(CultureInfo.InvariantCulture).Length);
                last = Math.Min(span.Last, Power(digits) - 1);
                yield return new(
                    KeyOf(hosts.Prefix, digits),
                    first,
                    last,
                    OwnerOfHosts(pool),
                    new(pool, prefix, prefix, false, hosts.Prefix, digits)
                );
            }
        }

        foreach (var place in ComputerNames.OfFileServer(pool.Settings))
        {
            var path = pool.PathOf(place.Path);
            var (before, digits, number) = Parts(place.Value);
            yield return new(KeyOf(before, digits), number, number, OwnerOfFileServer(pool), new(pool, path, path, true, before, digits));
        }
    }

    /// <summary>Addresses that the config assigns to one machine or to the cluster of a file server.</summary>
    public static IEnumerable<Claim<MachineClaims>> Addresses(PoolConfig pool) =>
        NetworkPlan
            .FixedAddresses(pool.Settings)
            .Select(address =>
            {
                var isFileServer = address.List.StartsWith("sofs.", StringComparison.Ordinal);
                return new Claim<MachineClaims>(
                    "",
                    address.Address.Value,
                    address.Address.Value,
                    isFileServer ? OwnerOfFileServer(pool) : OwnerOfHosts(pool),
                    new(
                        pool,
                        pool.PathOf(address.Path),
                        pool.PathOf(address.List),
                        isFileServer,
                        address.Address.ToString(),
                        Network: address.Network
                    )
                );
            });

    /// <summary>Whether two claims overlap within one pool, where the rules of the pool report it.</summary>
    public static bool AreOfOnePool(Claim<MachineClaims> one, Claim<MachineClaims> other) =>
        one.Source.IsFileServer != other.Source.IsFileServer
        && (one.Source.IsFileServer ? one : other) is var server
        && (one.Source.IsFileServer ? other : one) is var host
        && host.Source.Pool.Settings.Sofs is not null
        && OwnerOfFileServer(host.Source.Pool) == server.Owner;

    /// <summary>The claimed name or address for a number.</summary>
    public string At(long number) => Digits == 0 ? Text : $"{Text}-{number.ToString($"D{Digits}", CultureInfo.InvariantCulture)}";

    private static string OwnerOfHosts(PoolConfig pool) => $"hosts {pool.Name}";

    private static string OwnerOfFileServer(PoolConfig pool) => pool.Overrides("sofs") ? $"sofs {pool.Name}" : "sofs";

    private static string KeyOf(string prefix, int digits) =>
        string.Create(CultureInfo.InvariantCulture, $"{digits} {prefix.ToUpperInvariant()}");

    private static (string Before, int Digits, long Number) Parts(string name)
    {
        var at = name.LastIndexOf('-');
        var digits = name.Length - at - 1;
        return
            at > 0
            && digits is > 0 and <= MostDigits
            && long.TryParse(name.AsSpan(at + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? (name[..at], digits, number)
            : (name, 0, 0);
    }

    private static long Power(int digits)
    {
        var power = 1L;
        for (var i = 0; i < Math.Min(digits, MostDigits); i++)
            power *= 10;
        return power;
    }
}
