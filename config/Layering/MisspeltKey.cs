using AvdPulumi.Configuration.Diagnostics;

namespace AvdPulumi.Configuration.Layering;

/// <summary>A key of the stack's config that may be one of ours, misspelt; whether it is depends on whether a setting refers to it.</summary>
/// <param name="Name">The key without its namespace.</param>
/// <param name="Finding">What to say of it where nothing does.</param>
internal sealed record MisspeltKey(string Name, Diagnostic Finding);
