using AvdPulumi.Infra.Preview;
using AvdPulumi.Infra.Preview.Azure;

namespace AvdPulumi.Infra.Diff;

/// <summary>Who a resource of a preview is: to the engine, and in Azure.</summary>
internal static class AzureIdentity
{
    /// <summary>Its URN without the names of the stack and the project, by which two previews are compared.</summary>
    public static string KeyOf(string urn) => urn.Split("::", 3) is [_, _, var own] ? own : urn;

    /// <summary>Its full ARM id; null for what is nothing in Azure, and where a part of it is not known.</summary>
    public static string? ArmIdOf(PreviewResource resource)
    {
        if (AzureResourceCatalogue.Find(resource.Type) is not { } type || resource.Subscription is not { } subscription)
            return null;
        var texts = resource
            .Inputs.Where(input => input.Value is PreviewValue.Text)
            .ToDictionary(input => input.Key, object (input) => ((PreviewValue.Text)input.Value).Value, StringComparer.Ordinal);
        try
        {
            return ArmIds.Of(type, texts, subscription, resource.Name);
        }
        catch (PreviewRefusal)
        {
            // a name that only the deployment knows
            return null;
        }
    }

    /// <summary>Whether an input is a part of the ARM id, so that another value is another resource.</summary>
    public static bool IsInId(string typeToken, string input) =>
        AzureResourceCatalogue.Find(typeToken) is { } type
        && (type.NameInputs.Contains(input) || input == (type.ScopeInput ?? "resourceGroupName"));
}
