namespace AvdPulumi.Tests.AzureTypes;

/// <summary>Where Azure's own types say less than Azure takes. Each has its reason and its source, and a test that it is still needed.</summary>
internal static class AzureTypeExceptions
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<AzureTypeException> All { get; } =
    [
        new()
        {
            Type = "azure-native:desktopvirtualization:ScalingPlan",
            Path = "properties.hostPoolType",
            Problem = AzureProblem.Word,
            Word = "Personal",
            Reason =
                "The list was made for inline schedules, which are of pooled hosts. It is open, and personal schedules need a plan of this type.",
            Source =
                "Microsoft.DesktopVirtualization/scalingPlans 2021-07-12 and 2024-04-08-preview to 2026-04-01-preview list the word; New-AzWvdScalingPlan, https://learn.microsoft.com/powershell/module/az.desktopvirtualization/new-azwvdscalingplan",
        },
        new()
        {
            Type = "azure-native:network:PrivateEndpoint",
            Path = "properties.subnet.serviceGateway",
            Problem = AzureProblem.UnknownName,
            Reason =
                "The typings of azure-native 3.28.0 have it, Azure's types at that version do not. The program names a subnet by its id and sends nothing else of it.",
            Source = "observed",
        },
    ];

    /// <summary>Whether a finding is one of them.</summary>
    public static bool Have(AzureTypeFinding finding) => All.Any(exception => exception.Covers(finding));
}

/// <summary>A finding that is none.</summary>
internal sealed record AzureTypeException
{
    /// <summary>Type token of the resource.</summary>
    public required string Type { get; init; }

    /// <summary>Path in the body, with <c>[]</c> for any item.</summary>
    public required string Path { get; init; }

    /// <summary>What is found.</summary>
    public required AzureProblem Problem { get; init; }

    /// <summary>The word that Azure takes. Default: empty, for what is no word.</summary>
    public string Word { get; init; } = "";

    /// <summary>Why it is right all the same.</summary>
    public required string Reason { get; init; }

    /// <summary>Where that can be read.</summary>
    public required string Source { get; init; }

    /// <summary>Whether a finding is this one.</summary>
    public bool Covers(AzureTypeFinding finding) =>
        (finding.Type, AzurePath.OfAny(finding.Path), finding.Problem, finding.Word) == (Type, Path, Problem, Word);
}
