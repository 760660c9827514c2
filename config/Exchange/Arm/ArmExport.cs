using System.Collections.Immutable;
using AvdPulumi.Configuration.Diagnostics;

namespace AvdPulumi.Configuration.Exchange.Arm;

/// <summary>The resources in an export of a running estate.</summary>
/// <param name="File">The file, as diagnostics name it.</param>
/// <param name="Resources">The resources, in the order of the file.</param>
/// <param name="Diagnostics">What could not be read. With an error, resources may be missing.</param>
public sealed record ArmExport(string File, ImmutableArray<ArmResource> Resources, ImmutableArray<Diagnostic> Diagnostics);
