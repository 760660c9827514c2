using AvdPulumi.Components.Foundation;
using Pulumi;
using AzureNative = Pulumi.AzureNative;

namespace AvdPulumi.Components.ExtensionResources;

/// <summary>Hangs extension resources on what a component has made or adopted: one way for all of them.</summary>
internal static class ExtensionChildren
{
    /// <summary>
    /// Makes what <paramref name="extensions"/> asks for, as children of <paramref name="owner"/>: <c>{name}-logs</c>, <c>{name}-access</c> and <c>{name}-lock</c>.
    /// The lock comes last, since nothing can be put on or below a resource that is locked read-only.
    /// </summary>
    /// <param name="owner">The component that the resource belongs to.</param>
    /// <param name="name">Name of that component.</param>
    /// <param name="resourceId">Full ARM id of the resource.</param>
    /// <param name="extensions">What hangs on it.</param>
    /// <param name="below">Resources in Azure below it, such as the applications of a group, which the lock has to wait for as well.</param>
    public static void Extend(
        this ComponentResource owner,
        string name,
        Input<string> resourceId,
        ResourceExtensions extensions,
        params IEnumerable<Resource> below
    )
    {
        var before = new InputList<Resource>();
        foreach (var resource in below)
            before.Add(resource);
        if (extensions.Logs is { } logs)
            before.Add(new DiagnosticSettings($"{name}-logs", new() { ResourceId = resourceId, Logs = logs }, owner.ChildComponent()));
        if (!extensions.RoleAssignments.IsEmpty)
            before.Add(
                new RoleAssignments(
                    $"{name}-access",
                    new() { Scope = resourceId, Grants = extensions.RoleAssignments },
                    owner.ChildComponent()
                )
            );
        if (extensions.Lock is { } definition)
            owner.Lock(name, resourceId, definition, before);
    }

    /// <summary>Locks a scope after everything in <paramref name="after"/> is there. Its child's name is <c>{name}-lock</c>.</summary>
    public static void Lock(
        this ComponentResource owner,
        string name,
        Input<string> scope,
        LockDefinition definition,
        InputList<Resource> after
    ) =>
        _ = new AzureNative.Authorization.ManagementLockByScope(
            $"{name}-lock",
            new()
            {
                LockName = FixedNames.Lock(definition.Level.ToString()),
                Scope = scope,
                Level = definition.Level,
                Notes = definition.Notes,
            },
            new CustomResourceOptions { Parent = owner, DependsOn = after }
        );
}
