using System.Collections.Immutable;

namespace AvdPulumi.Configuration;

/// <summary>Which log categories are sent to Log Analytics.</summary>
/// <remarks>Source: Architecture Deep Design, Log Analytics Cost Control</remarks>
public sealed record DiagnosticsSettings
{
    /// <summary>
    /// Default: insights. A ready set of categories. AVD Insights needs more than the minimum; none sends no logs of AVD objects (key_vault_audit is apart).
    /// </summary>
    public DiagnosticsProfile Profile { get; init; } = DiagnosticsProfile.Insights;

    /// <summary>Default: none. Categories of the host pool; with profile custom.</summary>
    public ImmutableArray<string> HostPoolCategories { get; init; } = [];

    /// <summary>Default: none. Categories of the workspace; with profile custom.</summary>
    public ImmutableArray<string> WorkspaceCategories { get; init; } = [];

    /// <summary>Default: none. Categories of the application groups; with profile custom.</summary>
    public ImmutableArray<string> ApplicationGroupCategories { get; init; } = [];

    /// <summary>Default: none. Categories of the scaling plan; with profile custom.</summary>
    public ImmutableArray<string> ScalingPlanCategories { get; init; } = [];

    /// <summary>Default: true. Whether reads and changes of secrets are logged.</summary>
    public bool KeyVaultAudit { get; init; } = true;
}
