using AvdPulumi.Configuration.Settings;

namespace AvdPulumi.Configuration.Estate.Access;

/// <summary>A principal at its position in the configuration.</summary>
/// <param name="Path">The path of the principal.</param>
/// <param name="List">The path of its list; its own path if it is not in a list.</param>
/// <param name="Principal">The principal.</param>
public sealed record UsedPrincipal(string Path, string List, PrincipalSettings Principal);
