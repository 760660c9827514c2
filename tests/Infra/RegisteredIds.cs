using AvdPulumi.Infra.Preview;
using AvdPulumi.Infra.Preview.Azure;

namespace AvdPulumi.Tests.Infra;

/// <summary>The ARM ids of what a preview registers.</summary>
internal static class RegisteredIds
{
    /// <summary>Whether a resource is one in Azure.</summary>
    public static bool IsInAzure(PreviewResource resource) =>
        !resource.IsComponent && !resource.IsProvider && resource.Type.StartsWith("azure-native:", StringComparison.Ordinal);

    /// <summary>Whether a resource is part of a machine. Of machines there may be thousands: the gate compares their names, not their resources.</summary>
    public static bool IsOfMachine(PreviewResource resource) =>
        resource.Urn.Contains("$avd:sessionhosts:ArcSessionHost", StringComparison.Ordinal)
        || resource.Urn.Contains("avd:fileservers:ScaleOutFileServer$", StringComparison.Ordinal)
        || resource.Urn.Contains("avd:profiles:ProfileFleet$", StringComparison.Ordinal);

    /// <summary>The id that Azure gives a resource.</summary>
    public static string Of(PreviewResource resource)
    {
        var texts = resource
            .Inputs.Where(input => input.Value is PreviewValue.Text)
            .ToDictionary(input => input.Key, input => (object)((PreviewValue.Text)input.Value).Value);
        return ArmIds.Of(AzureResourceCatalogue.Find(resource.Type)!, texts, resource.Subscription!, resource.Name);
    }
}
