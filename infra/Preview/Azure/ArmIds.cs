using System.Text;

namespace AvdPulumi.Infra.Preview.Azure;

/// <summary>Builds the ARM id that Azure will give a resource: with every name set, it is known before the deployment.</summary>
internal static class ArmIds
{
    private const string ResourceGroupType = "Microsoft.Resources/resourceGroups";

    /// <summary>The id of a resource of <paramref name="type"/> with these inputs.</summary>
    /// <exception cref="PreviewRefusal">A name is missing: Azure would invent one, and nobody could review it.</exception>
    public static string Of(AzureResourceType type, IReadOnlyDictionary<string, object> inputs, string subscriptionId, string logicalName)
    {
        if (type.ArmType == ResourceGroupType)
            return $"/subscriptions/{subscriptionId}/resourceGroups/{NameAt(0)}";

        var id = new StringBuilder();
        if (type.ScopeInput is { } scope)
            id.Append('/').Append(NameIn(inputs, scope, type, logicalName).AsSpan().Trim('/'));
        else
            id.Append("/subscriptions/")
                .Append(subscriptionId)
                .Append("/resourceGroups/")
                .Append(NameIn(inputs, "resourceGroupName", type, logicalName));
        var own = 0;
        if (type.OwnerType is { } ownerType)
            id.Append("/providers/").Append(ownerType).Append('/').Append(NameAt(own++));

        id.Append("/providers/").Append(type.Segments[0]);
        foreach (var segment in type.Segments.AsSpan(1..))
            id.Append('/').Append(segment).Append('/').Append(NameAt(own++));
        return id.ToString();

        string NameAt(int at) => AzureResourceType.FixedName(type.NameInputs[at]) ?? NameIn(inputs, type.NameInputs[at], type, logicalName);
    }

    private static string NameIn(IReadOnlyDictionary<string, object> inputs, string input, AzureResourceType type, string logicalName) =>
        inputs.TryGetValue(input, out var name) && name is string { Length: > 0 } text
            ? text
            : throw new PreviewRefusal(PreviewDiagnostics.MissingName(logicalName, type.Token, input));
}
