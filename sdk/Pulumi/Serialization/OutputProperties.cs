using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Reflection;

namespace Pulumi.Serialization;

/// <summary>The [Output] properties of a resource class that a program wrote itself, found once a class. Generated classes need none of this.</summary>
internal static class OutputProperties
{
    /// <summary>What reflection asks of a resource class: its properties, with the private setters of base classes.</summary>
    public const DynamicallyAccessedMemberTypes Members = DynamicallyAccessedMemberTypes.PublicProperties;

    private const BindingFlags DeclaredHere = BindingFlags.Instance | BindingFlags.Public | BindingFlags.DeclaredOnly;

    private static readonly ConcurrentDictionary<Type, OutputProperty[]> Known = new();

    public static OutputProperty[] Of(Resource resource)
    {
        var type = resource.GetType();
        if (!Known.TryGetValue(type, out var properties))
            Known[type] = properties = Find(type, resource.OutputsMadeBy);
        return properties;
    }

    // class by class: seen from a derived one, a private setter of its base would not be there
    private static OutputProperty[] Find([DynamicallyAccessedMembers(Members)] Type resourceType, Type? madeBy)
    {
        var found = new List<OutputProperty>();
        for (var type = resourceType; type is not null && type != madeBy && !IsOwnBase(type); type = type.BaseType)
            foreach (var property in type.GetProperties(DeclaredHere))
                if (property.GetCustomAttribute<OutputAttribute>() is { } attribute)
                    found.Add(Describe(property, attribute));
        return [.. found];
    }

    /// <summary>URN and id are not part of a resource's state.</summary>
    private static bool IsOwnBase(Type type) =>
        type == typeof(Resource) || type == typeof(CustomResource) || type == typeof(ComponentResource);

    private static OutputProperty Describe(PropertyInfo property, OutputAttribute attribute)
    {
        var where = $"[Output] {property.DeclaringType!.FullName}.{property.Name}";
        if (!property.PropertyType.IsGenericType || property.PropertyType.GetGenericTypeDefinition() != typeof(Output<>))
            throw RunException.OutputsHaveIncorrectType([attribute.Name ?? ""]);
        if (property.SetMethod is null)
            throw new InvalidOperationException($"{where} did not have a 'set' method");

        var valueType = property.PropertyType.GetGenericArguments()[0];
        var output = Make(valueType, where);
        output.Describe(attribute.Name ?? property.Name, property, ValueReader.For(valueType, where));
        return output;
    }

    // made without arguments: an instance with arguments would cost generated code for every type of value
    private static OutputProperty Make(Type valueType, string where) =>
        NativeCode.CanReflect
            ? (OutputProperty)Activator.CreateInstance(typeof(OutputProperty<>).MakeGenericType(valueType))!
            : throw NativeCode.CannotFollow(where);
}

/// <summary>One [Output] property.</summary>
internal abstract class OutputProperty
{
    private PropertyInfo _property = null!;

    protected string Name { get; private set; } = "";

    protected ValueReader Reader { get; private set; } = null!;

    public void Describe(string name, PropertyInfo property, ValueReader reader)
    {
        Name = name;
        Reader = reader;
        _property = property;
    }

    /// <summary>Puts a promise into the property.</summary>
    public abstract PropertyPromise Promise(Resource resource);

    protected void Set(Resource resource, object output) => _property.SetValue(resource, output);
}

internal sealed class OutputProperty<T> : OutputProperty
{
    public override PropertyPromise Promise(Resource resource)
    {
        var promise = new PropertyPromise<T>(Name, resource, Reader);
        Set(resource, promise.Output);
        return promise;
    }
}
