using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace AvdPulumi.Infra.Preview.Azure;

/// <summary>What the preview knows of one Azure resource type: enough to answer as Azure would, and to show what matters.</summary>
/// <param name="Token">Pulumi type token.</param>
/// <param name="ArmType">ARM type, such as <c>Microsoft.KeyVault/vaults</c>.</param>
/// <param name="NameInputs">Inputs that hold the names in the ARM id, outermost first. One that begins with <c>=</c> is a fixed name, such as <c>=default</c>.</param>
/// <param name="KeyInputs">Inputs that a reader of the preview wants to see, in that order.</param>
internal sealed record AzureResourceType(string Token, string ArmType, ImmutableArray<string> NameInputs, ImmutableArray<string> KeyInputs)
{
    // thousands of resources have a few dozen types
    private static readonly ConcurrentDictionary<string, string> ShortNames = new(StringComparer.Ordinal);

    /// <summary>
    /// Null for what lives in a resource group. For an extension resource, the input with the id of what it hangs on, such as <c>scope</c>.
    /// </summary>
    public string? ScopeInput { get; init; }

    /// <summary>Null for most. For an extension resource whose owner is told by its name and resource group: the owner's ARM type. The first of the names is the owner's.</summary>
    public string? OwnerType { get; init; }

    /// <summary>The namespace and the words of <see cref="ArmType"/>, taken apart once for all resources of the type.</summary>
    public ImmutableArray<string> Segments { get; } = [.. ArmType.Split('/')];

    /// <summary>The input that holds the resource's own name.</summary>
    public string NameInput => NameInputs[^1];

    /// <summary>The fixed name that stands for an input of the ARM id; null where the name is an input.</summary>
    public static string? FixedName(string input) => input.StartsWith('=') ? input[1..] : null;

    /// <summary>The part of a token that people read: module and class, since several modules have a Workspace.</summary>
    public static string ShortNameOf(string token) =>
        ShortNames.GetOrAdd(token, static all => all[(all.IndexOf(':', StringComparison.Ordinal) + 1)..]);
}
