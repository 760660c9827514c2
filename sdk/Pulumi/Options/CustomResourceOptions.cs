namespace Pulumi;

/// <summary>Options of a resource that a provider manages.</summary>
public sealed class CustomResourceOptions : ResourceOptions
{
    private List<string>? _additionalSecretOutputs;
    private Dictionary<string, string>? _envVarMappings;

    public bool? DeleteBeforeReplace { get; set; }

    public List<string> AdditionalSecretOutputs
    {
        get => _additionalSecretOutputs ??= [];
        set => _additionalSecretOutputs = value;
    }

    public string? ImportId { get; set; }

    public Dictionary<string, string> EnvVarMappings
    {
        get => _envVarMappings ??= [];
        set => _envVarMappings = value;
    }

    public static CustomResourceOptions Merge(CustomResourceOptions? options1, CustomResourceOptions? options2)
    {
        var merged = new CustomResourceOptions();
        merged.TakeAllFrom(options1);
        merged.TakeAllFrom(options2);
        return merged;
    }

    internal override CustomResourceOptions Copy() => Merge(this, null);

    private void TakeAllFrom(CustomResourceOptions? other)
    {
        if (other is null)
            return;
        TakeFrom(other);
        DeleteBeforeReplace = other.DeleteBeforeReplace ?? DeleteBeforeReplace;
        _additionalSecretOutputs = Joined(_additionalSecretOutputs, other._additionalSecretOutputs);
        ImportId = other.ImportId ?? ImportId;
        if (other._envVarMappings is null)
            return;
        foreach (var (key, value) in other._envVarMappings)
            EnvVarMappings[key] = value;
    }
}
