using System.Collections.Immutable;
using System.Globalization;
using AvdPulumi.Configuration.Binding;
using AvdPulumi.Configuration.Estate.Sizing;
using AvdPulumi.Configuration.Facts;
using AvdPulumi.Configuration.Settings;

namespace AvdPulumi.Configuration.Starting;

/// <summary>The users of one host pool, as they were answered: <c>developers 20 personal power</c>.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Users">Its users.</param>
/// <param name="Kind">Whether they share hosts.</param>
/// <param name="Workload">How heavily they work.</param>
internal sealed record PoolAnswer(string Name, int Users, HostPoolType Kind, UserType Workload)
{
    /// <summary>The most host pools; an estate with more is no start.</summary>
    public const int MostPools = 4;

    /// <summary>The most hosts of a pool: numbers of hosts have three digits, and leave room for growth.</summary>
    public const int MostHosts = 600;

    /// <summary>The most users of a pool.</summary>
    public const int MostUsers = 5000;

    /// <summary>What is allowed, to follow "must be".</summary>
    public static readonly string Form = string.Create(
        CultureInfo.InvariantCulture,
        $"1 to {MostPools} entries, separated by commas: a name, a number of users (1 to {MostUsers}), {Words<HostPoolType>(" or ", EnumWords.Of).ToLowerInvariant()}, {Words<UserType>(" or ", EnumWords.Of)}, such as 'office 100 pooled knowledge'"
    );

    // a prefix, a hyphen and three digits are a computer name of at most 15 characters
    private const string PrefixStart = "avd-";
    private const int LongestPrefixPart = 7;
    private const int LongestName = 12;

    /// <summary>The prefix of its computer names.</summary>
    /// <param name="copy">Which copy of the estate, from 1; 0 is the estate itself.</param>
    public string PrefixIn(int copy) =>
        (copy == 0 ? PrefixStart : string.Create(CultureInfo.InvariantCulture, $"av{copy + 1}-")) + ShortOf(Name);

    /// <summary>The same kind of users, as few as one host carries.</summary>
    public PoolAnswer OfOneHost() => this with { Users = Math.Min(Users, SessionsPerHost) };

    /// <summary>Whether its users share hosts.</summary>
    public bool IsPooled => Kind == HostPoolType.Pooled;

    /// <summary>The starting size of a host.</summary>
    public VmSizeSettings Size =>
        IsPooled
            ? new VmSizeSettings { Processors = DensityBand.Of(Workload).Processors, MemoryMb = DensityBand.Of(Workload).MemoryMb }
            : PersonalSizes.Of(Workload);

    /// <summary>Sessions that one host accepts: the upper end of the planning band.</summary>
    public int SessionsPerHost => IsPooled ? DensityBand.Of(Workload).MostUsers : 1;

    /// <summary>Hosts that may be missing without a shortage.</summary>
    public int SpareHosts => IsPooled ? new SizingSettings().SpareHosts : 0;

    /// <summary>Hosts that its users need, with the spare one.</summary>
    public long Hosts => new PoolSize(0, Users, SessionsPerHost).HostsFor(Users) + SpareHosts;

    /// <summary>The answer as text.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Name} {Users} {EnumWords.Of(Kind).ToLowerInvariant()} {EnumWords.Of(Workload)}");

    /// <summary>The pools of an answer that <see cref="FaultOf"/> finds nothing wrong with.</summary>
    public static ImmutableArray<PoolAnswer> Read(string text) => [.. StartAnswers.Items(text).Select(Entry).OfType<PoolAnswer>()];

    /// <summary>What is wrong with an answer, to follow "is '…', "; null if nothing is.</summary>
    public static string? FaultOf(string text)
    {
        var items = StartAnswers.Items(text);
        if (items.Length is 0 or > MostPools)
            return $"but must be {Form}.";
        if (items.FirstOrDefault(item => Entry(item) is null) is { } wrong)
            return EntryFault(wrong.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        var pools = Read(text);
        if (pools.Select(pool => StartNames.ReservedIn(pool.Name)).FirstOrDefault(word => word is not null) is { } reserved)
            return $"but Azure rejects '{reserved}' in names.";
        if (pools.DistinctBy(pool => pool.PrefixIn(0), StringComparer.Ordinal).Count() < pools.Length)
            return $"but the names must differ in their first {LongestPrefixPart} characters, which names of computers contain.";
        return pools.FirstOrDefault(pool => pool.Hosts > MostHosts) is { } large
            ? string.Create(
                CultureInfo.InvariantCulture,
                $"but '{large.Name}' needs {large.Hosts} session hosts, and a pool may have {MostHosts} at the start."
            )
            : null;
    }

    // what is wrong with an entry that is no pool
    private static string EntryFault(string[] words)
    {
        if (!IsName(words[0]))
            return $"but a host pool cannot be named '{words[0]}': a name has 2 to {LongestName} lower-case letters and digits, and starts with a letter.";
        if (words.Length == 1 || !TryCount(words[1], out _))
            return string.Create(
                CultureInfo.InvariantCulture,
                $"but the number of users must follow the name, from 1 to {MostUsers}{(words.Length == 1 ? "" : $", instead of '{words[1]}'")}, as in '{words[0]} 100'."
            );
        var unknown = Array.Find(
            words[2..],
            word => Find<HostPoolType>(word, EnumWords.Of) is null && Find<UserType>(word, EnumWords.Of) is null
        );
        return unknown is null
            ? $"but each host pool is {Words<HostPoolType>(" or ", EnumWords.Of).ToLowerInvariant()}, and {Words<UserType>(" or ", EnumWords.Of)}: '{string.Join(' ', words)}' says it twice."
            : $"but '{unknown}' is none of the words {Words<HostPoolType>(", ", EnumWords.Of).ToLowerInvariant()}, {Words<UserType>(", ", EnumWords.Of)}. Entries are separated by commas.";
    }

    // null for what is no pool
    private static PoolAnswer? Entry(string text)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length is < 2 or > 4 || !IsName(words[0]) || !TryCount(words[1], out var users))
            return null;
        var (kind, workload) = (HostPoolType.Pooled, UserType.Knowledge);
        var (kinds, workloads) = (0, 0);
        foreach (var word in words.Skip(2))
            if (Find<HostPoolType>(word, EnumWords.Of) is { } foundKind)
                (kind, kinds) = (foundKind, kinds + 1);
            else if (Find<UserType>(word, EnumWords.Of) is { } foundWorkload)
                (workload, workloads) = (foundWorkload, workloads + 1);
            else
                return null;
        return kinds > 1 || workloads > 1 ? null : new PoolAnswer(words[0], users, kind, workload);
    }

    private static bool IsName(string text) =>
        text.Length is >= 2 and <= LongestName
        && char.IsAsciiLetterLower(text[0])
        && text.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c));

    private static bool TryCount(string text, out int users) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out users) && users is >= 1 and <= MostUsers;

    private static string ShortOf(string name) => name.Length > LongestPrefixPart ? name[..LongestPrefixPart] : name;

    private static T? Find<T>(string word, Func<T, string> wordOf)
        where T : struct, Enum =>
        Enum.GetValues<T>()
            .Cast<T?>()
            .FirstOrDefault(value => string.Equals(wordOf(value!.Value), word, StringComparison.OrdinalIgnoreCase));

    private static string Words<T>(string between, Func<T, string> wordOf)
        where T : struct, Enum => string.Join(between, Enum.GetValues<T>().Select(wordOf));
}
