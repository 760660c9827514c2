using System.Diagnostics.CodeAnalysis;

namespace AvdPulumi.Configuration.Values;

/// <summary>Where a role applies: at a resource, a resource group, a subscription or a management group.</summary>
/// <remarks>Source: Understand scope for Azure RBAC, https://learn.microsoft.com/azure/role-based-access-control/scope-overview</remarks>
public sealed record RoleScope : ITextValue<RoleScope>
{
    /// <summary>The type of a subscription, as a scope.</summary>
    public const string Subscription = "Microsoft.Resources/subscriptions";

    /// <summary>The type of a management group.</summary>
    public const string ManagementGroup = "Microsoft.Management/managementGroups";

    // source: Azure resource name rules, management groups
    private const int LongestGroupName = 90;
    private const string GroupNamePattern = @"[A-Za-z0-9_()\-.]{0,89}[A-Za-z0-9_()\-]";

    private readonly string _text;

    private RoleScope(string text, string type, Guid? subscription)
    {
        _text = text;
        ResourceType = type;
        SubscriptionId = subscription;
    }

    /// <inheritdoc/>
    public static string Expectation =>
        "the ARM id of a resource, of a resource group (/subscriptions/<guid>/resourceGroups/<group>), of a subscription (/subscriptions/<guid>) "
        + "or of a management group (/providers/Microsoft.Management/managementGroups/<name>)";

    /// <inheritdoc/>
    public static string Pattern =>
        $"({ArmId.Pattern})|(^/[sS][uU][bB][sS][cC][rR][iI][pP][tT][iI][oO][nN][sS]/[0-9a-fA-F-]{{36}}$)"
        + $"|(^/[pP][rR][oO][vV][iI][dD][eE][rR][sS]/[mM][iI][cC][rR][oO][sS][oO][fF][tT]\\.[mM][aA][nN][aA][gG][eE][mM][eE][nN][tT]"
        + $"/[mM][aA][nN][aA][gG][eE][mM][eE][nN][tT][gG][rR][oO][uU][pP][sS]/{GroupNamePattern}$)";

    /// <summary>The type of what the scope is, such as Microsoft.KeyVault/vaults.</summary>
    public string ResourceType { get; }

    /// <summary>The subscription that it is, or lies in; null for a management group.</summary>
    public Guid? SubscriptionId { get; }

    /// <summary>Whether it is a subscription or a management group. They also contain resources outside this estate.</summary>
    public bool IsShared => Is(Subscription) || Is(ManagementGroup);

    /// <summary>Whether it is of a type; Azure does not care about case.</summary>
    public bool Is(string resourceType) => string.Equals(ResourceType, resourceType, StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public static bool TryCreate(string text, [NotNullWhen(true)] out RoleScope? value)
    {
        value = text.Split('/') switch
        {
            ["", var subscriptions, var id] when Same(subscriptions, "subscriptions") && GuidText.TryParse(id, out var guid) => new(
                text,
                Subscription,
                guid
            ),
            ["", var providers, var space, var groups, var name]
                when Same(providers, "providers") && Same($"{space}/{groups}", ManagementGroup) && IsGroupName(name) => new(
                text,
                ManagementGroup,
                null
            ),
            _ => ArmId.TryCreate(text, out var resource) ? new(text, resource.ResourceType, resource.SubscriptionId) : null,
        };
        return value is not null;
    }

    /// <inheritdoc/>
    public override string ToString() => _text;

    private static bool IsGroupName(string name) =>
        name.Length is > 0 and <= LongestGroupName
        && name[^1] != '.'
        && name.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '(' or ')' or '-' or '.');

    private static bool Same(string a, string b) => string.Equals(a, b, StringComparison.OrdinalIgnoreCase);
}
