using AvdPulumi.Configuration.Diagnostics;

namespace AvdPulumi.Configuration.Layering;

/// <summary>A key of the stack's config that may be a misspelled key of avd. It is not if a setting refers to it.</summary>
/// <param name="Name">The key without its namespace.</param>
/// <param name="Finding">The diagnostic if no setting refers to it.</param>
internal sealed record MisspeltKey(string Name, Diagnostic Finding);
