using System.Collections.Immutable;
using System.Text.Json;
using AvdPulumi.Infra.Preview;
using AvdPulumi.Infra.Rendering;

namespace AvdPulumi.Infra.Adoption;

/// <summary>
/// The file for <c>pulumi import --file</c>. It declares providers and components as well, so that each imported resource gets the URN that the stack has for it.
/// </summary>
/// <remarks>
/// Source: Import resources, bulk import operations, https://www.pulumi.com/docs/iac/guides/migration/import/. Providers among the resources need Pulumi 3.254 or later.
/// </remarks>
internal static class ImportFile
{
    /// <summary>The file as JSON.</summary>
    /// <param name="plan">What to import.</param>
    /// <param name="stack">The preview of the stack.</param>
    public static string Write(AdoptionPlan plan, PreviewModel stack)
    {
        var byUrn = stack.Resources.DistinctBy(resource => resource.Urn).ToDictionary(resource => resource.Urn, StringComparer.Ordinal);
        var needed = new HashSet<string>(StringComparer.Ordinal);
        foreach (var resource in plan.Adopted.Select(adopted => adopted.Planned))
        {
            AddWithParents(resource);
            if (ProviderOf(stack, resource) is { } provider)
                AddWithParents(provider);
        }
        var names = new ImportNames(stack.Resources.Where(resource => needed.Contains(resource.Urn)));
        var adoptions = plan.Adopted.ToDictionary(adopted => adopted.Planned.Urn, StringComparer.Ordinal);
        return JsonText.Write(json =>
        {
            json.WriteStartObject();
            JsonText.WriteList(
                json,
                "resources",
                // parents before their children, which the preview has in the order of phases
                stack.Resources.Where(resource => needed.Contains(resource.Urn)).OrderBy(DepthOf),
                (writer, resource) => Write(writer, resource, adoptions.GetValueOrDefault(resource.Urn), names, ProviderOf(stack, resource))
            );
            json.WriteEndObject();
        });

        int DepthOf(PreviewResource resource) => resource.Parent is { } parent ? DepthOf(byUrn[parent]) + 1 : 0;

        void AddWithParents(PreviewResource resource)
        {
            for (var at = resource; at is not null && needed.Add(at.Urn); )
                at = at.Parent is { } parent ? byUrn[parent] : null;
        }
    }

    private static PreviewResource? ProviderOf(PreviewModel stack, PreviewResource resource) =>
        resource.Provider is { } name ? stack.Resources.Single(other => other.IsProvider && other.Name == name) : null;

    private static void Write(
        Utf8JsonWriter json,
        PreviewResource resource,
        AdoptedResource? adopted,
        ImportNames names,
        PreviewResource? provider
    )
    {
        json.WriteStartObject();
        json.WriteString("type", resource.Type);
        json.WriteString("name", names.Of(resource.Urn));
        json.WriteString("logicalName", resource.Name);
        if (resource.Parent is { } parent)
            json.WriteString("parent", names.Of(parent));
        if (resource.IsComponent)
            json.WriteBoolean("component", true);
        else if (resource.IsProvider)
            WriteProvider(json, resource);
        else if (adopted is not null)
        {
            json.WriteString("id", adopted.Id);
            if (provider is not null)
                json.WriteString("provider", names.Of(provider.Urn));
            json.WriteString("version", BuildFacts.AzureNativeVersion);
        }
        json.WriteEndObject();
    }

    private static void WriteProvider(Utf8JsonWriter json, PreviewResource provider)
    {
        json.WriteString("version", BuildFacts.AzureNativeVersion);
        json.WriteStartObject("inputs");
        foreach (var (name, value) in provider.Inputs)
            json.WriteString(name, ((PreviewValue.Text)value).Value);
        json.WriteEndObject();
    }
}

/// <summary>What resources are called in the file, where each name stands for one resource: their logical names, with a number where several have the same.</summary>
internal sealed class ImportNames
{
    private readonly Dictionary<string, string> _byUrn = new(StringComparer.Ordinal);

    /// <param name="resources">The resources of the file.</param>
    public ImportNames(IEnumerable<PreviewResource> resources)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        foreach (var resource in resources)
        {
            var name = resource.Name;
            for (var number = 2; !taken.Add(name); number++)
                name = FormattableString.Invariant($"{resource.Name}-{number}");
            _byUrn.Add(resource.Urn, name);
        }
    }

    /// <summary>The name of a resource.</summary>
    public string Of(string urn) => _byUrn[urn];
}
