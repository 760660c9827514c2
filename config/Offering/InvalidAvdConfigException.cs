using System.Collections.Immutable;
using System.Globalization;
using AvdPulumi.Configuration.Diagnostics;

namespace AvdPulumi.Configuration.Offering;

/// <summary>A config has errors, so that nothing of it can be used. The message lists everything that was found, a line each.</summary>
/// <param name="stack">Name of the stack.</param>
/// <param name="diagnostics">What was found.</param>
public sealed class InvalidAvdConfigException(string stack, ImmutableArray<Diagnostic> diagnostics) : Exception(TextOf(stack, diagnostics))
{
    /// <summary>Everything that was found: errors, and the warnings and notes beside them.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; } = diagnostics;

    private static string TextOf(string stack, ImmutableArray<Diagnostic> diagnostics)
    {
        var errors = diagnostics.Count(diagnostic => diagnostic.Severity == Severity.Error);
        return string.Join(
            '\n',
            diagnostics
                .Select(diagnostic => diagnostic.ToString())
                .Prepend(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"The config of stack {VisibleText.Of(stack)} cannot be used: {errors} error{(errors == 1 ? "" : "s")}."
                    )
                )
        );
    }
}
