namespace AvdPulumi.Components.Changes;

/// <summary>How it is known what a new value of an input does.</summary>
public enum ChangeEvidence
{
    /// <summary>The REST specification marks the input as create-only (<c>x-ms-mutability</c> without update). Azure's Bicep types have no such flag.</summary>
    CreateOnly,

    /// <summary>The body of the PATCH operation has no such member, though the operation exists, or the type has no PATCH at all.</summary>
    AbsentFromPatch,

    /// <summary>azure-native's own list of inputs that replace a resource.</summary>
    ProviderList,

    /// <summary>Microsoft documents it.</summary>
    Documented,

    /// <summary>Another program for the same resource replaces it, too.</summary>
    Peer,
}
