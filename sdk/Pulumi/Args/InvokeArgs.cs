using Pulumi.Serialization;

namespace Pulumi;

/// <summary>The base of the arguments of a function.</summary>
public abstract class InvokeArgs : InputArgs
{
    public static readonly InvokeArgs Empty = new Nothing();

    protected InvokeArgs() { }

    internal override IReadOnlyList<ArgsEntry> Entries() => ArgsReader.Read(this);

    private sealed class Nothing : InvokeArgs { }
}
