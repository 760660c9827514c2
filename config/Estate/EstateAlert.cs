namespace AvdPulumi.Configuration;

/// <summary>A log alert of the estate.</summary>
/// <param name="Fact">What it is.</param>
/// <param name="Pool">The pool that it watches alone; null where it watches all of them.</param>
public sealed record EstateAlert(AlertFact Fact, EstatePool? Pool)
{
    /// <summary>Its name below that of all alerts of the estate.</summary>
    public string Name => Pool?.Key is { } key ? $"{key.Replace('_', '-')}-{Fact.Name}" : Fact.Name;
}
