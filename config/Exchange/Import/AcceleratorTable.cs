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

    internal override string Expected => $"parameters for {AcceleratorParameters.Template} of {ToolName}";

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

    // other templates of the accelerator have some of the names, but not the region of the control plane, which this one requires
    internal override Diagnostic? Refusal(ParameterFile file)
    {
        var names = file.Parameters.Select(static parameter => parameter.Name).ToHashSet(Names);
        var known = AcceleratorParameters.All.Count(row => names.Contains(row.Name));
        if (known == 0)
            return ImportDiagnostics.NothingKnown(file.File, this, isKnown: false);
        var unknown = names.Count - known;
        return unknown > known || (unknown > 0 && !names.Contains(AcceleratorParameters.RequiredName))
            ? ImportDiagnostics.WrongFile(
                new Origin(OriginKind.File, file.File),
                $"{file.File} has {unknown} parameters that {AcceleratorParameters.Template} does not have, and {known} that it has, so it is for another template."
            )
            : null;
    }

    internal override ImmutableArray<SuppliedSetting> Supply(ConfigDraft draft, Func<string, ParameterValue?> valueOf) =>
        AcceleratorSupply.AddTo(draft, valueOf);
}
