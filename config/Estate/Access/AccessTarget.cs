using AvdPulumi.Configuration.Settings;

namespace AvdPulumi.Configuration.Estate.Access;

/// <summary>One item that roles are granted on.</summary>
/// <param name="Scope">The kind of item.</param>
/// <param name="Item">Its name in the config, if there are several of the kind; otherwise null.</param>
/// <param name="Pool">Its pool; null for what pools share.</param>
public sealed record AccessTarget(AccessScope Scope, string? Item = null, EstatePool? Pool = null);
