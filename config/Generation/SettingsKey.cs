using System.Globalization;
using AvdPulumi.Configuration.Binding;

namespace AvdPulumi.Configuration.Generation;

/// <summary>One key of a settings record, as the schema and the reference describe it.</summary>
internal sealed record SettingsKey(PropertyShape Property, string? Default, string Meaning)
{
    public string Name => Property.Key;

    public ValueShape Value => Property.Value;

    /// <summary>The shape of the record that is the value or of the items; null for anything else.</summary>
    public RecordShape? Record =>
        Value switch
        {
            { Kind: ValueKind.Record } => Value.Record,
            { Kind: ValueKind.List, Element: { Kind: ValueKind.Record } element } => element.Record,
            _ => null,
        };

    /// <summary>The allowed values of a number, a duration, a text or a list, in words; what the type itself says is not repeated.</summary>
    public IEnumerable<string> Limits
    {
        get
        {
            if (Property.Range is { } range)
                yield return Format($"{range.Least} to {range.Most}");
            if (Property.DurationRange is { } duration)
                yield return $"{duration.Least} to {duration.Most}";
            if (Property.Length is { Least: > 0 } both)
                yield return Format($"{both.Least} to {both.Most} characters");
            else if (Property.Length is { } length)
                yield return Format($"at most {length.Most} characters");
            if (Property.LeastItems > 0)
                yield return Format($"at least {Property.LeastItems}");
            if (Property.MostItems < int.MaxValue)
                yield return Format($"at most {Property.MostItems}");
        }
    }

    /// <summary>The type in words.</summary>
    /// <param name="textType">The name of a small type.</param>
    /// <param name="recordType">The name of a settings record.</param>
    public string TypeIn(Func<Type, string> textType, Func<Type, string> recordType)
    {
        var value = Value.Element ?? Value;
        var name = value.Kind switch
        {
            ValueKind.Text => "text",
            ValueKind.Boolean => "true or false",
            ValueKind.Integer => "whole number",
            ValueKind.Number => "number",
            ValueKind.Guid => "GUID",
            ValueKind.Enumeration => "word",
            ValueKind.TextMap => "map of texts",
            ValueKind.TextValue => textType(value.Type),
            ValueKind.Record or ValueKind.List => recordType(value.Type),
        };
        return Value.Kind == ValueKind.List ? $"{(Property.TakesOne ? $"{name} or " : "")}list of {name}" : name;
    }

    private static string Format(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
