namespace AvdPulumi.Tests.Guest;

/// <summary>A file or a block of Pester tests that failed as a whole.</summary>
public sealed record GuestBlock(string Name, string Message);
