using System.Collections.Immutable;

namespace AvdPulumi.Tests.Guest;

/// <summary>A script as PowerShell's parser sees it: its parameters, the texts in it, the codes it stops with.</summary>
public sealed record GuestShape(string Name, ImmutableArray<string> Parameters, ImmutableArray<string> Texts, ImmutableArray<string> Codes);
