using AvdPulumi.Configuration.Estate;
using AvdPulumi.Configuration.Layering;
using Pulumi;

namespace AvdPulumi.Stacks;

/// <summary>All that a stack is built from. Nothing in it looks around: the config is validated, the clock has been read.</summary>
/// <param name="Estate">What the validated config of this stack means.</param>
/// <param name="Layers">The layers this stack deploys.</param>
/// <param name="Now">The time at which the deployment began.</param>
/// <param name="Secrets">Where the values of secrets come from.</param>
/// <param name="Options">Options of the stack, such as the preview's recorder; null for none.</param>
public sealed record StackContext(AvdEstate Estate, Layers Layers, DateTimeOffset Now, ISecretSource Secrets, StackOptions? Options = null);
