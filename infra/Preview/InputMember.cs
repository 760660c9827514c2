using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using Pulumi;

namespace AvdPulumi.Infra.Preview;

/// <summary>One member of an args type that may be an input: its name on the wire, and how to read it without creating it.</summary>
/// <param name="member">The field or property that has the attribute.</param>
/// <param name="type">What it is declared as.</param>
/// <param name="read">Reads the value from an args object.</param>
internal sealed class InputMember(MemberInfo member, Type type, Func<object, object?> read)
{
    /// <summary>What reflection asks of an args type, which the subset of Pulumi's packages promises for all of them.</summary>
    public const DynamicallyAccessedMemberTypes Needed =
        DynamicallyAccessedMemberTypes.AllFields | DynamicallyAccessedMemberTypes.AllProperties;

    private const BindingFlags Declared = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    // Attributes are slow to read, and most members of most args have no value, so nobody asks for their names.
    private readonly Lazy<string?> _wireName = new(() => WireNameOf(member));

    /// <summary>Whether it is an input; a field of another kind is not.</summary>
    public bool IsInput => _wireName.Value is not null;

    /// <summary>The name that the provider knows.</summary>
    /// <exception cref="InvalidOperationException">It is no input.</exception>
    public string WireName => _wireName.Value ?? throw new InvalidOperationException($"{member.DeclaringType}.{member.Name} is no input.");

    /// <summary>What it is declared as.</summary>
    public Type Type => type;

    /// <summary>Its value in an args object.</summary>
    public object? Read(object args) => read(args);

    /// <summary>Its wire path in an object at <paramref name="path"/>; that of the inputs as a whole is empty.</summary>
    public string PathBelow(string path) => path.Length == 0 ? WireName : $"{path}.{WireName}";

    /// <summary>The inputs of a type, those of its base types included.</summary>
    public static IEnumerable<InputMember> Of([DynamicallyAccessedMembers(Needed)] Type argsType) =>
        Candidates(argsType).Where(member => member.IsInput);

    /// <summary>What may be an input of a type: for whoever asks only about members that have a value.</summary>
    public static InputMember[] Candidates([DynamicallyAccessedMembers(Needed)] Type argsType)
    {
        var members = new List<InputMember>();
        for (var type = argsType; type is not null && type != typeof(object); type = type.BaseType)
        {
            var fields = type.GetFields(Declared);
            // lists and maps carry the attribute on the backing field: their getters would create what nobody set
            members.AddRange(
                fields.Where(field => field.Name[0] != '<').Select(field => new InputMember(field, field.FieldType, field.GetValue))
            );

            // What an automatic property gives is in its field; to read that, the runtime need not compile a call of the property,
            // which are some hundreds in any preview. The getter of another one is called if it is an input.
            var behind = fields.Where(field => field.Name[0] == '<').ToDictionary(field => field.Name, StringComparer.Ordinal);
            foreach (var property in type.GetProperties(Declared))
                if (behind.TryGetValue($"<{property.Name}>k__BackingField", out var field))
                    members.Add(new(property, property.PropertyType, field.GetValue));
                else if (WireNameOf(property) is not null)
                    members.Add(new(property, property.PropertyType, property.GetValue));
        }

        return [.. members];
    }

    // the attribute keeps its name to itself; its constructor argument is public metadata
    private static string? WireNameOf(MemberInfo member) =>
        member
            .GetCustomAttributesData()
            .Where(attribute => attribute.AttributeType == typeof(InputAttribute))
            .Select(attribute => (string?)attribute.ConstructorArguments[0].Value)
            .SingleOrDefault();
}
