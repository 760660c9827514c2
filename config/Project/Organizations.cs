using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Layering;

namespace AvdPulumi.Configuration.Project;

/// <summary>Contracts that name different organizations for one project: AVD5028.</summary>
internal static class Organizations
{
    internal static DiagnosticDescriptor AVD5028 { get; } =
        new()
        {
            Code = "AVD5028",
            Title = "Contracts name different organizations for the same project",
            Cause =
                "The stacks of a project are in one backend, and usually in one organization. A stack of another organization is another stack, even if it has the same name: it may be an old copy, or not exist at all.",
            Example =
                "config:\n  avd:contracts:\n    platform: contoso/avd/prod-platform\n    pools: organization/avd/prod-pools   # another organization",
            Remedy = "Use the same organization in all contracts. The command pulumi stack ls --all shows the full names of the stacks.",
            Source = new("Stacks", "docs/stacks.md#contracts"),
            Severity = Severity.Warning,
        };

    /// <summary>The entries of a stack that name another organization than an entry before them, or than a stack that it reads from.</summary>
    /// <param name="stack">The stack; without errors.</param>
    /// <param name="project">The project.</param>
    /// <param name="find">A stack of the project by its name; null for none.</param>
    public static IEnumerable<Diagnostic> Of(ProjectStack stack, string project, Func<string, ProjectStack?> find)
    {
        var own = stack.Estate.Share.Contracts.Given;
        var others = ContractLinks
            .SuppliersOf(stack, project)
            .Select(find)
            .Where(supplier => supplier is { IsUsable: true } && supplier.Name != stack.Name)
            .SelectMany(supplier => supplier!.Estate.Share.Contracts.Given.Select(given => (Stack: supplier, Given: given)));
        var first = new Dictionary<string, (string Organization, string Where)>(StringComparer.Ordinal);
        foreach (var (where, given) in own.Select(given => (given.Path, given)).Concat(others.Select(At)))
        foreach (var name in given.Stacks)
        {
            if (first.TryAdd(name.Project, (name.Organization, where)) || first[name.Project].Organization == name.Organization)
                continue;
            var path = own.Contains(given) ? given.Path : own.First(mine => mine.Stacks.Any(one => one.Project == name.Project)).Path;
            yield return AVD5028.At(
                stack.Config.Sources.Find(path),
                path,
                $"For the project '{name.Project}', {where} names the organization '{name.Organization}', but {first[name.Project].Where} names '{first[name.Project].Organization}'."
            );
            yield break;
        }

        static (string, GivenContract) At((ProjectStack Stack, GivenContract Given) other) =>
            ($"{other.Given.Path} of '{other.Stack.Name}'", other.Given);
    }
}
