namespace AvdPulumi.Tests.Guest;

/// <summary>A step of the file server that was cut off after each of its changes: how often, and how often a second run ended as a whole one does.</summary>
public sealed record GuestResume(string Step, string Node, int Cuts, int Resumed);
