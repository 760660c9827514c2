using AvdPulumi.Infra.Preview;
using AvdPulumi.Infra.Preview.Azure;

namespace AvdPulumi.Infra.Diff;

/// <summary>What changed resources and their values are called in a sentence.</summary>
internal static class ChangeNames
{
    private const string Role = "azure-native:authorization:RoleAssignment";

    /// <summary>A resource: its name in Azure, and of what it hangs on something that has no telling name.</summary>
    public static string Of(ResourceChange change)
    {
        var resource = change.Resource;
        if (AzureResourceCatalogue.Find(resource.Type) is not { } type || resource.AzureName.Length == 0)
            return resource.Name;
        // the name of an assignment is a number
        if (resource.Type == Role)
            return TextAt(resource, "description") ?? resource.Name;
        var isFixed = AzureResourceType.FixedName(type.NameInput) is not null;
        var owner = type.ScopeInput is { } scope
            ? TextAt(resource, scope) is { } id
                ? LastOf(id)
                : null
            : type.NameInputs is [.., var above, _] && AzureResourceType.FixedName(above) is null
                ? TextAt(resource, above)
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

    private static string? TextAt(PreviewResource resource, string path) =>
        ValueText.At(resource.Inputs, path) is PreviewValue.Text(var text) ? text : null;
}
