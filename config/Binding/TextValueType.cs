using System.Diagnostics.CodeAnalysis;

namespace AvdPulumi.Configuration;

/// <summary>One of the small types, seen without knowing which. A table instead of a search: it is read at every start.</summary>
internal sealed record TextValueType(Type Type, string Expectation, string Pattern, Func<string, object?> Create)
{
    private static readonly Dictionary<Type, Func<TextValueType>> Known = new()
    {
        [typeof(ArmId)] = Of<ArmId>,
        [typeof(Cidr)] = Of<Cidr>,
        [typeof(IPv4Address)] = Of<IPv4Address>,
        [typeof(IsoDuration)] = Of<IsoDuration>,
        [typeof(SecretReference)] = Of<SecretReference>,
        [typeof(TimeOfDay)] = Of<TimeOfDay>,
        [typeof(UncPath)] = Of<UncPath>,
    };

    public static bool TryFind(Type type, [NotNullWhen(true)] out TextValueType? found)
    {
        found = Known.TryGetValue(type, out var make) ? make() : null;
        return found is not null;
    }

    private static TextValueType Of<T>() where T : class, ITextValue<T> =>
        new(typeof(T), T.Expectation, T.Pattern, text => T.TryCreate(text, out var value) ? value : null);
}
