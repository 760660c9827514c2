using System.Collections.Immutable;
using AvdPulumi.Infra.Preview.Azure;

namespace AvdPulumi.Infra.Preview;

/// <summary>One call of a provider function that a deployment would make.</summary>
/// <param name="Token">Token of the function, such as <c>azure-native:authorization:getClientConfig</c>.</param>
/// <param name="Subscription">The subscription that it is asked in: that of its provider.</param>
/// <param name="Args">Arguments by wire name.</param>
public sealed record PreviewInvoke(string Token, string Subscription, ImmutableSortedDictionary<string, PreviewValue> Args)
{
    /// <summary>The function as people read it.</summary>
    public string ShortToken => AzureResourceType.ShortNameOf(Token);
}
