using System.Collections.Immutable;
using AvdPulumi.Configuration.Binding;
using AvdPulumi.Configuration.Exchange.Mapping;
using AvdPulumi.Configuration.Writing;

namespace AvdPulumi.Configuration.Exchange.Import;

/// <summary>The parameters of azurelocal-avd in one of its formats.</summary>
/// <param name="format">The format.</param>
/// <param name="templates">Default: none. The template that a file of Bicep or ARM is for.</param>
public sealed class PeerTable(ExchangeFormat format, PeerTemplates templates = PeerTemplates.None) : ImportTable
{
    /// <summary>The name of the tool.</summary>
    public const string ToolName = "azurelocal-avd";

    /// <inheritdoc/>
    public override string Tool => ToolName;

    internal override string Expected => $"config/variables.yml of {ToolName}";

    internal override string WhyUnknown => $"Neither {ToolName} nor this program has this key.";

    internal override IEnumerable<SettingMapping> Rows => ParameterMappings.All;

    internal override bool IsAbout(SettingMapping row, string pattern) =>
        row is ParameterMapping mapping
        && (mapping.NameIn(format, templates) == pattern || (format == ExchangeFormat.Variables && mapping.FormerVariables == pattern));

    // the sections of the deep design are the sections of this program
    internal override SettingMapping? RowFor(string name, ConfigDraft draft) =>
        format == ExchangeFormat.Variables && DraftPath.Find(name) is [.., { Shape: not null }] && !draft.Has(name)
            ? new ParameterMapping
            {
                Setting = name,
                Variables = name,
                Conversion = Conversions.OfDeepDesign,
            }
            : null;

    // the values are where the aliases are
    internal override bool IsForAnchors(string name) => format == ExchangeFormat.Variables && SettingsBinder.IsForAnchors("", name);

    internal override ImmutableArray<SuppliedSetting> Supply(ConfigDraft draft, Func<string, ParameterValue?> valueOf) =>
        SuppliedSettings.AddTo(draft);
}
