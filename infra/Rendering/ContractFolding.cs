using System.Collections.Immutable;
using AvdPulumi.Infra.Preview;
using AvdPulumi.Stacks.Contracts;

namespace AvdPulumi.Infra.Rendering;

/// <summary>The contract in a readable form. Hosts of one pool on one cluster differ only in their names: one is shown, the others are counted. The JSON form has all.</summary>
internal static class ContractFolding
{
    private const string Hosts = "hosts";

    // two are shown sooner than they are explained
    private const int LeastFolded = 2;

    /// <summary>An output, folded where it lists session hosts.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="value">Its value.</param>
    public static PreviewValue Of(string name, PreviewValue value) =>
        name == SessionHostContract.OutputName
        && value is PreviewValue.Map(var members)
        && members.TryGetValue(Hosts, out var listed)
        && listed is PreviewValue.Map(var hosts)
            ? new PreviewValue.Map(members.SetItem(Hosts, new PreviewValue.Map(Folded(hosts))))
            : value;

    /// <summary>A value as the values below it, each with its path.</summary>
    public static IEnumerable<(string Path, string Value)> Flat(string path, PreviewValue value) =>
        value is PreviewValue.Map(var members)
            ? members.SelectMany(member => Flat($"{path}.{member.Key}", member.Value))
            : [(path, ValueText.Of(value))];

    private static ImmutableSortedDictionary<string, PreviewValue> Folded(ImmutableSortedDictionary<string, PreviewValue> hosts)
    {
        var folded = hosts;
        foreach (var group in hosts.GroupBy(host => (Member(host.Value, "pool"), Member(host.Value, "cluster"))))
        {
            ImmutableArray<string> like = [.. group.Skip(1).Select(host => host.Key)];
            if (like.Length < LeastFolded)
                continue;
            folded = folded.RemoveRange(like).Add(NameRuns.Of(like), new PreviewValue.Text($"{like.Length} more like {group.First().Key}"));
        }

        return folded;
    }

    private static PreviewValue? Member(PreviewValue host, string name) =>
        host is PreviewValue.Map(var members) ? members.GetValueOrDefault(name) : null;
}
