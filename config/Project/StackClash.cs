using System.Collections.Immutable;
using AvdPulumi.Configuration.Diagnostics;

namespace AvdPulumi.Configuration.Project;

/// <summary>A resource, a name, an address or a capacity that several stacks use.</summary>
/// <param name="Diagnostic">The diagnostic, at the setting of the last of the stacks.</param>
/// <param name="Places">Each stack with its setting and its position.</param>
/// <param name="Things">What it is about: ids of resources, names of machines, addresses.</param>
public sealed record StackClash(Diagnostic Diagnostic, ImmutableArray<StackPlace> Places, ImmutableArray<string> Things)
{
    // beyond this a message is not read; programs get all of them
    private const int MostNamed = 6;

    /// <summary>Creates a clash.</summary>
    /// <param name="descriptor">The entry of its code.</param>
    /// <param name="places">Each stack with its setting.</param>
    /// <param name="things">What it is about, all of it.</param>
    /// <param name="message">What is wrong.</param>
    /// <param name="hint">Default: the remedy of the code. What to do.</param>
    internal static StackClash Of(
        DiagnosticDescriptor descriptor,
        ImmutableArray<(ProjectStack Stack, string Path)> places,
        ImmutableArray<string> things,
        string message,
        string? hint = null
    )
    {
        var (last, path) = places[^1];
        return new(
            descriptor.At(last.OriginOf(path), path, message, hint),
            [.. places.Select(place => new StackPlace(place.Stack.Name, place.Path, place.Stack.OriginOf(place.Path)))],
            things
        );
    }

    /// <summary>The settings of the stacks, in words.</summary>
    internal static string From(ImmutableArray<(ProjectStack Stack, string Path)> places)
    {
        var said = places.Select(place => place.Stack.At(place.Path)).Distinct().ToList();
        return said.Count == 1
            ? said[0]
            : string.Join(", ", places.Take(MostNamed).Select(place => $"{place.Stack.At(place.Path)} in '{place.Stack.Name}'"))
                + (places.Length > MostNamed ? $" and {places.Length - MostNamed} more" : "");
    }

    /// <summary>Names in words: the first few, and the number of the others.</summary>
    internal static string Named(IReadOnlyCollection<string> names) =>
        string.Join(", ", names.Take(MostNamed).Select(name => $"'{name}'"))
        + (names.Count > MostNamed ? $" and {names.Count - MostNamed} more" : "");
}
