namespace Pulumi;

/// <summary>Options of a stack.</summary>
public class StackOptions
{
    public List<ResourceTransformation> ResourceTransformations
    {
        get => field ??= [];
        set;
    }
}
