using AvdPulumi.Configuration.Values;
using Pulumi;

namespace AvdPulumi.Stacks;

/// <summary>Gives the value of a secret that the config refers to. What reads a vault or the engine's config is not a stack's to know.</summary>
public interface ISecretSource
{
    /// <summary>The value, secret from the first line; a failure to read it fails the deployment and names the reference, never a value.</summary>
    /// <param name="reference">A secret in a vault or in the stack's config. One that the deployment makes up is not read from anywhere.</param>
    /// <exception cref="ArgumentException">The secret is one that the deployment makes up.</exception>
    Output<string> ValueOf(SecretReference reference);
}
