using System.Collections.Immutable;

namespace Pulumi.Serialization;

/// <summary>Reads a type made of other types. It is made by reflection without arguments, which costs no generated code, and told its parts after.</summary>
internal abstract class CompositeReader : ValueReader
{
    protected ValueReader[] Parts { get; private set; } = [];

    public CompositeReader Of(ValueReader[] parts)
    {
        Parts = parts;
        return this;
    }
}

/// <summary>Reads a list. An element of the wrong type is reported and reads as a default; the rest of the list stands.</summary>
internal sealed class ListReader<T> : CompositeReader
{
    public override bool TryRead(object? value, string where, out object? result, out string problem)
    {
        (result, problem) = (null, "");
        if (value is null)
            return true;
        if (value is not ImmutableArray<object> items)
        {
            problem = Mismatch(value, "a list", where);
            return false;
        }

        var list = ImmutableArray.CreateBuilder<T>(items.Length);
        foreach (var item in items)
            list.Add(Parts[0].Read<T>(item, where));

        result = list.MoveToImmutable();
        return true;
    }
}

/// <summary>Reads a map. A value of the wrong type is reported and reads as a default; the rest of the map stands.</summary>
internal sealed class MapReader<T> : CompositeReader
{
    public override bool TryRead(object? value, string where, out object? result, out string problem)
    {
        (result, problem) = (null, "");
        if (value is null)
            return true;
        if (value is not ImmutableDictionary<string, object> items)
        {
            problem = Mismatch(value, "a map", where);
            return false;
        }

        var map = ImmutableDictionary.CreateBuilder<string, T>();
        foreach (var (key, item) in items)
            map[key] = Parts[0].Read<T>(item, where);

        result = map.ToImmutable();
        return true;
    }
}

/// <summary>Reads the first of two types that fits.</summary>
internal sealed class UnionReader<T0, T1> : CompositeReader
{
    public override bool TryRead(object? value, string where, out object? result, out string problem)
    {
        if (Parts[0].TryRead(value, where, out var read, out problem))
        {
            result = read is T0 typed ? Union<T0, T1>.FromT0(typed) : default;
            return true;
        }

        var fits = Parts[1].TryRead(value, where, out read, out problem);
        result = fits && read is T1 other ? Union<T0, T1>.FromT1(other) : null;
        return fits;
    }
}
