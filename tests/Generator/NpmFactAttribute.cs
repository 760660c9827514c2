namespace AvdPulumi.Tests.Generator;

/// <summary>A fact that runs the generator; skipped, with the reason, where it cannot run.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class NpmFactAttribute : FactAttribute
{
    public NpmFactAttribute()
    {
        if (Npm.WhyNot is { } obstacle) Skip = $"The generated code was not compared: {obstacle}";
    }
}
