namespace Pulumi;

/// <summary>How a resource is handled, as opposed to what it is. Collections are made when first read, since most resources use none.</summary>
public abstract class ResourceOptions
{
    private InputList<Resource>? _dependsOn;
    private List<string>? _ignoreChanges;
    private List<string>? _replaceOnChanges;
    private List<Input<Alias>>? _aliases;
    private List<ResourceTransformation>? _resourceTransformations;
    private InputList<Resource>? _replaceWith;
    private List<string>? _hideDiffs;

    protected ResourceOptions() { }

    public Input<string>? Id { get; set; }

    public Resource? Parent { get; set; }

    public InputList<Resource> DependsOn
    {
        get => _dependsOn ??= [];
        set => _dependsOn = value;
    }

    public bool? Protect { get; set; }

    public List<string> IgnoreChanges
    {
        get => _ignoreChanges ??= [];
        set => _ignoreChanges = value;
    }

    public List<string> ReplaceOnChanges
    {
        get => _replaceOnChanges ??= [];
        set => _replaceOnChanges = value;
    }

    public string? Version { get; set; }

    public ProviderResource? Provider { get; set; }

    public CustomTimeouts? CustomTimeouts { get; set; }

    public List<Input<Alias>> Aliases
    {
        get => _aliases ??= [];
        set => _aliases = value;
    }

    public List<ResourceTransformation> ResourceTransformations
    {
        get => _resourceTransformations ??= [];
        set => _resourceTransformations = value;
    }

    public bool? RetainOnDelete { get; set; }

    public Resource? DeletedWith { get; set; }

    public InputList<Resource> ReplaceWith
    {
        get => _replaceWith ??= [];
        set => _replaceWith = value;
    }

    public List<string> HideDiffs
    {
        get => _hideDiffs ??= [];
        set => _hideDiffs = value;
    }

    public Input<object>? ReplacementTrigger { get; set; }

    public string? Urn { get; set; }

    public string? PluginDownloadURL { get; set; }

    /// <summary>Its transformations, without making a list where there are none.</summary>
    internal IReadOnlyList<ResourceTransformation> GivenTransformations =>
        _resourceTransformations ?? (IReadOnlyList<ResourceTransformation>)[];

    /// <summary>Its aliases, likewise.</summary>
    internal IReadOnlyList<Input<Alias>> GivenAliases => _aliases ?? (IReadOnlyList<Input<Alias>>)[];

    /// <summary>Whether it depends on nothing by itself; an output that turns out to be an empty list does not count.</summary>
    internal bool HasNoDependencies => _dependsOn is null or { IsEmpty: true };

    /// <summary>A copy to work on, so that what the caller passed in stays as it was. It also closes the hierarchy.</summary>
    internal abstract ResourceOptions Copy();

    /// <summary>Both lists in one that belongs to nobody else; nothing where there is nothing in them, which is so for most options of most resources.</summary>
    private protected static List<T>? Joined<T>(List<T>? first, List<T>? second) =>
        first is { Count: > 0 } || second is { Count: > 0 } ? [.. first ?? [], .. second ?? []] : null;

    /// <summary>Scalars: the later one wins. Collections: earlier entries first.</summary>
    private protected void TakeFrom(ResourceOptions? other)
    {
        if (other is null)
            return;
        Id = other.Id ?? Id;
        Parent = other.Parent ?? Parent;
        if (other._dependsOn is { IsEmpty: false })
            DependsOn = DependsOn.Concat(other.DependsOn);
        Protect = other.Protect ?? Protect;
        _ignoreChanges = Joined(_ignoreChanges, other._ignoreChanges);
        _replaceOnChanges = Joined(_replaceOnChanges, other._replaceOnChanges);
        Version = other.Version ?? Version;
        Provider = other.Provider ?? Provider;
        CustomTimeouts = other.CustomTimeouts ?? CustomTimeouts;
        _aliases = Joined(_aliases, other._aliases);
        _resourceTransformations = Joined(_resourceTransformations, other._resourceTransformations);
        RetainOnDelete = other.RetainOnDelete ?? RetainOnDelete;
        DeletedWith = other.DeletedWith ?? DeletedWith;
        if (other._replaceWith is { IsEmpty: false })
            ReplaceWith = ReplaceWith.Concat(other.ReplaceWith);
        _hideDiffs = Joined(_hideDiffs, other._hideDiffs);
        ReplacementTrigger = other.ReplacementTrigger ?? ReplacementTrigger;
        Urn = other.Urn ?? Urn;
        PluginDownloadURL = other.PluginDownloadURL ?? PluginDownloadURL;
    }
}
