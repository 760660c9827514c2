using Microsoft.CodeAnalysis;

namespace AvdPulumi.Generators.Settings;

/// <summary>Reads settings records, and the records and enumerations that they reach, each once.</summary>
internal sealed class SettingsReader(CancellationToken cancellation)
{
    private readonly HashSet<ISymbol> _seen = new(SymbolEqualityComparer.Default);
    private readonly Queue<INamedTypeSymbol> _waiting = new();

    public List<RecordModel> Records { get; } = [];

    public List<EnumerationModel> Enumerations { get; } = [];

    public List<Fault> Faults { get; } = [];

    /// <summary>Reads a record and all that it reaches.</summary>
    public void ReadRoot(INamedTypeSymbol root)
    {
        Await(root);
        while (_waiting.Count > 0)
        {
            cancellation.ThrowIfCancellationRequested();
            ReadRecord(_waiting.Dequeue());
        }
    }

    /// <summary>Reads an enumeration.</summary>
    public void ReadEnumeration(INamedTypeSymbol type)
    {
        if (!_seen.Add(type))
            return;
        var members = type.GetMembers().OfType<IFieldSymbol>().Where(field => field.HasConstantValue).ToList();
        foreach (var (member, first) in Repeated(members))
            Faults.Add(Fault.At(member, Fault.SameValue, $"{type.Name}.{member.Name}", first.Name));
        Enumerations.Add(
            new EnumerationModel(
                type.Name,
                SymbolNames.Of(type),
                type.DeclaredAccessibility == Accessibility.Public,
                [.. members.Select(SettingAttributes.WordOf)]
            )
        );
    }

    private static IEnumerable<(IFieldSymbol Member, IFieldSymbol First)> Repeated(List<IFieldSymbol> members) =>
        members.GroupBy(member => member.ConstantValue).SelectMany(same => same.Skip(1).Select(member => (member, same.First())));

    private void Await(INamedTypeSymbol record)
    {
        if (_seen.Add(record))
            _waiting.Enqueue(record);
    }

    private void ReadRecord(INamedTypeSymbol type)
    {
        if (WhyNoRecord(type) is { } why)
        {
            Faults.Add(Fault.At(type, Fault.NoRecord, type.Name, why));
            return;
        }

        var properties = type.GetMembers()
            .OfType<IPropertySymbol>()
            .Where(property => property is { DeclaredAccessibility: Accessibility.Public, IsStatic: false })
            .Select(property => Read(type, property))
            .OfType<PropertyModel>();
        Records.Add(new RecordModel(type.Name, SymbolNames.Of(type), [.. properties]));
    }

    private static string? WhyNoRecord(INamedTypeSymbol type) =>
        type is not { IsRecord: true, TypeKind: TypeKind.Class } ? "it is no record class"
        : !type.IsSealed ? "it is not sealed"
        : type.BaseType is { SpecialType: not SpecialType.System_Object } ? "it has a base record"
        : type.IsGenericType ? "it has type parameters"
        : !type.InstanceConstructors.Any(constructor =>
            constructor.Parameters.IsEmpty && constructor.DeclaredAccessibility == Accessibility.Public
        )
            ? "its constructor needs arguments"
        : null;

    // null if a fault was found
    private PropertyModel? Read(INamedTypeSymbol record, IPropertySymbol property)
    {
        var subject = $"{record.Name}.{property.Name}";
        if (WhyNotAutomatic(record, property) is { } why)
        {
            Faults.Add(Fault.At(property, Fault.NoAutomaticProperty, subject, why));
            return null;
        }
        if (ShapeOf(property.Type) is not { } shape)
        {
            Faults.Add(Fault.At(property, Fault.UnknownType, subject, property.Type.ToDisplayString()));
            return null;
        }

        var limits = SettingAttributes.LimitsOf(property, out var range);
        if (range is not null)
            Faults.Add(Fault.At(property, Fault.UnknownRange, subject, range));
        return new PropertyModel(property.Name, SymbolNames.Of(property.Type), FormOf(property.Type), property.IsRequired, limits, shape);
    }

    private static string? WhyNotAutomatic(INamedTypeSymbol record, IPropertySymbol property) =>
        property.IsIndexer ? "has parameters"
        : property.SetMethod is not { IsInitOnly: true, DeclaredAccessibility: Accessibility.Public } ? "cannot be set with init"
        : !record.GetMembers().OfType<IFieldSymbol>().Any(field => SymbolEqualityComparer.Default.Equals(field.AssociatedSymbol, property))
            ? "computes its value"
        : null;

    private static ValueForm FormOf(ITypeSymbol type) =>
        type.IsReferenceType ? ValueForm.Reference
        : IsNullable(type) ? ValueForm.Optional
        : ValueForm.Plain;

    private static bool IsNullable(ITypeSymbol type) => type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T;

    // the code that makes the shape of a value; null for a type that the binder does not know
    private string? ShapeOf(ITypeSymbol declared)
    {
        var type = IsNullable(declared) ? ((INamedTypeSymbol)declared).TypeArguments[0] : declared;
        return type.SpecialType switch
        {
            SpecialType.System_String => "ValueShape.Text",
            SpecialType.System_Boolean => "ValueShape.Boolean",
            SpecialType.System_Int32 => "ValueShape.Integer",
            SpecialType.System_Double => "ValueShape.Number",
            _ => type is INamedTypeSymbol named ? ShapeOf(named) : null,
        };
    }

    private string? ShapeOf(INamedTypeSymbol type)
    {
        var name = SymbolNames.Of(type);
        if (type.TypeKind == TypeKind.Enum)
        {
            ReadEnumeration(type);
            return $"ValueShape.Enumeration(typeof({name}), EnumWords.{WordsWriter.MethodOf(type.Name)})";
        }
        if (name == SymbolNames.Guid)
            return "ValueShape.Guid";
        if (name == SymbolNames.Texts)
            return "ValueShape.TextMap";
        if (SymbolNames.Of(type.OriginalDefinition) == SymbolNames.List)
            return ShapeOf(type.TypeArguments[0]) is { } element
                ? $"ValueShape.List(typeof({name}), {element}, ImmutableArrays.Of<{SymbolNames.Of(type.TypeArguments[0])}>)"
                : null;
        if (type.AllInterfaces.Any(known => SymbolNames.Of(known.OriginalDefinition) == SymbolNames.TextValue))
            return $"ValueShape.TextValueOf<{name}>()";
        if (!type.IsRecord)
            return null;
        Await(type);
        return $"ValueShape.RecordOf(typeof({name}), static () => {RecordWriter.ClassOf(type.Name)}.Instance)";
    }
}
