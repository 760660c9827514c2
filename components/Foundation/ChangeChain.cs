using System.Collections.Immutable;
using Pulumi;

namespace AvdPulumi.Components.Foundation;

/// <summary>Resources that change one and the same thing in Azure, which takes one change at a time: each waits for the one before it.</summary>
/// <param name="first">What the first of them waits for; empty for nothing.</param>
internal sealed class ChangeChain(ImmutableArray<Resource> first)
{
    private readonly List<Resource> _made = [];

    /// <summary>All of them, in their order.</summary>
    public IEnumerable<Resource> Made => _made;

    /// <summary>What the next one has to wait for.</summary>
    public ImmutableArray<Resource> Last { get; private set; } = first;

    /// <summary>Makes the next one; it is given what it has to wait for.</summary>
    public void Add(Func<ImmutableArray<Resource>, Resource> make)
    {
        var made = make(Last);
        _made.Add(made);
        Last = [made];
    }
}
