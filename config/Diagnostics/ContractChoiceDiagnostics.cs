using System.Collections.Immutable;
using AvdPulumi.Configuration.Layering;

namespace AvdPulumi.Configuration.Diagnostics;

/// <summary>Problems of avd:contracts: a method for each message, and the entry of its code.</summary>
internal static class ContractChoiceDiagnostics
{
    private const string Form =
        "Write a map from layers to stacks: {pools: <organization>/avd/<stack>}. A layer of several stacks has a list.";

    private static readonly DiagnosticDescriptor AVD5018 = new()
    {
        Code = "AVD5018",
        Title = "avd:contracts is not valid",
        Cause =
            "avd:contracts is a map. Each key is a layer that another stack deploys, and its value is the full name of this stack, a list of such names, or derived.",
        Example = "config:\n  avd:contracts:\n    pools: prod-platform   # not the full name",
        Remedy = Form,
        Source = new("Stacks", "docs/stacks.md#contracts"),
    };

    /// <summary>All codes of this area, in order.</summary>
    public static ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = [AVD5018];

    public static Diagnostic Malformed(Origin origin) =>
        AVD5018.At(origin, StackContracts.Key, "avd:contracts must be a map from layers to the stacks that deploy them.");

    public static Diagnostic UnknownLayer(Origin origin, string shown, IEnumerable<string> known, string? meant) =>
        AVD5018.At(
            origin,
            StackContracts.Key,
            $"'{shown}' is not a layer that exports a contract; these layers do: {string.Join(", ", known)}.",
            meant is null ? null : $"Did you mean '{meant}'?"
        );

    public static Diagnostic NoStack(Origin origin, string key, string shown) =>
        AVD5018.At(
            origin,
            $"{StackContracts.Key}.{key}",
            $"{StackContracts.Key}.{key} is {shown}, but must be the full name of a stack, in the form organization/project/stack.",
            "For a backend without organizations, such as a storage account, the organization is 'organization'."
        );
}
