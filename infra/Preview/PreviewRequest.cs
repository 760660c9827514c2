using System.Collections.Immutable;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Estate;
using AvdPulumi.Configuration.Layering;

namespace AvdPulumi.Infra.Preview;

/// <summary>What to preview.</summary>
/// <param name="Project">The Pulumi project.</param>
/// <param name="Stack">The stack.</param>
/// <param name="RootFolder">Folder of the project.</param>
/// <param name="PackageSource">Which packages the program was built on.</param>
/// <param name="Estate">What the validated config means.</param>
/// <param name="Layers">The layers of the stack.</param>
/// <param name="Now">The time that the deployment would begin; it decides which registration token is asked for.</param>
/// <param name="Diagnostics">What the config gate found; no error among it.</param>
public sealed record PreviewRequest(
    string Project,
    string Stack,
    string RootFolder,
    string PackageSource,
    AvdEstate Estate,
    Layers Layers,
    DateTimeOffset Now,
    ImmutableArray<Diagnostic> Diagnostics
)
{
    /// <summary>
    /// Default: none. What other stacks export, by their full names. A stack that is not among them is assumed to deploy what this config means.
    /// </summary>
    public ImmutableDictionary<string, ImmutableSortedDictionary<string, PreviewValue>> OtherOutputs { get; init; } =
        ImmutableDictionary<string, ImmutableSortedDictionary<string, PreviewValue>>.Empty;
}
