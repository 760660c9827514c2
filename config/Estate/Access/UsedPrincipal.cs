using AvdPulumi.Configuration.Settings;

namespace AvdPulumi.Configuration.Estate.Access;

/// <summary>A principal where it stands in the configuration.</summary>
/// <param name="Path">The path of the principal.</param>
/// <param name="List">The path of the list it is in; its own path when it stands alone.</param>
/// <param name="Principal">The principal.</param>
public sealed record UsedPrincipal(string Path, string List, PrincipalSettings Principal);
