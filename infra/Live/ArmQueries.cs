using System.Text.Json.Serialization;

namespace AvdPulumi.Infra.Live;

/// <summary>The body of a query of a Log Analytics workspace.</summary>
internal sealed record LogQuery(string Query);

/// <summary>The body of a query of Azure Resource Graph.</summary>
internal sealed record GraphQuery(string[] Subscriptions, string Query, GraphOptions Options);

/// <summary>How the rows of Azure Resource Graph come, and where a page begins.</summary>
internal sealed record GraphOptions(
    string ResultFormat,
    [property: JsonPropertyName("$top")] int Top,
    [property: JsonPropertyName("$skipToken")] string? SkipToken
);

/// <summary>The JSON form of the queries.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull
)]
[JsonSerializable(typeof(LogQuery))]
[JsonSerializable(typeof(GraphQuery))]
internal sealed partial class ArmQueries : JsonSerializerContext;
