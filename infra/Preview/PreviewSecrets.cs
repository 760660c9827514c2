using AvdPulumi.Configuration.Values;
using AvdPulumi.Stacks;
using Pulumi;

namespace AvdPulumi.Infra.Preview;

/// <summary>Stand-ins for secrets: a preview has no credential, and needs no value to show that there is one.</summary>
internal sealed class PreviewSecrets : ISecretSource
{
    /// <summary>Stands for every value. It is as secret as a real one: tests search every output for it.</summary>
    public const string StandIn = "secret-of-a-preview";

    /// <inheritdoc />
    public Output<string> ValueOf(SecretReference reference) =>
        reference.Scheme == SecretScheme.Generate
            ? throw new ArgumentException("A secret that the deployment makes up is not read from anywhere.", nameof(reference))
            : Output.CreateSecret($"{StandIn}:{reference}");
}
