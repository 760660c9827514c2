using AvdPulumi.Configuration.Binding;

namespace AvdPulumi.Configuration.Writing;

/// <summary>One step of a path: a key of a map, or an item of a list.</summary>
/// <param name="Key">The key; null for an item.</param>
/// <param name="Index">The number of the item, from 0.</param>
/// <param name="Shape">How the value there is read; null for the map of pools.</param>
internal sealed record DraftStep(string? Key, int Index, ValueShape? Shape)
{
    /// <summary>What is there in a map or list; null for nothing.</summary>
    public DraftNode? In(DraftNode parent) =>
        (parent, Key) switch
        {
            (DraftMap map, { } key) => map.Find(key),
            (DraftList list, null) => list.Items.ElementAtOrDefault(Index),
            _ => null,
        };

    /// <summary>Puts a node there. An item can replace one, or be added after the last.</summary>
    public void Put(DraftNode parent, DraftNode node)
    {
        if (parent is DraftMap map && Key is { } key)
            map.Put(key, node);
        else if (parent is DraftList list && Key is null && Index < list.Items.Count)
            list.Items[Index] = node;
        else if (parent is DraftList last && Key is null && Index == last.Items.Count)
            last.Items.Add(node);
        else
            throw new ArgumentException($"Item {Index} cannot be added: items are added in order.", nameof(node));
    }

    /// <summary>An empty section or list for this place.</summary>
    public DraftNode Container() =>
        Shape switch
        {
            null => DraftMap.OfPools(),
            { Kind: ValueKind.Record } => DraftMap.OfRecord(Shape.Record),
            { Kind: ValueKind.TextMap } => DraftMap.OfTexts(),
            { Kind: ValueKind.List } => new DraftList(),
            _ => throw new ArgumentException($"{Key} is a single value and holds no settings."),
        };

    /// <summary>Whether a value of this kind can stand there.</summary>
    public bool Accepts(DraftNode node) =>
        (Shape?.Kind, node) switch
        {
            // a list of sections is made item by item; an empty one can be set
            (ValueKind.List, DraftList list) => list.Items.Count == 0 || Shape.Element!.Kind is not ValueKind.Record,
            (ValueKind.Integer or ValueKind.Number or ValueKind.Boolean, DraftScalar scalar) => !scalar.IsText,
            (ValueKind.Text or ValueKind.Guid or ValueKind.Enumeration or ValueKind.TextValue, DraftScalar scalar) => scalar.IsText,
            _ => false,
        };
}
