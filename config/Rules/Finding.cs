namespace AvdPulumi.Configuration;

/// <summary>What a rule found at one setting.</summary>
/// <param name="Path">The setting at fault, such as <c>host_pool.max_session_limit</c> or <c>scaling.schedules[1].days</c>; for one that is missing, its own path all the same.</param>
/// <param name="Message">What is wrong, the value (never a secret), and what is allowed.</param>
/// <param name="Hint">What to do; null when the message says it all.</param>
internal sealed record Finding(string Path, string Message, string? Hint = null);
