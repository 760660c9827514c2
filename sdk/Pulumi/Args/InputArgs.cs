using Pulumi.Serialization;

namespace Pulumi;

/// <summary>The base of everything that is sent to a provider.</summary>
public abstract class InputArgs
{
    protected InputArgs() { }

    /// <summary>The members by wire name. Inaccessible on purpose: only the bases in this assembly can be derived from.</summary>
    internal abstract IReadOnlyList<ArgsEntry> Entries();
}
