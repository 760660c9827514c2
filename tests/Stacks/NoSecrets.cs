using AvdPulumi.Configuration.Values;
using AvdPulumi.Stacks;
using Pulumi;

namespace AvdPulumi.Tests.Stacks;

/// <summary>Refuses every secret: for tests in which none may be read.</summary>
internal sealed class NoSecrets : ISecretSource
{
    public Output<string> ValueOf(SecretReference reference) => throw new InvalidOperationException($"Nobody was to read '{reference}'.");
}
