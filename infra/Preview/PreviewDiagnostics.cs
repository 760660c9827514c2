using System.Collections.Immutable;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Layering;
using AvdPulumi.Infra.Preview.Azure;

namespace AvdPulumi.Infra.Preview;

/// <summary>Diagnostics of the preview: a method for each message, and the entry of its code.</summary>
internal static class PreviewDiagnostics
{
    private static readonly DiagnosticDescriptor AVD5035 = new()
    {
        Code = "AVD5035",
        Title = "A resource or a function has no explicit provider",
        Cause =
            "Without a provider that sets subscription, tenant and cloud, azure-native uses the default subscription of the login. The preview does not accept it.",
        Example = "new AzureNative.KeyVault.Vault(\"vault\", ...) without a parent or a provider, or a function call without Parent.",
        Remedy = "Create it below a component that has the provider, or set Provider in its options.",
        Source = new("Pulumi, Explicit provider configuration", "https://www.pulumi.com/docs/iac/concepts/resources/providers/"),
    };

    private static readonly DiagnosticDescriptor AVD5036 = new()
    {
        Code = "AVD5036",
        Title = "A resource uses the provider of another subscription",
        Cause =
            "The ARM id of a resource is in one subscription, but its provider is for another one. Parts of the id that come from the provider would be wrong.",
        Example = "A secret of a vault in another subscription, created with the provider of the control plane.",
        Remedy = "Set the provider of the subscription in the component: SubscriptionProviders.For(id).",
        Source = new("The control plane", "docs/control-plane.md#subscriptions"),
    };

    private static readonly DiagnosticDescriptor AVD6001 = new()
    {
        Code = "AVD6001",
        Title = "The preview does not know a resource type",
        Cause =
            "The program registers a type that is missing in the preview's catalogue. The preview does not show unknown resources; it stops.",
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
        Remedy = "Pass the value from the config, or add an answer in the form of Azure to infra/Preview/Azure/AzureFunctionCatalogue.cs.",
        Source = new("Architecture", "docs/architecture.md#preview"),
    };

    private static readonly DiagnosticDescriptor AVD6003 = new()
    {
        Code = "AVD6003",
        Title = "A resource has no explicit name",
        Cause =
            "A name input is not set or not known. Azure or Pulumi would generate a name that nobody can review and that may break a naming rule.",
        Example = "new AzureNative.KeyVault.Vault(\"vault\", new() { ResourceGroupName = ... }) without VaultName.",
        Remedy = "Set the name input in the message.",
        Source = new("Architecture", "docs/architecture.md#preview"),
    };

    private static readonly DiagnosticDescriptor AVD6004 = new()
    {
        Code = "AVD6004",
        Title = "Two resources have the same URN",
        Cause =
            "Two resources have the same type, the same name and parents of the same types. The engine rejects the second one during the deployment.",
        Example = "Two application groups with the same name in application_groups.",
        Remedy = "Use different names for the two entries in the config.",
        Source = new("Pulumi, Resource names", "https://www.pulumi.com/docs/iac/concepts/resources/names/"),
    };

    private static readonly DiagnosticDescriptor AVD6005 = new()
    {
        Code = "AVD6005",
        Title = "Two resources would be the same resource in Azure",
        Cause = "Two resources of the program have the same ARM id (Azure ignores case). The second resource would overwrite the first.",
        Example = "application_groups named Desktop and desktop.",
        Remedy = "Rename one of the two resources. Usually the config gate reports this first (AVD0123), with the settings.",
        Source = new(
            "Naming rules and restrictions for Azure resources",
            "https://learn.microsoft.com/azure/azure-resource-manager/management/resource-name-rules"
        ),
    };

    private static readonly DiagnosticDescriptor AVD6030 = new()
    {
        Code = "AVD6030",
        Title = "The preview does not know the outputs of another stack",
        Cause =
            "avd:contracts names a stack of another project, or --config previews one file. The preview does not read deployed stacks, so it assumes that the other stack deploys what this config means.",
        Example = "config:\n  avd:contracts: {sofs: contoso/storage/prod}",
        Remedy = "No action is needed. pulumi preview reads the outputs of the deployed stack.",
        Source = new("The preview", "docs/preview.md#stacks-that-read-from-each-other"),
        Severity = Severity.Note,
    };

    /// <summary>All codes of this area, in order.</summary>
    public static ImmutableArray<DiagnosticDescriptor> All { get; } =
    [AVD5035, AVD5036, AVD6001, AVD6002, AVD6003, AVD6004, AVD6005, AVD6030];

    public static Diagnostic NoProvider(string name, string token) =>
        AVD5035.At(null, name, $"'{name}' ({token}) has no explicit provider: it would use the default subscription of the login.");

    public static Diagnostic OtherProvider(string name, string id, AzureProvider provider) =>
        AVD5036.At(
            null,
            name,
            $"'{name}' is '{id}', but uses the provider '{provider.Name}' of the subscription {provider.SubscriptionId}."
        );

    public static Diagnostic UnknownType(string name, string token) =>
        AVD6001.At(null, name, $"The preview does not know the resource type '{token}' of '{name}'.");

    public static Diagnostic UnknownFunction(string token) =>
        AVD6002.At(null, token, $"The preview has no answer for the provider function '{token}'.");

    public static Diagnostic MissingName(string name, string token, string input) =>
        AVD6003.At(null, name, $"'{name}' ({token}) has no '{input}', so its name in Azure would be generated.", $"Set '{input}'.");

    public static Diagnostic DuplicateUrn(string urn, int count) =>
        AVD6004.At(null, urn, $"{count} resources have the URN '{urn}'; the engine accepts only one.");

    public static Diagnostic DuplicateId(string id, IEnumerable<string> names) =>
        AVD6005.At(null, id, $"{string.Join(" and ", names)} would be the same Azure resource '{id}'.");

    public static Diagnostic OtherProject(string stack) =>
        AVD6030.At(null, StackContracts.Key, $"The outputs of the stack '{stack}' are assumed to be those that this config means.");
}
