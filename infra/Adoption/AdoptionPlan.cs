using System.Collections.Immutable;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Exchange.Arm;
using AvdPulumi.Infra.Preview;

namespace AvdPulumi.Infra.Adoption;

/// <summary>Which resources of a running estate a stack can take over, and what the state of the stack would be after that.</summary>
internal sealed record AdoptionPlan
{
    /// <summary>The resources that exist, in the order of the preview.</summary>
    public required ImmutableArray<AdoptedResource> Adopted { get; init; }

    /// <summary>Resources of the running estate that the stack does not have.</summary>
    public required ImmutableArray<ArmResource> Others { get; init; }

    /// <summary>The stack as it would be after the import: the resources that exist, with the inputs that azure-native reads.</summary>
    public required PreviewModel Before { get; init; }

    /// <summary>What to know before the import.</summary>
    public required ImmutableArray<Diagnostic> Diagnostics { get; init; }
}

/// <summary>A resource of a stack that exists in Azure.</summary>
/// <param name="Planned">The resource as the stack has it.</param>
/// <param name="Id">Its ARM id, spelled as the stack spells it: azure-native reads names from it, and another spelling of a name would replace the resource.</param>
/// <param name="Actual">The resource as it is in Azure; null for a resource group of which only the content is listed.</param>
/// <param name="Spellings">Inputs whose ids differ from those of the stack in case only.</param>
internal sealed record AdoptedResource(PreviewResource Planned, string Id, ArmResource? Actual, ImmutableArray<OtherSpelling> Spellings);

/// <summary>An id that Azure spells otherwise than the stack.</summary>
/// <param name="Input">The input, by its path.</param>
/// <param name="InAzure">The id as Azure has it.</param>
/// <param name="InStack">The id as the stack has it.</param>
internal sealed record OtherSpelling(string Input, string InAzure, string InStack);
