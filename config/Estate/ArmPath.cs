using System.Text;

namespace AvdPulumi.Configuration.Estate;

/// <summary>Ids in Azure Resource Manager, put together from the names that they consist of. Pure.</summary>
public static class ArmPath
{
    /// <summary>Tells ids apart as Azure does, which does not care about case.</summary>
    public static StringComparer Comparer => StringComparer.OrdinalIgnoreCase;

    /// <summary>The id of a subscription.</summary>
    public static string Subscription(Guid id) => $"/subscriptions/{id}";

    /// <summary>The id of a resource group.</summary>
    public static string Group(Guid subscription, string name) => $"{Subscription(subscription)}/resourceGroups/{name}";

    /// <summary>The id of a resource in a resource group, or of an extension resource of another scope.</summary>
    /// <param name="owner">Id of the resource group or the scope.</param>
    /// <param name="type">ARM type, such as <c>Microsoft.KeyVault/vaults/secrets</c>.</param>
    /// <param name="names">A name for each part of the type.</param>
    public static string Of(string owner, string type, params ReadOnlySpan<string> names)
    {
        var segments = type.Split('/');
        var id = new StringBuilder(owner.TrimEnd('/')).Append("/providers/").Append(segments[0]);
        for (var i = 0; i < names.Length; i++)
            id.Append('/').Append(segments[i + 1]).Append('/').Append(names[i]);
        return id.ToString();
    }

    /// <summary>The id of a child of a resource.</summary>
    /// <param name="parent">Id of the resource.</param>
    /// <param name="kind">Last part of the child's type, such as <c>secrets</c>.</param>
    /// <param name="name">The child's name.</param>
    public static string Child(string parent, string kind, string name) => $"{parent.TrimEnd('/')}/{kind}/{name}";

    /// <summary>The last name of an id.</summary>
    public static string NameOf(string id) => id[(id.LastIndexOf('/') + 1)..];
}
