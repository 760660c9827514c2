using System.Reflection;

namespace Pulumi;

/// <summary>Reads the [Output] properties that the author of a component or stack declared.</summary>
internal static class DeclaredOutputs
{
    /// <summary>The assigned outputs of a component, by name.</summary>
    public static IDictionary<string, object?> Present(ComponentResource component) =>
        Of(component).Where(output => output.Value is not null).ToDictionary(output => output.Name, output => output.Value);

    /// <summary>The outputs of a stack, all of which must be assigned and be outputs: a stack that forgets one is a mistake.</summary>
    public static IDictionary<string, object?> Complete(Stack stack)
    {
        var outputs = Of(stack).ToList();
        var missing = outputs.Where(output => output.Value is null).Select(output => output.Name).ToList();
        if (missing.Count > 0)
            throw RunException.OutputsHaveNoValue(missing);

        var wrong = outputs.Where(output => !IsOutput(output.Type)).Select(output => output.Name).ToList();
        if (wrong.Count > 0)
            throw RunException.OutputsHaveIncorrectType(wrong);

        return outputs.ToDictionary(output => output.Name, output => output.Value);
    }

    private static bool IsOutput(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Output<>);

    // what the classes of this assembly declare (the URN) belongs to the resource itself
    private static IEnumerable<DeclaredOutput> Of(ComponentResource component) =>
        from property in component.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance)
        where property.DeclaringType!.Assembly != typeof(Resource).Assembly
        let attribute = property.GetCustomAttribute<OutputAttribute>()
        where attribute is not null
        select new DeclaredOutput(attribute.Name ?? property.Name, property.PropertyType, property.GetValue(component));

    private sealed record DeclaredOutput(string Name, Type Type, object? Value);
}
