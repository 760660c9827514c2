using AvdPulumi.Infra.Preview;
using AvdPulumi.Infra.Preview.Azure;
using AvdPulumi.Infra.Preview.Overview;

namespace AvdPulumi.Infra.Diff;

/// <summary>What changed resources and their values are called in a sentence.</summary>
internal static class ChangeNames
{
    /// <summary>A resource: its name in Azure, and of what it hangs on something that has no telling name. One with another name than before has both.</summary>
    public static string Of(ResourceChange change) =>
        change is { FormerName.Length: > 0, Machine: null } && NameNow(change) is var name && name == change.Resource.AzureName
            ? $"{change.FormerName} → {name}"
            : NameNow(change);

    /// <summary>A resource as it was called before the change.</summary>
    public static string Before(ResourceChange change) => NameOf(ChangedInputs.Former(change));

    private static string NameNow(ResourceChange change) => NameOf(change.Resource);

    private static string NameOf(PreviewResource resource)
    {
        if (AzureResourceCatalogue.Find(resource.Type) is not { } type || resource.AzureName.Length == 0)
            return resource.Name;
        // the name of an assignment is a number
        if (ResourceKinds.RoleAssignments.Has(resource))
            return resource.TextAt("description") ?? resource.Name;
        var isFixed = AzureResourceType.FixedName(type.NameInput) is not null;
        var owner = type.ScopeInput is { } scope
            ? resource.TextAt(scope) is { } id
                ? LastOf(id)
                : null
            : type.NameInputs is [.., var above, _] && AzureResourceType.FixedName(above) is null
                ? resource.TextAt(above)
                : null;
        return owner is null ? resource.AzureName
            : isFixed ? owner
            : $"{resource.AzureName} of {owner}";
    }

    /// <summary>A value, with a short form of an ARM id.</summary>
    public static string ValueOf(PreviewValue? value) =>
        value switch
        {
            null => "(not set)",
            PreviewValue.Secret { From: { } origin } => $"{ValueText.Secret} from {origin}",
            PreviewValue.Text => ValueText.ShortId(ValueText.Of(value)),
            _ => ValueText.Of(value),
        };

    /// <summary>What an id ends with.</summary>
    public static string LastOf(string id) => id.TrimEnd('/').Split('/')[^1];
}
