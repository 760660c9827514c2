using System.Collections.Concurrent;
using System.Reflection;

namespace Pulumi.Serialization;

/// <summary>The [Output] properties of a resource class, found once a class.</summary>
internal static class OutputProperties
{
    private const BindingFlags DeclaredHere = BindingFlags.Instance | BindingFlags.Public | BindingFlags.DeclaredOnly;

    private static readonly ConcurrentDictionary<Type, OutputProperty[]> Known = new();

    public static OutputProperty[] Of(Type resourceType) => Known.GetOrAdd(resourceType, Find);

    private static OutputProperty[] Find(Type resourceType)
    {
        var found = new List<OutputProperty>();
        foreach (var property in resourceType.GetProperties(BindingFlags.Instance | BindingFlags.Public))
        {
            if (IsOwnBase(property.DeclaringType!) || property.GetCustomAttribute<OutputAttribute>() is not { } attribute)
                continue;

            // seen from a derived class, a private setter of its base would not be there
            var declared = property.DeclaringType!.GetProperty(property.Name, DeclaredHere)!;
            found.Add(Describe(declared, attribute));
        }

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

        // made without arguments: an instance with arguments would cost generated code for every type of value
        var valueType = property.PropertyType.GetGenericArguments()[0];
        var output = (OutputProperty)Activator.CreateInstance(typeof(OutputProperty<>).MakeGenericType(valueType))!;
        output.Describe(attribute.Name ?? property.Name, property, ValueReader.For(valueType, where));
        return output;
    }
}

/// <summary>One [Output] property.</summary>
internal abstract class OutputProperty
{
    private MemberWriter _writer = null!;

    protected string Name { get; private set; } = "";

    protected ValueReader Reader { get; private set; } = null!;

    public void Describe(string name, PropertyInfo property, ValueReader reader)
    {
        Name = name;
        Reader = reader;
        _writer = new MemberWriter(property);
    }

    /// <summary>Puts a promise into the property.</summary>
    public abstract PropertyPromise Promise(Resource resource);

    protected void Set(Resource resource, object output) => _writer.Write(resource, output);
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
