namespace AvdPulumi.Configuration.Estate;

/// <summary>A log alert of the estate.</summary>
/// <param name="Definition">What it is, with the numbers that hold by default.</param>
/// <param name="Pool">The pool that it watches alone; null where it watches all of them.</param>
public sealed record EstateAlert(AlertDefinition Definition, EstatePool? Pool)
{
    /// <summary>Its name below that of all alerts of the estate.</summary>
    public string Name => Pool?.Key is { } key ? $"{key.Replace('_', '-')}-{Definition.Key}" : Definition.Key;
}
