using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace Pulumi.Serialization;

/// <summary>Reads what is already of the wanted type. Null reads as the default.</summary>
internal sealed class PlainReader<T> : ValueReader
{
    public override bool TryRead(object? value, string where, out object? result, out string problem)
    {
        (result, problem) = (value is T ? value : null, "");
        if (value is null or T)
            return true;
        problem = Mismatch(value, typeof(T).FullName!, where);
        return false;
    }
}

/// <summary>Every number on the wire is a double; a whole one is wanted, so the fraction goes.</summary>
internal sealed class IntegerReader : ValueReader
{
    public override bool TryRead(object? value, string where, out object? result, out string problem)
    {
        (result, problem) = (value is double number ? (int)number : null, "");
        if (value is null or double)
            return true;
        problem = Mismatch(value, typeof(int).FullName!, where);
        return false;
    }
}

/// <summary>Reads resources.</summary>
internal sealed class InstanceReader(Type type) : ValueReader
{
    public override bool TryRead(object? value, string where, out object? result, out string problem)
    {
        var fits = value is null || type.IsInstanceOfType(value);
        (result, problem) = (fits ? value : null, fits ? "" : Mismatch(value!, type.FullName!, where));
        return fits;
    }
}

/// <summary>Reads assets and archives. Anything else is not reported but replaced, as the real SDK does.</summary>
internal sealed class AssetReader<T>(T invalid) : ValueReader
    where T : AssetOrArchive
{
    public override bool TryRead(object? value, string where, out object? result, out string problem)
    {
        (result, problem) = (value is null or T ? value : invalid, "");
        return true;
    }
}

/// <summary>Reads an int-based enum from its number.</summary>
internal sealed class EnumReader(Type type) : ValueReader
{
    public override bool TryRead(object? value, string where, out object? result, out string problem)
    {
        (result, problem) = (value is double number ? Enum.ToObject(type, (int)number) : null, "");
        if (value is null or double)
            return true;
        problem = Mismatch(value, type.FullName!, where);
        return false;
    }
}

/// <summary>Reads an [EnumType] struct from its text or number.</summary>
[RequiresUnreferencedCode(NativeCode.Reflects)]
internal sealed class EnumStructReader(Type type) : ValueReader
{
    public override bool TryRead(object? value, string where, out object? result, out string problem)
    {
        (result, problem) = (null, "");
        if (value is null)
            return true;
        if (EnumStructs.ValueType(type) == value.GetType())
        {
            result = EnumStructs.Wrap(type, value);
            return true;
        }

        problem = Mismatch(value, type.FullName!, where);
        return false;
    }
}

/// <summary>Reads anything as JSON.</summary>
internal sealed class JsonReader : ValueReader
{
    public override bool TryRead(object? value, string where, out object? result, out string problem)
    {
        result = JsonTree.Of(value, out var misfit);
        problem = misfit is null ? "" : Mismatch(misfit, typeof(JsonElement).FullName!, where);
        return misfit is null;
    }
}
