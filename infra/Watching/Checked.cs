using System.Collections.Immutable;
using AvdPulumi.Configuration.Diagnostics;

namespace AvdPulumi.Infra.Watching;

/// <summary>The result of one check.</summary>
/// <param name="Found">The diagnostics.</param>
/// <param name="Summary">The result in a sentence.</param>
/// <param name="Unchecked">What the check did not look for.</param>
internal sealed record Checked(ImmutableArray<Diagnostic> Found, string Summary, Unchecked Unchecked)
{
    /// <summary>Default: true. Whether there is something to check at all: the project, the stack, the file.</summary>
    public bool IsFound { get; init; } = true;

    /// <summary>Default: none. What earlier checks found and this one did not look for: it may still be wrong.</summary>
    public ImmutableArray<Diagnostic> Open { get; private init; } = [];

    private ImmutableArray<Diagnostic> Known => [.. Found, .. Open];

    /// <summary>This check as the next one after another.</summary>
    public Checked After(Checked? before) =>
        before is null ? this : this with { Open = [.. Without(before.Known, Found).Where(Unchecked.Has)] };

    /// <summary>What is not known from earlier checks.</summary>
    public ImmutableArray<Diagnostic> NewSince(Checked? before) => Without(Found, before?.Known ?? []);

    /// <summary>What is known from earlier checks, and what this one looked for and did not find.</summary>
    public ImmutableArray<Diagnostic> FixedSince(Checked? before) =>
        [.. Without(before?.Known ?? [], Found).Where(diagnostic => !Unchecked.Has(diagnostic))];

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
