using AvdPulumi.Infra.Preview;

namespace AvdPulumi.Tests.Order;

/// <summary>Which storage account a resource changes; Azure takes one change of an account at a time.</summary>
internal static class StorageAccounts
{
    private const string Type = "/providers/Microsoft.Storage/storageAccounts/";

    /// <summary>The id of the account; null for none.</summary>
    public static string? ChangedBy(PreviewResource resource, string id) =>
        resource.Type switch
        {
            _ when resource.Type.StartsWith("azure-native:storage:", StringComparison.Ordinal) => AccountIn(id),
            // it writes the connection into what it leads to
            "azure-native:network:PrivateEndpoint" => ArmReferences
                .In(resource)
                .Where(reference => reference.Path.EndsWith("privateLinkServiceId", StringComparison.Ordinal))
                .Select(reference => AccountIn(reference.Id))
                .FirstOrDefault(),
            _ => null,
        };

    private static string? AccountIn(string id)
    {
        var at = id.IndexOf(Type, StringComparison.OrdinalIgnoreCase);
        if (at < 0)
            return null;
        var end = id.IndexOf('/', at + Type.Length);
        return end < 0 ? id : id[..end];
    }
}
