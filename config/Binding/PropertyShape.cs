namespace AvdPulumi.Configuration.Binding;

/// <summary>One key of a settings record, generated from its property.</summary>
internal sealed class PropertyShape
{
    private RecordShape? _record;
    private ValueShape? _value;

    /// <summary>The name of the property.</summary>
    public required string Name { get; init; }

    public required string Key { get; init; }

    public bool IsRequired { get; init; }

    public NumberRange? Range { get; init; }

    public DurationLimits? DurationRange { get; init; }

    public TextLength? Length { get; init; }

    /// <summary>Whether a list of one item may be written as that item.</summary>
    public bool TakesOne { get; init; }

    public int LeastItems { get; init; }

    public int MostItems { get; init; } = int.MaxValue;

    /// <summary>The record that has the key.</summary>
    public RecordShape Record => _record ?? throw new InvalidOperationException($"{Key} belongs to no record.");

    /// <summary>The place of the key in its record, from 0.</summary>
    public int Index { get; private set; }

    /// <summary>How its value is read. Made when it is needed: most runs read a part of the settings.</summary>
    public ValueShape Value => _value ??= Record.ValueOf(Index);

    /// <summary>What a record has for the key; null for nothing.</summary>
    public object? Of(object record) => Record.Get(record, Index);

    // a shape of a key is made with its record
    internal void BelongTo(RecordShape record, int index) => (_record, Index) = (record, index);
}
