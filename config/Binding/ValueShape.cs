using System.Collections.Immutable;
using AvdPulumi.Configuration.Values;

namespace AvdPulumi.Configuration.Binding;

/// <summary>How a type of setting is read.</summary>
internal sealed class ValueShape
{
    private readonly Func<RecordShape>? _record;
    private readonly Func<EnumWord[]>? _makeWords;
    private readonly Func<object?[], object>? _makeList;
    private EnumWord[]? _words;

    private ValueShape(
        Type type,
        ValueKind kind,
        ValueShape? element = null,
        TextValueType? textValue = null,
        Func<RecordShape>? record = null,
        Func<EnumWord[]>? words = null,
        Func<object?[], object>? list = null
    )
    {
        Type = type;
        Kind = kind;
        Element = element;
        TextValue = textValue;
        (_record, _makeWords, _makeList) = (record, words, list);
    }

    /// <summary>A text of any form.</summary>
    public static ValueShape Text { get; } = new(typeof(string), ValueKind.Text);

    /// <summary>True or false.</summary>
    public static ValueShape Boolean { get; } = new(typeof(bool), ValueKind.Boolean);

    /// <summary>A whole number.</summary>
    public static ValueShape Integer { get; } = new(typeof(int), ValueKind.Integer);

    /// <summary>A number.</summary>
    public static ValueShape Number { get; } = new(typeof(double), ValueKind.Number);

    /// <summary>A GUID.</summary>
    public static ValueShape Guid { get; } = new(typeof(Guid), ValueKind.Guid);

    /// <summary>Texts with keys of the author's.</summary>
    public static ValueShape TextMap { get; } = new(typeof(ImmutableSortedDictionary<string, string>), ValueKind.TextMap);

    /// <summary>The whole configuration.</summary>
    public static ValueShape Root { get; } = RecordOf(SettingsShapes.Root.Type, static () => SettingsShapes.Root);

    /// <summary>The type, without Nullable around it.</summary>
    public Type Type { get; }

    public ValueKind Kind { get; }

    /// <summary>The items of a list.</summary>
    public ValueShape? Element { get; }

    /// <summary>How to make one of the small types.</summary>
    public TextValueType? TextValue { get; }

    public bool IsSecret => (Element ?? this).Type == typeof(SecretReference);

    /// <summary>The shape of a record.</summary>
    public RecordShape Record => (_record ?? throw Not(ValueKind.Record))();

    /// <summary>The words of an enumeration, in the order in which it declares them.</summary>
    public IReadOnlyList<EnumWord> Words => _words ??= (_makeWords ?? throw Not(ValueKind.Enumeration))();

    /// <summary>One of the words of an enumeration.</summary>
    public static ValueShape Enumeration(Type type, Func<EnumWord[]> words) => new(type, ValueKind.Enumeration, words: words);

    /// <summary>One of the small types.</summary>
    public static ValueShape TextValueOf<T>()
        where T : class, ITextValue<T> => new(typeof(T), ValueKind.TextValue, textValue: TextValueType.Of<T>());

    /// <summary>A settings record, whose shape is made when it is needed.</summary>
    public static ValueShape RecordOf(Type type, Func<RecordShape> record) => new(type, ValueKind.Record, record: record);

    /// <summary>A list.</summary>
    /// <param name="type">The type of the list.</param>
    /// <param name="element">How an item is read.</param>
    /// <param name="list">Makes the list of its items.</param>
    public static ValueShape List(Type type, ValueShape element, Func<object?[], object> list) =>
        new(type, ValueKind.List, element, list: list);

    /// <summary>The list of these items.</summary>
    public object ListOf(object?[] items) => (_makeList ?? throw Not(ValueKind.List))(items);

    /// <summary>The word for a value of an enumeration.</summary>
    public string WordOf(object value) => Words.First(word => word.Value.Equals(value)).Word;

    private InvalidOperationException Not(ValueKind kind) => new($"{Type} is a {Kind}, not a {kind}.");
}
