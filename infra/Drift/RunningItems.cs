using System.Collections.Immutable;
using AvdPulumi.Infra.Diff;
using AvdPulumi.Infra.Preview;

namespace AvdPulumi.Infra.Drift;

/// <summary>
/// The items of a list as it runs, in the order of the stack: Azure returns most lists in an order of its own, which means nothing. Pure.
/// </summary>
internal static class RunningItems
{
    // The order is that in which a machine asks them.
    // Source: https://learn.microsoft.com/windows-server/networking/dns/dns-overview
    private const string Ordered = "dnsServers";

    // what says which item it is, the first that it has
    private static readonly ImmutableArray<string> Names = ["name", "category", "categoryGroup", "id"];

    /// <summary>The items. Those that the stack does not have follow at the end.</summary>
    /// <param name="name">Name of the list.</param>
    /// <param name="running">What Azure has.</param>
    /// <param name="planned">What the stack has.</param>
    public static ImmutableArray<PreviewValue> Of(string name, ImmutableArray<PreviewValue> running, ImmutableArray<PreviewValue> planned)
    {
        if (name == Ordered)
            return running;
        var left = running.ToList();
        var placed = new PreviewValue?[planned.Length];
        Place((actual, wanted) => ValueEquality.Same(RunningInputs.Value(name, actual, wanted), wanted));
        Place(AreOfOneName);
        left.RemoveAll(IsOff);
        // what is neither the same nor of the same name stands where something is missing
        for (var index = 0; index < placed.Length && left.Count > 0; index++)
            if (placed[index] is null)
            {
                placed[index] = RunningInputs.Value(name, left[0], planned[index]);
                left.RemoveAt(0);
            }
        return [.. placed.OfType<PreviewValue>(), .. left];

        void Place(Func<PreviewValue, PreviewValue, bool> isSame)
        {
            foreach (var (index, wanted) in planned.Index())
                if (placed[index] is null && left.FindIndex(actual => isSame(actual, wanted)) is >= 0 and var found)
                {
                    placed[index] = RunningInputs.Value(name, left[found], wanted);
                    left.RemoveAt(found);
                }
        }
    }

    private static bool AreOfOneName(PreviewValue one, PreviewValue other) => NameOf(one) is { } name && name == NameOf(other);

    private static (string Member, string Text)? NameOf(PreviewValue item) =>
        item is PreviewValue.Map(var members)
            ? Names
                .Where(members.ContainsKey)
                .Select(member => members[member] is PreviewValue.Text(var text) ? ((string, string)?)(member, text) : null)
                .FirstOrDefault()
            : null;

    // a category of logs that is off is the same as none
    private static bool IsOff(PreviewValue item) =>
        item is PreviewValue.Map(var members)
        && members.ContainsKey("category")
        && members.GetValueOrDefault("enabled") is PreviewValue.Flag(false);
}
