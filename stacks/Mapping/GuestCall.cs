using System.Collections.Immutable;
using AvdPulumi.Components.Guest;
using AvdPulumi.Configuration.Values;

namespace AvdPulumi.Stacks.Mapping;

/// <summary>A guest script with what it is given.</summary>
/// <param name="Script">The script.</param>
/// <param name="Parameters">Its parameters as text. One that would be empty is left out: command lines lose it.</param>
/// <param name="Secrets">Its protected parameters.</param>
internal sealed record GuestCall(
    GuestScript Script,
    ImmutableArray<(string Name, string Value)> Parameters,
    ImmutableArray<(string Name, SecretReference Secret)> Secrets
);
