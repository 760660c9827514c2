namespace AvdPulumi.Tests.Shared;

/// <summary>A fact that needs a tool from outside; skipped, with the reason, where the tool cannot run.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal abstract class ToolFactAttribute : FactAttribute
{
    protected ToolFactAttribute(string skipped, string? obstacle)
    {
        if (obstacle is not null)
            Skip = $"{skipped}: {obstacle}";
    }
}
