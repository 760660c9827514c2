using AzureNative = Pulumi.AzureNative;

namespace AvdPulumi.Components.ExtensionResources;

/// <summary>A management lock.</summary>
/// <param name="Level">
/// <c>CanNotDelete</c> keeps a resource from being deleted, <c>ReadOnly</c> from being changed, too; it also blocks POST actions such as reading registration
/// tokens (source: Lock your resources to protect your infrastructure).
/// </param>
/// <param name="Notes">Why it is locked, up to 512 characters; shown to whoever is stopped by it.</param>
public sealed record LockDefinition(AzureNative.Authorization.LockLevel Level, string Notes);
