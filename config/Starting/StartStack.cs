namespace AvdPulumi.Configuration.Starting;

/// <summary>A stack of a started project.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Overlay">The text of config/variables.&lt;stack&gt;.yml; null for a stack that differs in nothing.</param>
public sealed record StartStack(string Name, string? Overlay);
