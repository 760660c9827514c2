using System.Text.Json.Serialization;

namespace AvdPulumi.Infra.Roll;

/// <summary>The JSON form of a roll's state.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UseStringEnumConverter = true,
    WriteIndented = true,
    IgnoreReadOnlyProperties = true,
    RespectNullableAnnotations = true,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow
)]
[JsonSerializable(typeof(RollState))]
internal sealed partial class RollJson : JsonSerializerContext;
