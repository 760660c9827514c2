using System.Collections.Immutable;
using AvdPulumi.Configuration.Estate;

namespace AvdPulumi.Configuration.Project;

/// <summary>Which stacks deploy parts of the same estate: they describe the same host pool, or one reads from the other.</summary>
internal static class EstateParts
{
    /// <summary>The stacks, by estate, in their order.</summary>
    public static IEnumerable<ImmutableArray<ProjectStack>> Of(ImmutableArray<ProjectStack> stacks, string project)
    {
        // each stack, host pool and vault points at another one of its estate, and in the end at one that points at itself
        var roots = new Dictionary<string, string>(ArmPath.Comparer);
        foreach (var stack in stacks)
        {
            foreach (var pool in stack.Estate.Pools)
                Join(StackKey(stack.Name), pool.HostPoolId);
            foreach (var name in ContractLinks.SuppliersOf(stack, project))
                Join(StackKey(stack.Name), StackKey(name));
        }

        return stacks.GroupBy(stack => RootOf(StackKey(stack.Name)), ArmPath.Comparer).Select(same => same.ToImmutableArray());

        void Join(string one, string other) => roots[RootOf(one)] = RootOf(other);

        string RootOf(string at)
        {
            while (roots.TryGetValue(at, out var next) && next != at)
                at = next;
            return at;
        }
    }

    private static string StackKey(string name) => $"stack {name}";
}
