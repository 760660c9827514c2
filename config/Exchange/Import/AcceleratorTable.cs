using System.Collections.Immutable;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Exchange.Mapping;
using AvdPulumi.Configuration.Writing;

namespace AvdPulumi.Configuration.Exchange.Import;

/// <summary>The parameters of <c>deploy-baseline.bicep</c> of the AVD accelerator, which deploys AVD to virtual machines in Azure.</summary>
public sealed class AcceleratorTable : ImportTable
{
    /// <summary>The name of the tool.</summary>
    public const string ToolName = "avdaccelerator";

    /// <inheritdoc/>
    public override string Tool => ToolName;

    // Azure Resource Manager does not distinguish the case of names
    internal override StringComparer Names => StringComparer.OrdinalIgnoreCase;

    internal override string WhyUnknown => $"{AcceleratorParameters.Template} of {ToolName} has no such parameter.";

    internal override IEnumerable<SettingMapping> Rows => AcceleratorParameters.All;

    internal override bool IsAbout(SettingMapping row, string pattern) =>
        row is AcceleratorParameter parameter && Names.Equals(parameter.Name, pattern);

    internal override IEnumerable<Parameter> DefaultsFor(ParameterFile file)
    {
        var known = file.Parameters.Select(static parameter => parameter.Name).ToHashSet(Names);
        return AcceleratorParameters
            .All.Where(row => row.Default is not null && !known.Contains(row.Name))
            .Select(row => new Parameter(row.Name, row.Default!, new Origin(OriginKind.File, file.File)));
    }

    internal override Diagnostic? Refusal(ParameterFile file)
    {
        var known = file.Parameters.Count(parameter => AcceleratorParameters.All.Any(row => Names.Equals(row.Name, parameter.Name)));
        if (known == 0)
            return ImportDiagnostics.NothingKnown(file.File, ToolName);
        var unknown = file.Parameters.Length - known;
        return unknown > known
            ? ImportDiagnostics.WrongFile(
                new Origin(OriginKind.File, file.File),
                $"{file.File} has {unknown} parameters that {AcceleratorParameters.Template} does not have, and {known} that it has, so it is for another template."
            )
            : null;
    }

    internal override ImmutableArray<SuppliedSetting> Supply(ConfigDraft draft, Func<string, ParameterValue?> valueOf) =>
        AcceleratorSupply.AddTo(draft, valueOf);
}
