namespace Pulumi;

/// <summary>How a function is called whose result is an output, and what has to be there before.</summary>
public class InvokeOutputOptions : InvokeOptions
{
    public InputList<Resource> DependsOn
    {
        get => field ??= [];
        set;
    }
}
