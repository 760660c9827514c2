using AvdPulumi.Configuration.Settings;

namespace AvdPulumi.Configuration.Estate.Access;

/// <summary>One thing that roles are granted on.</summary>
/// <param name="Scope">What kind of thing it is.</param>
/// <param name="Item">Its name in the config, where there are several of the kind; else null.</param>
/// <param name="Pool">The pool that it belongs to; null for what pools share.</param>
public sealed record AccessTarget(AccessScope Scope, string? Item = null, EstatePool? Pool = null);
