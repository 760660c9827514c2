namespace AvdPulumi.Tests.Guest;

/// <summary>A Pester test and what came of it.</summary>
public sealed record GuestTest(string File, string Name, string Result, string Message);
