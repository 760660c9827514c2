using AvdPulumi.Configuration.Binding;

namespace AvdPulumi.Configuration.Generation;

/// <summary>One key of a settings record, as the schema and the reference describe it.</summary>
internal sealed record SettingsKey(PropertyShape Property, string? Default, string Meaning)
{
    public string Name => Property.Key;

    public ValueShape Value => Property.Value;

    /// <summary>The record type of the value or of the items; null for anything else.</summary>
    public Type? Record =>
        Value switch
        {
            { Kind: ValueKind.Record } => Value.Type,
            { Kind: ValueKind.List, Element: { Kind: ValueKind.Record } element } => element.Type,
            _ => null,
        };
}
