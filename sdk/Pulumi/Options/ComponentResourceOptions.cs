namespace Pulumi;

/// <summary>Options of a component.</summary>
public sealed class ComponentResourceOptions : ResourceOptions
{
    public List<ProviderResource> Providers
    {
        get => field ??= [];
        set;
    }

    public static ComponentResourceOptions Merge(ComponentResourceOptions? options1, ComponentResourceOptions? options2)
    {
        var merged = new ComponentResourceOptions();
        merged.TakeAllFrom(options1);
        merged.TakeAllFrom(options2);
        return merged;
    }

    internal override ComponentResourceOptions Copy() => Merge(this, null);

    private void TakeAllFrom(ComponentResourceOptions? other)
    {
        if (other is null)
            return;
        TakeFrom(other);
        // one provider per package: a later one replaces an earlier one of the same package
        foreach (var provider in other.Providers)
        {
            Providers.RemoveAll(present => present.PackageName == provider.PackageName);
            Providers.Add(provider);
        }
    }
}
