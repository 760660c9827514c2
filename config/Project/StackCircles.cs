using System.Collections.Immutable;
using AvdPulumi.Configuration.Diagnostics;

namespace AvdPulumi.Configuration.Project;

/// <summary>Stacks that read from each other in a circle: AVD5023. A circle is reported once, as a whole.</summary>
internal static class StackCircles
{
    // beyond this a message is not read
    private const int MostNamed = 12;

    internal static DiagnosticDescriptor AVD5023 { get; } =
        new()
        {
            Code = "AVD5023",
            Title = "Stacks read from each other in a circle",
            Cause = "Each of the stacks needs an output of the next one, so none of them can be deployed first.",
            Example =
                "# Pulumi.hosts.yaml\nconfig:\n  avd:contracts: {platform: contoso/avd/core}\n# Pulumi.core.yaml\nconfig:\n  avd:contracts: {hosts: contoso/avd/hosts}",
            Remedy = "Move a layer to another stack, so that stacks read only from stacks of earlier phases.",
            Source = new("Stacks", "docs/stacks.md#contracts"),
        };

    /// <summary>The circles among a stack and all stacks that it is built on, each at the entry of the stack that leads to it. Of circles with a stack in common, one is reported.</summary>
    /// <param name="stack">The stack; without errors.</param>
    /// <param name="project">The project.</param>
    /// <param name="find">A stack of the project by its name; null for none.</param>
    public static IEnumerable<Diagnostic> Of(ProjectStack stack, string project, Func<string, ProjectStack?> find) =>
        Apart([.. Walk(stack, project, find).OrderBy(found => !found.Circle.Contains(stack.Name)).Select(found => (stack, found))])
            .Select(each => FindingOn(each.Stack, each.Step, each.Circle, project));

    /// <summary>The circles among all stacks of a project, each at the first of its stacks.</summary>
    /// <param name="stacks">The stacks, ordered by name; those with errors are left out.</param>
    /// <param name="project">The project.</param>
    /// <param name="find">A stack of the project by its name; null for none.</param>
    public static ILookup<string, Diagnostic> OfAll(IEnumerable<ProjectStack> stacks, string project, Func<string, ProjectStack?> find) =>
        Apart([
                .. stacks
                    .Where(stack => stack.IsUsable)
                    .SelectMany(stack =>
                        Walk(stack, project, find).Where(found => found.Circle[0] == stack.Name).Select(found => (stack, found))
                    ),
            ])
            .ToLookup(each => each.Stack.Name, each => FindingOn(each.Stack, each.Step, each.Circle, project));

    private static IEnumerable<(ProjectStack Stack, string Step, ImmutableArray<string> Circle)> Apart(
        ImmutableArray<(ProjectStack Stack, (string Step, ImmutableArray<string> Circle) Found)> all
    )
    {
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (stack, (step, circle)) in all)
        {
            if (!known.Overlaps(circle))
                yield return (stack, step, circle);
            known.UnionWith(circle);
        }
    }

    private static Diagnostic FindingOn(ProjectStack stack, string step, ImmutableArray<string> circle, string project)
    {
        // a stack of the circle is told of its own step in it
        var next = circle.IndexOf(stack.Name) is >= 0 and var at ? circle[(at + 1) % circle.Length] : step;
        var path = ContractLinks.LinksOf(stack, project).First(link => link.Name == next).Given.Path;
        return AVD5023.At(stack.Config.Sources.Find(path), path, $"These stacks read from each other in a circle: {WordsOf(circle)}.");
    }

    // Depth first, without recursion: a chain may have as many stacks as the project. Each stack is left once.
    private static List<(string Step, ImmutableArray<string> Circle)> Walk(
        ProjectStack stack,
        string project,
        Func<string, ProjectStack?> find
    )
    {
        var found = new List<(string, ImmutableArray<string>)>();
        var way = new List<string> { stack.Name };
        var left = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<Queue<string>>([NextOf(stack)]);
        while (open.TryPeek(out var next))
        {
            if (!next.TryDequeue(out var name))
            {
                open.Pop();
                left.Add(way[^1]);
                way.RemoveAt(way.Count - 1);
            }
            else if (way.IndexOf(name) is >= 0 and var first)
                found.Add((way.Count > 1 ? way[1] : name, FromFirstName(way[first..])));
            else if (!left.Contains(name) && find(name) is { IsUsable: true } supplier)
            {
                way.Add(name);
                open.Push(NextOf(supplier));
            }
        }

        return found;

        Queue<string> NextOf(ProjectStack at) => new(ContractLinks.SuppliersOf(at, project));
    }

    // the same circle has the same text, wherever it is entered
    private static ImmutableArray<string> FromFirstName(List<string> circle)
    {
        var first = circle.IndexOf(circle.Min(StringComparer.Ordinal)!);
        return [.. circle[first..], .. circle[..first]];
    }

    private static string WordsOf(ImmutableArray<string> circle) =>
        circle.Length <= MostNamed
            ? string.Join(" -> ", circle.Append(circle[0]))
            : $"{string.Join(" -> ", circle.Take(MostNamed - 1))} -> {circle.Length - MostNamed} more -> {circle[^1]} -> {circle[0]}";
}
