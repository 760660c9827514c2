using Pulumi.Serialization;

namespace Pulumi;

/// <summary>The base of the inputs of a resource.</summary>
public abstract class ResourceArgs : InputArgs
{
    public static readonly ResourceArgs Empty = new Nothing();

    protected ResourceArgs() { }

    internal override void List(ArgsEntries entries) => ArgsReader.List(this, entries);

    private sealed class Nothing : ResourceArgs { }
}
