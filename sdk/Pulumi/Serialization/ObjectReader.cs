using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Reflection;

namespace Pulumi.Serialization;

/// <summary>Reads an [OutputType] class through its constructor, by parameter name. Absent members read as defaults, unknown keys are ignored.</summary>
[RequiresUnreferencedCode(NativeCode.Reflects)]
[RequiresDynamicCode(NativeCode.Reflects)]
internal sealed class ObjectReader(Type type) : ValueReader
{
    // Found at the first object, not with the type: the types of a big resource reach hundreds of others, most of which never appear.
    private readonly Lazy<Shape> _shape = new(() => Inspect(type));

    public override bool TryRead(object? value, string where, out object? result, out string problem)
    {
        (result, problem) = (null, "");
        if (value is null)
            return true;
        if (value is not ImmutableDictionary<string, object> members)
        {
            problem = Mismatch(value, type.FullName!, where);
            return false;
        }

        var (constructor, parameters) = _shape.Value;
        var arguments = new object?[parameters.Length];
        for (var i = 0; i < parameters.Length; i++)
        {
            var (name, reader) = parameters[i];
            arguments[i] = reader.ReadUntyped(members.GetValueOrDefault(name), where);
        }

        // reflection fills a null for a value type with its default
        result = constructor.Invoke(arguments);
        return true;
    }

    private static Shape Inspect(Type type)
    {
        var constructor = OutputObjects.ConstructorOf(type);
        return new Shape(
            constructor,
            [
                .. constructor
                    .GetParameters()
                    .Select(parameter => new Parameter(
                        parameter.Name!,
                        For(parameter.ParameterType, $"{type.FullName}({parameter.Name})")
                    )),
            ]
        );
    }

    private sealed record Shape(ConstructorInfo Constructor, Parameter[] Parameters);

    private sealed record Parameter(string Name, ValueReader Reader);
}
