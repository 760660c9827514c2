using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Pulumi.Serialization;

namespace Pulumi;

/// <summary>Reads stack configuration below one name, by default the project's.</summary>
public sealed partial class Config
{
    private readonly string _name;

    public Config(string? name = null)
    {
        // the old form of a name ends in :config
        const string Old = ":config";
        name ??= Deployment.Instance.ProjectName;
        _name = name.EndsWith(Old, StringComparison.Ordinal) ? name[..^Old.Length] : name;
    }

    public string? Get(string key) => Deployment.Instance.Internal.Config.Find(FullKey(key));

    public bool? GetBoolean(string key) =>
        Get(key) switch
        {
            null => null,
            "true" => true,
            "false" => false,
            var value => throw new ConfigTypeException(FullKey(key), value, nameof(Boolean)),
        };

    public int? GetInt32(string key) =>
        Get(key) is not { } value ? null
        : int.TryParse(value, Invariant, out var number) ? number
        : throw new ConfigTypeException(FullKey(key), value, nameof(Int32));

    public double? GetDouble(string key) =>
        Get(key) is not { } value ? null
        : double.TryParse(value, Invariant, out var number) ? number
        : throw new ConfigTypeException(FullKey(key), value, nameof(Double));

    [return: MaybeNull]
    public T GetObject<T>(string key) => Find<T>(key, null, out var value) ? value : default;

    [return: MaybeNull]
    public T GetObject<T>(string key, JsonSerializerOptions options) => Find<T>(key, options, out var value) ? value : default;

    public string Require(string key) => Get(key) ?? throw Missing(key);

    public bool RequireBoolean(string key) => GetBoolean(key) ?? throw Missing(key);

    public int RequireInt32(string key) => GetInt32(key) ?? throw Missing(key);

    public double RequireDouble(string key) => GetDouble(key) ?? throw Missing(key);

    public T RequireObject<T>(string key) => Find<T>(key, null, out var value) ? value : throw Missing(key);

    public T RequireObject<T>(string key, JsonSerializerOptions options) =>
        Find<T>(key, options, out var value) ? value : throw Missing(key);

    private static System.Globalization.CultureInfo Invariant => System.Globalization.CultureInfo.InvariantCulture;

    private bool Find<T>(string key, JsonSerializerOptions? options, [NotNullWhen(true)] out T value)
    {
        value = default!;
        if (Get(key) is not { } text)
            return false;
        try
        {
            value = JsonSerializer.Deserialize(text, OutputJsonOptions.Of<T>(options))!;
            return true;
        }
        catch (JsonException failure)
        {
            throw new ConfigTypeException(FullKey(key), text, typeof(T).FullName!, failure);
        }
    }

    private ConfigMissingException Missing(string key) => new(FullKey(key));

    private string FullKey(string key) => $"{_name}:{key}";
}
