using System.Diagnostics.CodeAnalysis;

namespace AvdPulumi.Configuration.Values;

/// <summary>The id of a resource or a resource group in Azure Resource Manager.</summary>
public sealed record ArmId : ITextValue<ArmId>
{
    private const string GroupType = "Microsoft.Resources/resourceGroups";

    private const string NamePattern = "[^/\\s]([^/]*[^/\\s])?";

    private readonly string _text;

    private ArmId(string text, Guid subscriptionId, string resourceGroup, string resourceType, string name)
    {
        _text = text;
        SubscriptionId = subscriptionId;
        ResourceGroup = resourceGroup;
        ResourceType = resourceType;
        Name = name;
    }

    /// <inheritdoc/>
    public static string Expectation =>
        "an ARM id such as /subscriptions/<guid>/resourceGroups/<group>/providers/<namespace>/<type>/<name>";

    /// <inheritdoc/>
    public static string Pattern =>
        $"^/{InAnyCase("subscriptions")}/[0-9a-fA-F-]{{36}}/{InAnyCase("resourceGroups")}/{NamePattern}(/{InAnyCase("providers")}/{NamePattern}(/{NamePattern}/{NamePattern})+)?$";

    /// <summary>The subscription.</summary>
    public Guid SubscriptionId { get; }

    /// <summary>The resource group.</summary>
    public string ResourceGroup { get; }

    /// <summary>The type with its namespace, such as Microsoft.KeyVault/vaults; child types follow with a slash.</summary>
    public string ResourceType { get; }

    /// <summary>The last name in the id.</summary>
    public string Name { get; }

    /// <summary>Whether the resource is of a type; Azure does not care about case.</summary>
    public bool Is(string resourceType) => string.Equals(ResourceType, resourceType, StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public static bool TryCreate(string text, [NotNullWhen(true)] out ArmId? value)
    {
        value = null;
        var parts = text.Split('/');
        if (parts.Length < 5 || parts[0].Length > 0 || !parts.Skip(1).All(IsName))
            return false;
        if (!Same(parts[1], "subscriptions") || !GuidText.TryParse(parts[2], out var subscription))
            return false;
        if (!Same(parts[3], "resourceGroups"))
            return false;
        if (parts.Length == 5)
        {
            value = new ArmId(text, subscription, parts[4], GroupType, parts[4]);
            return true;
        }
        // providers/<namespace> and then pairs of type and name
        if (parts.Length < 9 || parts.Length % 2 == 0 || !Same(parts[5], "providers"))
            return false;
        var types = parts.Skip(7).Where((_, i) => i % 2 == 0);
        value = new ArmId(text, subscription, parts[4], $"{parts[6]}/{string.Join('/', types)}", parts[^1]);
        return true;
    }

    /// <summary>Whether two ids are of one resource; Azure does not care about case.</summary>
    public bool Equals(ArmId? other) => other is not null && Same(_text, other._text);

    /// <inheritdoc/>
    public override int GetHashCode() => _text.GetHashCode(StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public override string ToString() => _text;

    // a blank that came along with copying is part of no name
    private static bool IsName(string part) =>
        part.Length > 0 && !char.IsWhiteSpace(part[0]) && !char.IsWhiteSpace(part[^1]) && !part.Any(char.IsControl);

    // patterns in a schema have no switch for it
    private static string InAnyCase(string word) =>
        string.Concat(word.Select(c => $"[{char.ToLowerInvariant(c)}{char.ToUpperInvariant(c)}]"));

    private static bool Same(string a, string b) => string.Equals(a, b, StringComparison.OrdinalIgnoreCase);
}
