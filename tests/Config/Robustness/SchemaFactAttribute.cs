namespace AvdPulumi.Tests.Configuration.Robustness;

/// <summary>A fact that needs the other validator; skipped, with the reason, where it cannot run.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class SchemaFactAttribute : FactAttribute
{
    public SchemaFactAttribute()
    {
        if (SchemaCheck.WhyNot is { } obstacle) Skip = $"The schema was not compared with another validator: {obstacle}";
    }
}
