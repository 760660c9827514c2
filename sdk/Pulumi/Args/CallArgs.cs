using Pulumi.Serialization;

namespace Pulumi;

/// <summary>The base of the arguments of a method of a resource.</summary>
public abstract class CallArgs : InputArgs
{
    public static readonly CallArgs Empty = new Nothing();

    protected CallArgs() { }

    internal override IReadOnlyList<ArgsEntry> Entries() => ArgsReader.Read(this);

    private sealed class Nothing : CallArgs { }
}
