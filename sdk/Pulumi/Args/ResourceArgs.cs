using Pulumi.Serialization;

namespace Pulumi;

/// <summary>The base of the inputs of a resource.</summary>
public abstract class ResourceArgs : InputArgs
{
    public static readonly ResourceArgs Empty = new Nothing();

    protected ResourceArgs() { }

    internal override IReadOnlyList<ArgsEntry> Entries() => ArgsReader.Read(this);

    private sealed class Nothing : ResourceArgs { }
}
