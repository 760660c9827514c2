using System.Collections.Immutable;
using AvdPulumi.Configuration;
using AvdPulumi.Infra.Preview.Azure;

namespace AvdPulumi.Infra.Preview;

/// <summary>What the preview itself can find: one method a message, and the entry that explains its code.</summary>
internal static class PreviewDiagnostics
{
    /// <summary>All codes of this area, in order.</summary>
    public static ImmutableArray<DiagnosticDescriptor> All { get; } =
    [
        new()
        {
            Code = "AVD5035",
            Title = "A resource or a function has no explicit provider",
            Cause = "Without a provider that names subscription, tenant and cloud, azure-native follows the default subscription of whoever is signed in. The preview refuses it.",
            Example = "new AzureNative.KeyVault.Vault(\"vault\", ...) without a parent or a provider, or a function call without Parent.",
            Remedy = "Make it below a component that has the provider, or set Provider in its options.",
            Source = "Pulumi documentation, Explicit provider configuration, https://www.pulumi.com/docs/iac/concepts/resources/providers/",
        },
        new()
        {
            Code = "AVD5036",
            Title = "A resource goes through the provider of another subscription",
            Cause = "The ARM id of a resource is in one subscription, and its provider leads to another one. A part of its id that is left to the provider would be wrong.",
            Example = "A secret of a vault in another subscription, made through the provider of the control plane.",
            Remedy = "Give its component the provider of the subscription: SubscriptionProviders.For(id).",
            Source = "docs/control-plane.md, Subscriptions",
        },
        new(
            "AVD6001",
            "The preview does not know a resource type",
            "The program registers a type that is missing from the preview's catalogue. The preview refuses it rather than show a resource it knows nothing of.",
            "new AzureNative.Compute.Disk(...) in a component, with no entry for azure-native:compute:Disk.",
            "Add the type, with its ARM type and its names, to infra/Preview/Azure/AzureResourceCatalogue.cs.",
            "docs/architecture.md, Preview"),
        new(
            "AVD6002",
            "The preview does not know a provider function",
            "The program calls a provider function for which the preview has no answer.",
            "AzureNative.Authorization.GetClientConfig.Invoke() in a component.",
            "Pass the value in from the config, or give infra/Preview/Azure/AzureFunctionCatalogue.cs an answer of the shape that Azure gives.",
            "docs/architecture.md, Preview"),
        new(
            "AVD6003",
            "A resource has no name of its own",
            "A name input is not set or not known, so Azure or Pulumi would invent a name that nobody can review and that may break a naming rule.",
            "new AzureNative.KeyVault.Vault(\"vault\", new() { ResourceGroupName = ... }) without VaultName.",
            "Set the name input that the message gives.",
            "docs/architecture.md, Preview"),
        new(
            "AVD6004",
            "Two resources have the same URN",
            "Two resources have the same type, the same name and parents of the same types. The engine rejects the second one during the deployment.",
            "Two application groups of the same name in application_groups.",
            "Give the two entries of the config different names.",
            "Pulumi documentation, Resource names"),
        new(
            "AVD6005",
            "Two resources would be one and the same in Azure",
            "Two resources of the program have the same ARM id (Azure does not tell upper from lower case). The second would overwrite the first.",
            "application_groups named Desktop and desktop.",
            "The config gate finds this first (AVD0123) and names the settings. Where it did not, rename one of the two resources.",
            "Azure Resource Manager documentation, Resource name rules"),
    ];

    public static Diagnostic NoProvider(string name, string token) => Error(
        "AVD5035", name, $"'{name}' ({token}) has no explicit provider: it would follow the default subscription of whoever is signed in.", "Set a parent that has one, or Provider.");

    public static Diagnostic OtherProvider(string name, string id, AzureProvider provider) => Error(
        "AVD5036", name, $"'{name}' is '{id}', but goes through the provider '{provider.Name}' of the subscription {provider.SubscriptionId}.", "Use the provider of its subscription.");

    public static Diagnostic UnknownType(string name, string token) =>
        Error("AVD6001", name, $"The preview does not know the resource type '{token}' of '{name}'.", "Add the type to the preview's catalogue.");

    public static Diagnostic UnknownFunction(string token) =>
        Error("AVD6002", token, $"The preview has no answer for the provider function '{token}'.", "Pass the value in from the config, or add an answer to the preview.");

    public static Diagnostic MissingName(string name, string token, string input) =>
        Error("AVD6003", name, $"'{name}' ({token}) has no '{input}', so its name in Azure would be invented.", $"Set '{input}'.");

    public static Diagnostic DuplicateUrn(string urn, int count) =>
        Error("AVD6004", urn, $"{count} resources have the URN '{urn}'; the engine takes only one.", "Give their entries in the config different names.");

    public static Diagnostic DuplicateId(string id, IEnumerable<string> names) =>
        Error("AVD6005", id, $"{string.Join(" and ", names)} would be the same Azure resource '{id}'.", "Give them different names.");

    private static Diagnostic Error(string code, string path, string message, string hint) => new(code, Severity.Error, null, path, message, hint);
}
