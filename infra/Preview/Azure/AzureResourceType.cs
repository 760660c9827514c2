using System.Collections.Immutable;

namespace AvdPulumi.Infra.Preview.Azure;

/// <summary>What the preview knows of one Azure resource type: enough to answer as Azure would, and to show what matters.</summary>
/// <param name="Token">Pulumi type token.</param>
/// <param name="ArmType">ARM type, such as <c>Microsoft.KeyVault/vaults</c>.</param>
/// <param name="NameInputs">Inputs that hold the names in the ARM id, outermost first.</param>
/// <param name="KeyInputs">Inputs that a reader of the preview wants to see, in that order.</param>
internal sealed record AzureResourceType(string Token, string ArmType, ImmutableArray<string> NameInputs, ImmutableArray<string> KeyInputs)
{
    /// <summary>The input that holds the resource's own name.</summary>
    public string NameInput => NameInputs[^1];

    /// <summary>The part of a token that people read: module and class, since several modules have a Workspace.</summary>
    public static string ShortNameOf(string token) => token[(token.IndexOf(':', StringComparison.Ordinal) + 1)..];
}
