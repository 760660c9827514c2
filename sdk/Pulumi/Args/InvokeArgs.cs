using Pulumi.Serialization;

namespace Pulumi;

/// <summary>The base of the arguments of a function.</summary>
public abstract class InvokeArgs : InputArgs
{
    public static readonly InvokeArgs Empty = new Nothing();

    protected InvokeArgs() { }

    internal override void List(ArgsEntries entries) => ArgsReader.List(this, entries);

    private sealed class Nothing : InvokeArgs { }
}
