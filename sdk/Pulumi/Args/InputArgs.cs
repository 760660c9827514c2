using System.Diagnostics.CodeAnalysis;
using Pulumi.Serialization;

namespace Pulumi;

/// <summary>The base of everything that is sent to a provider.</summary>
// What a native build keeps of every args class: args that a program writes itself are listed by reflection, and so are all by a preview.
[DynamicallyAccessedMembers(ArgsReader.Members)]
public abstract class InputArgs
{
    protected InputArgs() { }

    /// <summary>The members that have a value, by wire name.</summary>
    internal List<ArgsEntry> Entries()
    {
        var entries = new ArgsEntries(this);
        List(entries);
        return entries.All;
    }

    /// <summary>Adds every member. Inaccessible on purpose: only the bases in this assembly can be derived from.</summary>
    internal abstract void List(ArgsEntries entries);
}
