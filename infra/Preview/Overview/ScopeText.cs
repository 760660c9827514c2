namespace AvdPulumi.Infra.Preview.Overview;

/// <summary>Ids of Azure in words: <c>key vault kv-contoso</c>.</summary>
internal static class ScopeText
{
    /// <summary>What a whole subscription is called.</summary>
    public const string Subscription = "subscription ";

    /// <summary>What a management group is called.</summary>
    public const string ManagementGroup = "management group ";

    private const int ShortGuid = 8;

    /// <summary>What an ARM id names, with the kind before the name.</summary>
    public static string Of(string id) =>
        id.Split('/') switch
        {
            ["", "subscriptions", var subscription] => $"{Subscription}{Short(subscription)}",
            ["", "subscriptions", _, "resourceGroups", var group] => $"resource group {group}",
            ["", "providers", "Microsoft.Management", "managementGroups", var group] => $"{ManagementGroup}{group}",
            ["", "subscriptions", _, "resourceGroups", _, "providers", var space, var type, var name] => ResourceKinds.OfArmType(
                $"{space}/{type}"
            )
                is { } kind
                ? $"{kind.One} {name}"
                : ValueText.ShortId(id),
            _ => ValueText.ShortId(id),
        };

    /// <summary>The first part of a GUID, which is enough to find it; any other text as it is. Of ids that begin with zeros, the last part.</summary>
    public static string Short(string id) =>
        !Guid.TryParse(id, out _) ? id
        : id.StartsWith("00000000", StringComparison.Ordinal) ? $"…{id[^ShortGuid..]}"
        : $"{id[..ShortGuid]}…";
}
