using System.Collections.Immutable;
using AvdPulumi.Configuration.Values;

namespace AvdPulumi.Infra.Diff;

/// <summary>The fewest patterns that fit some names and no other: an entry that fits more would acknowledge a later change that nobody intends.</summary>
internal static class NamePatterns
{
    // so few names are entries of their own: a pattern also fits a later name
    private const int FewNames = 3;

    /// <summary>The patterns: names, or what many names begin with and no other does, followed by <c>*</c>.</summary>
    /// <param name="names">What they fit, in order.</param>
    /// <param name="others">What they do not fit. Case makes no difference, as in Azure.</param>
    public static ImmutableArray<string> For(ImmutableArray<string> names, IEnumerable<string> others)
    {
        var wanted = names.ToHashSet(StringComparer.OrdinalIgnoreCase);
        if (wanted.Count <= FewNames)
            return [.. names.Distinct(StringComparer.OrdinalIgnoreCase)];
        return
        [
            // the other names say nothing of other URNs, so each stays whole
            .. names.Where(ResourcePattern.IsOfUrns).Distinct(StringComparer.OrdinalIgnoreCase),
            .. Under(
                [.. names.Where(name => !ResourcePattern.IsOfUrns(name)).Distinct(StringComparer.OrdinalIgnoreCase)],
                [.. others.Where(other => !wanted.Contains(other)).Distinct(StringComparer.OrdinalIgnoreCase)]
            ),
        ];
    }

    // all of these names agree in their first characters, and so do the others
    private static IEnumerable<string> Under(ImmutableArray<string> names, ImmutableArray<string> others)
    {
        if (names is [] or [_])
            return names;
        var common = names.Min(name => CommonLength(names[0], name));
        var near = others.Where(other => CommonLength(names[0], other) >= common).ToImmutableArray();
        if (near.IsEmpty && common > 0)
            return [$"{names[0][..common]}*"];
        // a name that the others begin with is an entry of its own
        return names
            .GroupBy(name => name.Length > common ? char.ToUpperInvariant(name[common]) : (char?)null)
            .SelectMany(group =>
                Under(
                    [.. group],
                    [
                        .. near.Where(other =>
                            group.Key is not null && other.Length > common && char.ToUpperInvariant(other[common]) == group.Key
                        ),
                    ]
                )
            );
    }

    private static int CommonLength(string one, string other)
    {
        var length = 0;
        while (length < Math.Min(one.Length, other.Length) && char.ToUpperInvariant(one[length]) == char.ToUpperInvariant(other[length]))
            length++;
        return length;
    }
}
