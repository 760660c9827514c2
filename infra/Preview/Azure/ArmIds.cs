using System.Collections.Immutable;

namespace AvdPulumi.Infra.Preview.Azure;

/// <summary>Builds the ARM id that Azure will give a resource: with every name set, it is known before the deployment.</summary>
internal static class ArmIds
{
    private const string ResourceGroupType = "Microsoft.Resources/resourceGroups";

    /// <summary>The id of a resource of <paramref name="type"/> with these inputs.</summary>
    /// <exception cref="PreviewRefusal">A name is missing: Azure would invent one, and nobody could review it.</exception>
    public static string Of(AzureResourceType type, IReadOnlyDictionary<string, object> inputs, string subscriptionId, string logicalName)
    {
        var names = type
            .NameInputs.Select(input => AzureResourceType.FixedName(input) ?? NameIn(inputs, input, type, logicalName))
            .ToImmutableArray();
        if (type.ArmType == ResourceGroupType)
            return $"/subscriptions/{subscriptionId}/resourceGroups/{names[0]}";

        var owner = type.ScopeInput is { } scope
            ? $"/{NameIn(inputs, scope, type, logicalName).Trim('/')}"
            : $"/subscriptions/{subscriptionId}/resourceGroups/{NameIn(inputs, "resourceGroupName", type, logicalName)}";
        if (type.OwnerType is { } ownerType)
        {
            owner = $"{owner}/providers/{ownerType}/{names[0]}";
            names = names[1..];
        }

        var segments = type.ArmType.Split('/');
        var path = string.Concat(segments.Skip(1).Zip(names, (segment, name) => $"/{segment}/{name}"));
        return $"{owner}/providers/{segments[0]}{path}";
    }

    private static string NameIn(IReadOnlyDictionary<string, object> inputs, string input, AzureResourceType type, string logicalName) =>
        inputs.TryGetValue(input, out var name) && name is string { Length: > 0 } text
            ? text
            : throw new PreviewRefusal(PreviewDiagnostics.MissingName(logicalName, type.Token, input));
}
