using System.Collections.Immutable;
using System.Globalization;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Estate;
using AvdPulumi.Configuration.Exchange.Arm;
using AvdPulumi.Infra.Diff;
using AvdPulumi.Infra.Preview;
using AvdPulumi.Infra.Preview.Azure;
using AvdPulumi.Infra.Rendering;

namespace AvdPulumi.Infra.Adoption;

/// <summary>What to know before a running estate is taken over.</summary>
internal static class AdoptionFindings
{
    private const string Role = "azure-native:authorization:RoleAssignment";
    private const int MostNamed = 3;

    private static readonly string RoleType = AzureResourceCatalogue.Find(Role)!.ArmType;

    private static readonly string[] InGuest =
    [
        "azure-native:hybridcompute:MachineRunCommand",
        "azure-native:hybridcompute:MachineExtension",
    ];

    /// <summary>Errors, warnings, then notes.</summary>
    /// <param name="stack">The preview of the stack.</param>
    /// <param name="adopted">Its resources that exist.</param>
    /// <param name="others">Resources that exist and that it does not have.</param>
    public static IEnumerable<Diagnostic> Of(
        PreviewModel stack,
        ImmutableArray<AdoptedResource> adopted,
        ImmutableArray<ArmResource> others
    )
    {
        if (!adopted.Any(resource => resource.Actual is not null))
            return [AdoptionDiagnostics.NothingAdopted(stack.Stack, others.Select(resource => resource.Id).FirstOrDefault())];
        var created = stack.Resources.Where(resource => resource.IsInAzure).Except(adopted.Select(resource => resource.Planned)).ToList();
        return
        [
            .. adopted.Where(resource => resource.Actual is null).Select(resource => AdoptionDiagnostics.GroupNotRead(resource.Id)),
            .. SecondRoles(created, others),
            .. InGuestSteps(created, adopted),
            .. NotRead(adopted),
            .. Spellings(adopted),
            .. Others(others),
        ];
    }

    private static IEnumerable<Diagnostic> SecondRoles(IEnumerable<PreviewResource> created, ImmutableArray<ArmResource> others)
    {
        var existing = others
            .Where(resource => resource.Is(RoleType))
            .ToLookup(resource =>
                GrantOf(ScopeOf(resource), resource.PropertyText("roleDefinitionId"), resource.PropertyText("principalId"))
            );
        return created
            .Where(resource => resource.Type == Role)
            .SelectMany(resource =>
                existing[GrantOf(InputOf(resource, "scope"), InputOf(resource, "roleDefinitionId"), InputOf(resource, "principalId"))]
                    .Select(other => AdoptionDiagnostics.SecondRole(resource.Name, other.Id))
            );
    }

    // a role is the same in every scope, and its id says in which one it was asked for
    private static string GrantOf(string scope, string role, string principal) =>
        $"{scope.TrimEnd('/')} {ArmPath.NameOf(role)} {principal}".ToLowerInvariant();

    private static string ScopeOf(ArmResource resource) =>
        resource.PropertyText("scope") is { Length: > 0 } scope
            ? scope
            : resource.Id[..Math.Max(0, resource.Id.LastIndexOf("/providers/", StringComparison.OrdinalIgnoreCase))];

    private static string InputOf(PreviewResource resource, string name) =>
        (resource.Inputs.GetValueOrDefault(name) as PreviewValue.Text)?.Value ?? "";

    private static IEnumerable<Diagnostic> InGuestSteps(IEnumerable<PreviewResource> created, ImmutableArray<AdoptedResource> adopted)
    {
        var machines = adopted.Select(resource => resource.Planned.AzureName).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var steps = created
            .Where(resource => InGuest.Contains(resource.Type) && machines.Contains(InputOf(resource, "machineName")))
            .ToList();
        if (steps.Count > 0)
            yield return AdoptionDiagnostics.InGuestSteps(
                NameRuns.Of(steps.Select(step => InputOf(step, "machineName")).Distinct().Order(NaturalOrder.Instance)),
                [.. steps.Select(step => step.AzureName).Distinct().Order(NaturalOrder.Instance)]
            );
    }

    private static IEnumerable<Diagnostic> NotRead(ImmutableArray<AdoptedResource> adopted)
    {
        var bare = adopted.Where(resource => resource.Actual is { HasProperties: false }).ToList();
        if (bare.Count > 0)
            yield return AdoptionDiagnostics.NotRead(bare[0].Actual!.Origin, NamesByType(bare.Select(resource => resource.Planned)));
    }

    private static IEnumerable<Diagnostic> Spellings(ImmutableArray<AdoptedResource> adopted) =>
        adopted
            .SelectMany(resource => resource.Spellings.Select(spelling => (resource.Planned, resource.Actual, spelling)))
            .GroupBy(item => (item.spelling.InAzure, item.spelling.InStack))
            .Select(same =>
                AdoptionDiagnostics.OtherSpelling(
                    same.First().Actual?.Origin,
                    NamesByType(same.Select(item => item.Planned)),
                    string.Join(", ", same.Select(item => item.spelling.Input).Distinct()),
                    same.First().spelling
                )
            );

    /// <summary>
    /// Resources that exist and would be made again because of what they are themselves. What is replaced with them is in the comparison, and those with state are errors of it already.
    /// </summary>
    /// <param name="changes">The changes of the first deployment.</param>
    public static IEnumerable<ResourceChange> Replaced(IEnumerable<ResourceChange> changes) =>
        changes.Where(change => change.Kind == ChangeKind.Replaced && !StatefulKinds.HoldsState(change) && change.Properties.Any(IsCause));

    /// <summary>The errors for resources that would be made again.</summary>
    public static IEnumerable<Diagnostic> ErrorsOf(IEnumerable<ResourceChange> replaced) =>
        replaced
            .GroupBy(change => change.Resource.ShortType)
            .Select(same =>
                AdoptionDiagnostics.Replaced(
                    $"{same.Key} {string.Join(", ", same.Select(change => change.Resource.AzureName).Order(NaturalOrder.Instance))}",
                    string.Join(
                        ", ",
                        same.SelectMany(change => change.Properties).Where(IsCause).Select(property => property.Path).Distinct()
                    )
                )
            );

    private static bool IsCause(PropertyChange property) =>
        property.Replaces is not null && !ValueEquality.Same(property.Before, property.After);

    // names of many say less than their number
    private static IEnumerable<Diagnostic> Others(ImmutableArray<ArmResource> others)
    {
        if (!others.IsEmpty)
            yield return AdoptionDiagnostics.Others(
                others[0].Origin,
                others.Length,
                string.Join(
                    "; ",
                    others
                        .GroupBy(resource => resource.Type, StringComparer.OrdinalIgnoreCase)
                        .OrderBy(same => same.Key, StringComparer.OrdinalIgnoreCase)
                        .Select(same =>
                            same.Count() <= MostNamed
                                ? $"{same.Key} {string.Join(", ", same.Select(resource => resource.Name).Order(NaturalOrder.Instance))}"
                                : string.Create(CultureInfo.InvariantCulture, $"{same.Key} ({same.Count()})")
                        )
                )
            );
    }

    private static string NamesByType(IEnumerable<PreviewResource> resources) =>
        string.Join(
            "; ",
            resources
                .GroupBy(resource => resource.ShortType)
                .Select(same => $"{same.Key} {NameRuns.Of(same.Select(resource => resource.AzureName).Order(NaturalOrder.Instance))}")
        );
}
