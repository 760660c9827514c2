using AvdPulumi.Configuration.Exchange.Import;

namespace AvdPulumi.Configuration.Exchange.Mapping;

/// <summary>Cloud Cache connections as FSLogix writes them, <c>type=smb,connectionString=\\server\share</c>, as providers.</summary>
internal static class CloudCacheReading
{
    private const string Providers = "fslogix.cloud_cache.providers";

    /// <summary>Writes those that are shares to the draft.</summary>
    public static string? Read(Incoming value)
    {
        if (value.IsOff("fslogix.enabled") || value.IsOff("fslogix.cloud_cache_enabled"))
            return Incoming.Idle;
        if (value.Sibling("fslogix.share_topology") is { } topology && topology != "cloud_cache")
            return Incoming.Idle;
        if (value.Value is not ParameterValue.List { Items: var items })
            return "It is not a list of connections.";
        var shares = items.Select(ShareOf).ToList();
        if (shares.Contains(null))
            return "A connection is not a share (type=smb). Store the connection string of Azure blobs in a vault, and refer to it.";
        for (var i = 0; i < shares.Count; i++)
        {
            var (item, share) = (FormattableString.Invariant($"{Providers}[{i}]"), shares[i]!);
            if (value.Put($"{item}.path", share) is { } reason)
                return reason;
            value.Put($"{item}.type", "smb");
            value.Put($"{item}.name", share.Split('\\', StringSplitOptions.RemoveEmptyEntries)[0], "The name of the server.");
        }

        return null;
    }

    private static string? ShareOf(ParameterValue item)
    {
        if (item is not ParameterValue.Text { Value: var text })
            return null;
        const string before = "connectionString=";
        var at = text.IndexOf(before, StringComparison.OrdinalIgnoreCase);
        if (at < 0)
            return text.StartsWith(@"\\", StringComparison.Ordinal) ? text : null;
        return text.StartsWith("type=smb", StringComparison.OrdinalIgnoreCase) ? text[(at + before.Length)..].Split(',')[0] : null;
    }
}
