namespace AvdPulumi.Tests.Generator;

/// <summary>A theory that runs node in the generator's folder; skipped, with the reason, where it cannot run.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class NpmTheoryAttribute : TheoryAttribute
{
    public NpmTheoryAttribute()
    {
        if (Npm.WhyNot is { } obstacle) Skip = $"Nothing was compared with the typings: {obstacle}";
    }
}
