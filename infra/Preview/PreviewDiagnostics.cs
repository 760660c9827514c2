using System.Collections.Immutable;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Infra.Preview.Azure;

namespace AvdPulumi.Infra.Preview;

/// <summary>What the preview itself can find: one method a message, and the entry that explains its code.</summary>
internal static class PreviewDiagnostics
{
    private static readonly DiagnosticDescriptor AVD5035 = new()
    {
        Code = "AVD5035",
        Title = "A resource or a function has no explicit provider",
        Cause =
            "Without a provider that names subscription, tenant and cloud, azure-native follows the default subscription of whoever is signed in. The preview refuses it.",
        Example = "new AzureNative.KeyVault.Vault(\"vault\", ...) without a parent or a provider, or a function call without Parent.",
        Remedy = "Make it below a component that has the provider, or set Provider in its options.",
        Source = new("Pulumi, Explicit provider configuration", "https://www.pulumi.com/docs/iac/concepts/resources/providers/"),
    };

    private static readonly DiagnosticDescriptor AVD5036 = new()
    {
        Code = "AVD5036",
        Title = "A resource goes through the provider of another subscription",
        Cause =
            "The ARM id of a resource is in one subscription, and its provider leads to another one. A part of its id that is left to the provider would be wrong.",
        Example = "A secret of a vault in another subscription, made through the provider of the control plane.",
        Remedy = "Give its component the provider of the subscription: SubscriptionProviders.For(id).",
        Source = new("The control plane", "docs/control-plane.md#subscriptions"),
    };

    private static readonly DiagnosticDescriptor AVD6001 = new()
    {
        Code = "AVD6001",
        Title = "The preview does not know a resource type",
        Cause =
            "The program registers a type that is missing from the preview's catalogue. The preview refuses it rather than show a resource it knows nothing of.",
        Example = "new AzureNative.Compute.Disk(...) in a component, with no entry for azure-native:compute:Disk.",
        Remedy = "Add the type, with its ARM type and its names, to infra/Preview/Azure/AzureResourceCatalogue.cs.",
        Source = new("Architecture", "docs/architecture.md#preview"),
    };

    private static readonly DiagnosticDescriptor AVD6002 = new()
    {
        Code = "AVD6002",
        Title = "The preview does not know a provider function",
        Cause = "The program calls a provider function for which the preview has no answer.",
        Example = "AzureNative.Authorization.GetClientConfig.Invoke() in a component.",
        Remedy =
            "Pass the value in from the config, or give infra/Preview/Azure/AzureFunctionCatalogue.cs an answer of the shape that Azure gives.",
        Source = new("Architecture", "docs/architecture.md#preview"),
    };

    private static readonly DiagnosticDescriptor AVD6003 = new()
    {
        Code = "AVD6003",
        Title = "A resource has no name of its own",
        Cause =
            "A name input is not set or not known, so Azure or Pulumi would invent a name that nobody can review and that may break a naming rule.",
        Example = "new AzureNative.KeyVault.Vault(\"vault\", new() { ResourceGroupName = ... }) without VaultName.",
        Remedy = "Set the name input that the message gives.",
        Source = new("Architecture", "docs/architecture.md#preview"),
    };

    private static readonly DiagnosticDescriptor AVD6004 = new()
    {
        Code = "AVD6004",
        Title = "Two resources have the same URN",
        Cause =
            "Two resources have the same type, the same name and parents of the same types. The engine rejects the second one during the deployment.",
        Example = "Two application groups of the same name in application_groups.",
        Remedy = "Give the two entries of the config different names.",
        Source = new("Pulumi, Resource names", "https://www.pulumi.com/docs/iac/concepts/resources/names/"),
    };

    private static readonly DiagnosticDescriptor AVD6005 = new()
    {
        Code = "AVD6005",
        Title = "Two resources would be one and the same in Azure",
        Cause =
            "Two resources of the program have the same ARM id (Azure does not tell upper from lower case). The second would overwrite the first.",
        Example = "application_groups named Desktop and desktop.",
        Remedy = "The config gate finds this first (AVD0123) and names the settings. Where it did not, rename one of the two resources.",
        Source = new(
            "Naming rules and restrictions for Azure resources",
            "https://learn.microsoft.com/azure/azure-resource-manager/management/resource-name-rules"
        ),
    };

    /// <summary>All codes of this area, in order.</summary>
    public static ImmutableArray<DiagnosticDescriptor> All { get; } = [AVD5035, AVD5036, AVD6001, AVD6002, AVD6003, AVD6004, AVD6005];

    public static Diagnostic NoProvider(string name, string token) =>
        AVD5035.At(
            null,
            name,
            $"'{name}' ({token}) has no explicit provider: it would follow the default subscription of whoever is signed in.",
            "Set a parent that has one, or Provider."
        );

    public static Diagnostic OtherProvider(string name, string id, AzureProvider provider) =>
        AVD5036.At(
            null,
            name,
            $"'{name}' is '{id}', but goes through the provider '{provider.Name}' of the subscription {provider.SubscriptionId}.",
            "Use the provider of its subscription."
        );

    public static Diagnostic UnknownType(string name, string token) =>
        AVD6001.At(
            null,
            name,
            $"The preview does not know the resource type '{token}' of '{name}'.",
            "Add the type to the preview's catalogue."
        );

    public static Diagnostic UnknownFunction(string token) =>
        AVD6002.At(
            null,
            token,
            $"The preview has no answer for the provider function '{token}'.",
            "Pass the value in from the config, or add an answer to the preview."
        );

    public static Diagnostic MissingName(string name, string token, string input) =>
        AVD6003.At(null, name, $"'{name}' ({token}) has no '{input}', so its name in Azure would be invented.", $"Set '{input}'.");

    public static Diagnostic DuplicateUrn(string urn, int count) =>
        AVD6004.At(
            null,
            urn,
            $"{count} resources have the URN '{urn}'; the engine takes only one.",
            "Give their entries in the config different names."
        );

    public static Diagnostic DuplicateId(string id, IEnumerable<string> names) =>
        AVD6005.At(null, id, $"{string.Join(" and ", names)} would be the same Azure resource '{id}'.", "Give them different names.");
}
