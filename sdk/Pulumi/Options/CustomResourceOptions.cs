namespace Pulumi;

/// <summary>Options of a resource that a provider manages.</summary>
public sealed class CustomResourceOptions : ResourceOptions
{
    public bool? DeleteBeforeReplace { get; set; }

    public List<string> AdditionalSecretOutputs
    {
        get => field ??= [];
        set;
    }

    public string? ImportId { get; set; }

    public Dictionary<string, string> EnvVarMappings
    {
        get => field ??= [];
        set;
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
        if (other is null) return;
        TakeFrom(other);
        DeleteBeforeReplace = other.DeleteBeforeReplace ?? DeleteBeforeReplace;
        AdditionalSecretOutputs = [.. AdditionalSecretOutputs, .. other.AdditionalSecretOutputs];
        ImportId = other.ImportId ?? ImportId;
        foreach (var (key, value) in other.EnvVarMappings) EnvVarMappings[key] = value;
    }
}
