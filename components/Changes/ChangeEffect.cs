namespace AvdPulumi.Components.Changes;

/// <summary>What a new value of an input does to a resource that exists.</summary>
public enum ChangeEffect
{
    /// <summary>The resource is replaced because this program says so. It is deleted first: its name is fixed, and Azure holds one resource of a name.</summary>
    Replaced,

    /// <summary>The resource is replaced, and deleted first, because azure-native knows the input as fixed. This program need not say so.</summary>
    ReplacedByProvider,

    /// <summary>Nothing: something else in Azure owns the value once the resource is there.</summary>
    Ignored,

    /// <summary>Azure refuses the change and keeps the resource. Nothing replaces it, because it holds what cannot be made again.</summary>
    Refused,
}
