using System.Collections.Immutable;

namespace AvdPulumi.Tests.Guest;

/// <summary>What Invoke-GuestTests.ps1 writes.</summary>
public sealed record GuestReport(
    string Engine,
    string Pester,
    ImmutableArray<GuestTest> Tests,
    ImmutableArray<GuestBlock> Blocks,
    ImmutableArray<GuestShape> Scripts,
    ImmutableArray<string> SeenCodes,
    ImmutableArray<GuestResume> Resume
);
