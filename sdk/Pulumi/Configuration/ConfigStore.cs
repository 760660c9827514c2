using System.Text.Json;

namespace Pulumi;

/// <summary>The stack configuration of a run, read once when the run begins.</summary>
internal sealed class ConfigStore
{
    private readonly Dictionary<string, string> _values = [];

    public static ConfigStore FromEnvironment()
    {
        var store = new ConfigStore();
        if (Environment.GetEnvironmentVariable("PULUMI_CONFIG") is not { Length: > 0 } json)
            return store;

        foreach (var member in JsonElement.Parse(json).EnumerateObject())
        {
            // text as it is, numbers and objects as their JSON; true and false come out as .NET writes them, with a capital
            store._values[CleanKey(member.Name)] = member.Value.ToString();
        }

        return store;
    }

    public string? Find(string fullKey) => _values.GetValueOrDefault(fullKey);

    /// <summary>An old form, namespace:config:key, means namespace:key.</summary>
    private static string CleanKey(string key)
    {
        const string Old = "config:";
        var colon = key.IndexOf(':', StringComparison.Ordinal) + 1;
        return colon > 0 && key.AsSpan(colon).StartsWith(Old, StringComparison.Ordinal) ? key[..colon] + key[(colon + Old.Length)..] : key;
    }
}
