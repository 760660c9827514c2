using System.Collections.Immutable;
using System.Text;

namespace AvdPulumi.Infra.Preview.Azure;

/// <summary>Names in Azure and names in azure-native, where they differ.</summary>
internal static class AzureNames
{
    /// <summary>Names that follow from no rule. Source of all: the REST specifications give clients another name (<c>x-ms-client-name</c>), and the typings of azure-native have that one.</summary>
    public static ImmutableArray<RenamedInput> Renamed { get; } =
    [
        new()
        {
            Type = "azure-native:keyvault:Secret",
            Path = "properties.attributes.exp",
            Input = "expires",
        },
        new()
        {
            Type = "azure-native:keyvault:Secret",
            Path = "properties.attributes.nbf",
            Input = "notBefore",
        },
        new()
        {
            Type = "azure-native:storage:StorageAccount",
            Path = "properties.encryption.identity",
            Input = "encryptionIdentity",
        },
        new()
        {
            Type = "azure-native:storage:StorageAccount",
            Path = "properties.encryption.identity.federatedIdentityClientId",
            Input = "encryptionFederatedIdentityClientId",
        },
        new()
        {
            Type = "azure-native:storage:StorageAccount",
            Path = "properties.encryption.identity.userAssignedIdentity",
            Input = "encryptionUserAssignedIdentity",
        },
        new()
        {
            Type = "azure-native:storage:StorageAccount",
            Path = "properties.isNfsV3Enabled",
            Input = "enableNfsV3",
        },
        new()
        {
            Type = "azure-native:storage:StorageAccount",
            Path = "properties.networkAcls",
            Input = "networkRuleSet",
        },
        new()
        {
            Type = "azure-native:storage:StorageAccount",
            Path = "properties.networkAcls.ipRules[].value",
            Input = "iPAddressOrRange",
        },
        new()
        {
            Type = "azure-native:storage:StorageAccount",
            Path = "properties.networkAcls.virtualNetworkRules[].id",
            Input = "virtualNetworkResourceId",
        },
        new()
        {
            Type = "azure-native:storage:StorageAccount",
            Path = "properties.supportsHttpsTrafficOnly",
            Input = "enableHttpsTrafficOnly",
        },
    ];

    /// <summary>Inputs that are part of the address, apart from those that the catalogue knows. Source: the REST specifications have them as parameters of the query or of the path.</summary>
    public static ImmutableArray<AddressInput> InAddress { get; } =
    [
        new() { Type = "azure-native:hybridcompute:Machine", Input = "expand" },
        new() { Type = "azure-native:storage:FileShare", Input = "expand" },
        new() { Type = "azure-native:maintenance:ConfigurationAssignment", Input = "providerName" },
        new() { Type = "azure-native:maintenance:ConfigurationAssignment", Input = "resourceType" },
    ];

    /// <summary>The name of one of Azure's properties in a program: camel case of its parts, so that <c>odata.type</c> is <c>odataType</c>.</summary>
    public static string InProgram(string name)
    {
        var text = new StringBuilder(name.Length);
        var starts = false;
        foreach (var letter in name)
        {
            if (!char.IsAsciiLetterOrDigit(letter))
                starts = text.Length > 0;
            else
            {
                text.Append(
                    text.Length == 0 ? char.ToLowerInvariant(letter)
                    : starts ? char.ToUpperInvariant(letter)
                    : letter
                );
                starts = false;
            }
        }

        return text.ToString();
    }
}

/// <summary>An input with another name than the property in Azure.</summary>
internal sealed record RenamedInput
{
    /// <summary>Type token of the resource.</summary>
    public required string Type { get; init; }

    /// <summary>Path of the property in the body; <c>[]</c> is any item of a list.</summary>
    public required string Path { get; init; }

    /// <summary>The input's name.</summary>
    public required string Input { get; init; }

    /// <summary>The property's name in Azure.</summary>
    public string Name => Path[(Path.LastIndexOf('.') + 1)..];
}

/// <summary>An input that is no part of the body.</summary>
internal sealed record AddressInput
{
    /// <summary>Type token of the resource.</summary>
    public required string Type { get; init; }

    /// <summary>The input's name.</summary>
    public required string Input { get; init; }
}
