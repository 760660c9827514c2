using System.Collections.Immutable;
using AvdPulumi.Infra.Preview;
using AvdPulumi.Infra.Preview.Overview;

namespace AvdPulumi.Infra.Rendering;

/// <summary>
/// Role assignments, diagnostic settings and private endpoints of a phase: each is below a component of its own, with a line for the component, one for itself and one for its
/// inputs. As lists they are who → role → where, what is logged of what, and which endpoint leads to what.
/// </summary>
internal sealed class PhaseLists
{
    private const string RoleAssignment = "authorization:RoleAssignment";
    private const string DiagnosticSetting = "monitor:DiagnosticSetting";

    private const string PrivateEndpoint = "network:PrivateEndpoint";
    private const string ZoneGroup = "network:PrivateDnsZoneGroup";

    /// <summary>The resources that stay in the tree.</summary>
    public required ImmutableArray<PreviewResource> Others { get; init; }

    /// <summary>The role assignments.</summary>
    public ImmutableArray<GrantedAccess> Access { get; private init; } = [];

    /// <summary>The diagnostic settings, those with the same logs together.</summary>
    public ImmutableArray<LoggedResources> Logged { get; private init; } = [];

    /// <summary>The private endpoints.</summary>
    public ImmutableArray<PreviewResource> Endpoints { get; private init; } = [];

    /// <summary>Takes the lists out of the resources of a phase.</summary>
    /// <param name="phase">The resources of the phase.</param>
    /// <param name="access">The role assignments of the whole stack.</param>
    /// <param name="isFull">Whether all stay in the tree.</param>
    public static PhaseLists Of(IReadOnlyList<PreviewResource> phase, ImmutableArray<GrantedAccess> access, bool isFull)
    {
        if (isFull)
            return new() { Others = [.. phase] };
        var granted = access.Select(one => one.Urn).ToHashSet(StringComparer.Ordinal);
        var listed = phase
            .Where(resource =>
                resource.ShortType is DiagnosticSetting or PrivateEndpoint or ZoneGroup
                || (resource.ShortType == RoleAssignment && granted.Contains(resource.Urn))
            )
            .Select(resource => resource.Urn)
            .ToHashSet(StringComparer.Ordinal);
        return new()
        {
            Others = Without(phase, listed),
            Access = [.. access.Where(one => listed.Contains(one.Urn))],
            Logged =
            [
                .. phase
                    .Where(resource => resource.ShortType == DiagnosticSetting)
                    .GroupBy(setting => ValueOf(setting, "logs"))
                    .Select(same => new LoggedResources([.. same.Select(setting => ValueOf(setting, "resourceUri"))], same.Key)),
            ],
            Endpoints = [.. phase.Where(resource => resource.ShortType == PrivateEndpoint)],
        };
    }

    // a component that held nothing else goes with them
    private static ImmutableArray<PreviewResource> Without(IReadOnlyList<PreviewResource> phase, HashSet<string> taken)
    {
        var children = phase.ToLookup(resource => resource.Parent ?? "", StringComparer.Ordinal);
        return [.. phase.Where(resource => !IsGone(resource))];

        bool IsGone(PreviewResource resource) =>
            taken.Contains(resource.Urn)
            || (
                resource is { IsComponent: true, ExistingId: null } && children.Contains(resource.Urn) && children[resource.Urn].All(IsGone)
            );
    }

    private static string ValueOf(PreviewResource resource, string label) =>
        resource.KeyInputs.FirstOrDefault(input => input.Label == label)?.Value ?? "";
}

/// <summary>Resources of which the same is logged.</summary>
internal sealed record LoggedResources(ImmutableArray<string> Resources, string Logs);
