using AvdPulumi.Configuration;
using Pulumi;

namespace AvdPulumi.Stacks;

/// <summary>All that a stack is built from. Nothing in it looks around: settings are validated, the clock has been read.</summary>
/// <param name="Settings">The validated config of this stack.</param>
/// <param name="Layers">The layers this stack deploys; <see cref="LayerGate"/> has let them through.</param>
/// <param name="Options">Options of the stack, such as the preview's recorder; null for none.</param>
public sealed record StackContext(AvdSettings Settings, Layers Layers, StackOptions? Options = null);
