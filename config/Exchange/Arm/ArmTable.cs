using System.Collections.Immutable;
using AvdPulumi.Configuration.Exchange.Import;
using AvdPulumi.Configuration.Exchange.Mapping;
using AvdPulumi.Configuration.Facts;
using AvdPulumi.Configuration.Writing;

namespace AvdPulumi.Configuration.Exchange.Arm;

/// <summary>What the resources of a running estate become here.</summary>
/// <param name="names">Default: none. Names of which the config gets its own: those of the host pools, and that of their resource group.</param>
public sealed class ArmTable(params ImmutableArray<string> names) : ImportTable
{
    /// <summary>What is typed after <c>avd import</c>.</summary>
    public const string ToolName = "arm";

    /// <summary>The names of values that stand for a machine which the config cannot describe begin with this.</summary>
    internal const string OtherHost = "machine ";

    /// <summary>The names of values of one machine that differ from those of the first host begin with this.</summary>
    internal const string OtherValue = "the other ";

    /// <summary>The names of values that stand for a resource without a counterpart begin with this.</summary>
    internal const string Other = "resource ";

    // the last part of a name that stands for everything below it
    private const string Anything = ".*";

    /// <inheritdoc/>
    public override string Tool => "a running estate";

    internal override string Expected => "an export with a host pool";

    internal override string WhyUnknown => "This program has no setting for it.";

    internal override IEnumerable<SettingMapping> Rows => ArmMappings.All;

    internal override bool IsAbout(SettingMapping row, string pattern) =>
        row is ArmMapping mapping
        && (
            mapping.Name == pattern
            || (
                mapping.Name.EndsWith(Anything, StringComparison.Ordinal)
                && pattern.StartsWith(mapping.Name[..^1], StringComparison.Ordinal)
            )
        );

    internal override SettingMapping? RowFor(string name, ConfigDraft draft) =>
        name.StartsWith(OtherHost, StringComparison.Ordinal)
            ? Without(
                name,
                "The hosts of a pool have one prefix, a hyphen, consecutive numbers of one length, and one resource group. This one has not, so the config cannot describe it. Replace it by a host of this program, or leave it as it is."
            )
        : name.StartsWith(Other, StringComparison.Ordinal) ? Without(name, WhyOther(name))
        : null;

    internal override ImmutableArray<SuppliedSetting> Supply(ConfigDraft draft, Func<string, ParameterValue?> valueOf) =>
        ArmSupply.AddTo(draft, names);

    private static string WhyOther(string name) =>
        name.StartsWith($"{Other}{ArmTypes.RoleAssignment}", StringComparison.OrdinalIgnoreCase)
            ? "Name the principals in rbac and application_groups[].users. 'avd adopt' reports role assignments that Azure would refuse a second time."
        : name.StartsWith($"{Other}{ArmTypes.Machine}", StringComparison.OrdinalIgnoreCase)
            ? "No session host in the exports is on it. If it is one, export the session hosts, too (az rest --method get --url <id of the host pool>/sessionHosts?api-version=2024-04-03); a file server or anything else stays as it is."
        : "This program makes what it needs of this type itself. What exists stays in Azure as it is.";

    private static ArmMapping Without(string name, string why) =>
        new()
        {
            Name = name,
            Setting = "",
            Conversion = Conversions.None,
            Note = why,
        };
}
