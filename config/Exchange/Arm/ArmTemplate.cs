using System.Collections.Immutable;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Estate;
using AvdPulumi.Configuration.Exchange.Import;

namespace AvdPulumi.Configuration.Exchange.Arm;

/// <summary>An exported template as resources with ids: its expressions are evaluated, and resources that stand in others come after these.</summary>
internal static class ArmTemplate
{
    private static readonly string[] OfTemplate = ["apiVersion", "dependsOn", "comments", "resources"];

    /// <summary>The resources of a template.</summary>
    /// <param name="file">The file, as diagnostics name it.</param>
    /// <param name="whole">The template without its resources.</param>
    /// <param name="items">Its resources with their positions.</param>
    /// <param name="scope">Where they are.</param>
    /// <param name="diagnostics">Gets what cannot be read.</param>
    public static ImmutableArray<ArmResource> ResourcesOf(
        string file,
        ParameterValue.Map whole,
        IReadOnlyCollection<(ParameterValue Value, Origin Origin)> items,
        ArmScope scope,
        DiagnosticList diagnostics
    )
    {
        if (scope.GroupId is not { } group)
        {
            diagnostics.Add(ImportDiagnostics.NoScope(file));
            return [];
        }
        var expressions = new TemplateExpression(scope, (function, name) => ValueOf(whole, function, name));
        var found = ImmutableArray.CreateBuilder<ArmResource>();
        foreach (var (value, origin) in items)
            Add(expressions.In(value), origin, group, null, found, diagnostics);
        return found.ToImmutable();
    }

    private static ParameterValue? ValueOf(ParameterValue.Map whole, string function, string name)
    {
        var value = (whole.Find(function) as ParameterValue.Map)?.Members.FirstOrDefault(member => Same(member.Key, name)).Value;
        return function == "parameters" ? (value as ParameterValue.Map)?.Find("defaultValue") : value;
    }

    // the type and the name of a resource that stands in another one go on from those of that
    private static void Add(
        ParameterValue value,
        Origin origin,
        string group,
        ArmResource? parent,
        ImmutableArray<ArmResource>.Builder found,
        DiagnosticList diagnostics
    )
    {
        if (value is not ParameterValue.Map map || Text(map, "type") is not { } ownType)
        {
            diagnostics.Add(ImportDiagnostics.NotReadable(origin, "a resource with type and name"));
            return;
        }
        if (Text(map, "name") is not { } ownName)
        {
            diagnostics.Add(ImportDiagnostics.NoName(origin, ownType));
            return;
        }
        var type = parent is null ? ownType : $"{parent.Type}/{ownType}";
        var id = parent is null
            ? IdOf(Text(map, "scope") ?? group, type, ownName)
            : ArmPath.Child(parent.Id, ownType, ownName.Split('/')[^1]);
        if (id is null)
        {
            diagnostics.Add(ImportDiagnostics.NoName(origin, ownType));
            return;
        }
        var resource = new ArmResource(
            id,
            type,
            new ParameterValue.Map([.. map.Members.Where(member => !OfTemplate.Contains(member.Key))]),
            origin
        );
        found.Add(resource);
        if (map.Find("resources") is ParameterValue.List { Items: var children })
            foreach (var child in children)
                Add(child, origin, group, resource, found, diagnostics);
    }

    private static string? IdOf(string owner, string type, string name)
    {
        var names = name.Split('/');
        return names.Length == type.Split('/').Length - 1 ? ArmPath.Of(owner, type, names) : null;
    }

    private static string? Text(ParameterValue.Map map, string name) =>
        map.Find(name) is ParameterValue.Text { Value.Length: > 0 } text ? text.Value : null;

    // parameters may have a period in their names
    private static bool Same(string left, string right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);
}
