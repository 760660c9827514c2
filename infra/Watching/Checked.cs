using System.Collections.Immutable;
using AvdPulumi.Configuration.Diagnostics;

namespace AvdPulumi.Infra.Watching;

/// <summary>The result of one check.</summary>
/// <param name="Found">The diagnostics.</param>
/// <param name="Summary">The result in a sentence.</param>
internal sealed record Checked(ImmutableArray<Diagnostic> Found, string Summary)
{
    /// <summary>What an earlier check did not have.</summary>
    public ImmutableArray<Diagnostic> NewSince(Checked? before) => Without(Found, before?.Found ?? []);

    /// <summary>What an earlier check had and this one has not.</summary>
    public ImmutableArray<Diagnostic> FixedSince(Checked? before) => Without(before?.Found ?? [], Found);

    // a line more in a file moves what is below it, and changes nothing about it; the same may be wrong twice
    private static ImmutableArray<Diagnostic> Without(ImmutableArray<Diagnostic> all, ImmutableArray<Diagnostic> known)
    {
        var left = known.CountBy(KeyOf).ToDictionary();
        return
        [
            .. all.Where(diagnostic =>
            {
                var key = KeyOf(diagnostic);
                if (left.GetValueOrDefault(key) == 0)
                    return true;
                left[key]--;
                return false;
            }),
        ];
    }

    private static (string, string, string, string?) KeyOf(Diagnostic diagnostic) =>
        (diagnostic.Code, diagnostic.Path, diagnostic.Message, diagnostic.Origin?.Name);
}
