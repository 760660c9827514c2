using System.Collections.Immutable;
using AvdPulumi.Configuration.Values;
using Pulumi;

namespace AvdPulumi.Stacks.Machines;

/// <summary>Reads secrets only when the login is known to reach the subscriptions: one that does not is told so once, and not again by every vault.</summary>
/// <param name="secrets">Where the values come from.</param>
/// <param name="reached">Fails where the login does not reach a subscription.</param>
internal sealed class SecretsOnceReached(ISecretSource secrets, Output<ImmutableArray<Resource>> reached) : ISecretSource
{
    /// <inheritdoc />
    public Output<string> ValueOf(SecretReference reference) => Output.CreateSecret(reached.Apply(_ => secrets.ValueOf(reference)));
}
