using System.Collections.Immutable;
using Pulumi;

namespace AvdPulumi.Infra.Preview;

/// <summary>What the values behind a resource's inputs are, apart from their content.</summary>
/// <param name="SecretPaths">Wire paths of secret values.</param>
/// <param name="UnknownPaths">Wire paths of values that only the deployment will know.</param>
/// <param name="Dependencies">Resources whose outputs the inputs use.</param>
internal sealed record InputInspection(
    ImmutableSortedSet<string> SecretPaths,
    ImmutableSortedSet<string> UnknownPaths,
    ImmutableHashSet<Resource> Dependencies
);
