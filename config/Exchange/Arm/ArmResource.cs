using System.Collections.Immutable;
using System.Text.Json;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Estate;
using AvdPulumi.Configuration.Exchange.Parameters;

namespace AvdPulumi.Configuration.Exchange.Arm;

/// <summary>One resource of a running estate, as Azure shows it.</summary>
/// <param name="Id">Full ARM id.</param>
/// <param name="Type">ARM type, such as Microsoft.DesktopVirtualization/hostPools.</param>
/// <param name="Body">All members of the resource by name.</param>
/// <param name="Origin">Its position in the export.</param>
public sealed record ArmResource(string Id, string Type, ParameterValue.Map Body, Origin Origin)
{
    /// <summary>A resource of an answer of Azure; null if it has no id. Some lists leave out the type.</summary>
    /// <param name="body">The resource.</param>
    /// <param name="type">Its type, if it does not say it.</param>
    /// <param name="origin">Where it comes from.</param>
    public static ArmResource? Of(JsonElement body, string type, Origin origin) =>
        JsonParameterValue.Of(body) is ParameterValue.Map map
        && new ArmResource("", type, map, origin) is var resource
        && resource.Text("id") is { Length: > 0 } id
            ? resource with
            {
                Id = id,
                Type = resource.Text("type") is { Length: > 0 } own ? own : type,
            }
            : null;

    /// <summary>Its own name.</summary>
    public string Name => ArmPath.NameOf(Id);

    /// <summary>Whether the export has its properties; <c>az resource list</c> has none.</summary>
    public bool HasProperties => Find("properties") is ParameterValue.Map;

    /// <summary>Whether it is of a type; Azure does not care about case.</summary>
    public bool Is(string type) => string.Equals(Type, type, StringComparison.OrdinalIgnoreCase);

    /// <summary>A value by its path, such as <c>properties.hostPoolType</c>; null if it is not there.</summary>
    public ParameterValue? Find(string path) => Body.Find(path);

    /// <summary>A text by its path; null if there is none.</summary>
    public string? Text(string path) => Body.TextAt(path);

    /// <summary>A property that is a text, or a member of the resource itself: az role assignment list has no properties. Empty if there is none.</summary>
    public string PropertyText(string name) => Text($"properties.{name}") ?? Text(name) ?? "";

    /// <summary>Resources by their ids, each once: of two exports of the same one, the first with properties counts.</summary>
    public static ImmutableArray<ArmResource> Once(IEnumerable<ArmResource> resources) =>
        [
            .. resources
                .GroupBy(resource => resource.Id, ArmPath.Comparer)
                .Select(same => same.FirstOrDefault(resource => resource.HasProperties) ?? same.First()),
        ];
}
