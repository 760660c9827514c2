namespace AvdPulumi.Components.Foundation;

/// <summary>Reads parts of a full ARM resource id that is known to be well-formed (the config gate has checked it).</summary>
public static class ArmIdText
{
    /// <summary>The last segment: the resource's own name.</summary>
    /// <exception cref="ArgumentException">The text has no segment after the last slash.</exception>
    public static string NameOf(string id)
    {
        var name = id[(id.LastIndexOf('/') + 1)..];
        return name.Length > 0 ? name : throw new ArgumentException($"'{id}' is not an ARM resource id: it ends with a slash.", nameof(id));
    }

    /// <summary>The id of the subscription that a resource or a scope is in; null for one that is in none, such as a management group.</summary>
    public static string? SubscriptionOf(string id)
    {
        // the last of the ranges takes the rest, which nobody reads
        Span<Range> segments = stackalloc Range[3];
        var count = id.AsSpan().Split(segments, '/', StringSplitOptions.RemoveEmptyEntries);
        return count >= 2 && id.AsSpan()[segments[0]].Equals("subscriptions", StringComparison.OrdinalIgnoreCase) ? id[segments[1]] : null;
    }

    /// <summary>The resource group that the resource is in.</summary>
    /// <exception cref="ArgumentException">The id names no resource group.</exception>
    public static string ResourceGroupOf(string id) =>
        id.Split('/') is ["", var subscriptions, _, var groups, { Length: > 0 } group, ..]
        && string.Equals(subscriptions, "subscriptions", StringComparison.OrdinalIgnoreCase)
        && string.Equals(groups, "resourceGroups", StringComparison.OrdinalIgnoreCase)
            ? group
            : throw new ArgumentException($"'{id}' is not the ARM id of something in a resource group.", nameof(id));
}
