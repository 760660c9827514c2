using System.Collections.Frozen;
using System.Text.Json;

namespace AvdPulumi.Infra.Live;

/// <summary>
/// The API versions in which Azure is read. For a resource type it is the one that azure-native uses, so that what is read has the properties that the program sends.
/// They stand in one file, which the generator of <c>sdk</c> writes from azure-native's own metadata, and which is embedded here.
/// </summary>
internal static class ApiVersions
{
    /// <summary>Of queries of Azure Resource Graph (source: Resources - Resources, https://learn.microsoft.com/rest/api/azureresourcegraph/resourcegraph/resources/resources).</summary>
    public const string ResourceGraph = "2022-10-01";

    /// <summary>Of queries of a Log Analytics workspace through Azure Resource Manager (source: Azure Log Analytics, specification of 2017-10-01, https://github.com/Azure/azure-rest-api-specs/blob/main/specification/operationalinsights/data-plane/Microsoft.OperationalInsights/preview/2017-10-01/swagger.json).</summary>
    public const string LogQuery = "2017-10-01";

    /// <summary>Of the tags of a resource (source: Tags - Update At Scope, https://learn.microsoft.com/rest/api/resources/tags/update-at-scope).</summary>
    public const string Tags = "2021-04-01";

    private static readonly Lazy<FrozenDictionary<string, string>> Versions = new(static () =>
    {
        using var stream = typeof(ApiVersions).Assembly.GetManifestResourceStream("Azure/api-versions.json")!;
        using var versions = JsonDocument.Parse(stream);
        return versions
            .RootElement.EnumerateObject()
            .ToFrozenDictionary(type => type.Name, type => type.Value.GetString()!, StringComparer.Ordinal);
    });

    /// <summary>The API version of a resource type.</summary>
    /// <param name="token">Its type token, such as <c>azure-native:keyvault:Vault</c>.</param>
    public static string Of(string token) => Versions.Value[token];
}
