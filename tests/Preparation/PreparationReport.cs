using System.Collections.Immutable;
using AvdPulumi.Tests.Guest;

namespace AvdPulumi.Tests.Preparation;

/// <summary>What Invoke-PreparationTests.ps1 writes.</summary>
public sealed record PreparationReport(ImmutableArray<GuestTest> Tests, ImmutableArray<GuestBlock> Blocks);
