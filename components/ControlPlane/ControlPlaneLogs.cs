using System.Collections.Immutable;

namespace AvdPulumi.Components.ControlPlane;

/// <summary>Phase 5: the log categories that go to Log Analytics, by what they are logs of. An empty list makes no diagnostic setting.</summary>
public sealed record ControlPlaneLogs
{
    /// <summary>No logs.</summary>
    public static ControlPlaneLogs None { get; } = new();

    /// <summary>Default: none. Of the host pool.</summary>
    public ImmutableArray<string> HostPool { get; init; } = [];

    /// <summary>Default: none. Of each application group.</summary>
    public ImmutableArray<string> ApplicationGroups { get; init; } = [];

    /// <summary>Default: none. Of the AVD workspace.</summary>
    public ImmutableArray<string> Workspace { get; init; } = [];

    /// <summary>Default: none. Of the scaling plan.</summary>
    public ImmutableArray<string> ScalingPlan { get; init; } = [];

    /// <summary>Default: none. Of each App Attach package.</summary>
    public ImmutableArray<string> AppPackages { get; init; } = [];

    /// <summary>Default: none. Of a vault that this program makes; one that is adopted is its owner's to watch.</summary>
    public ImmutableArray<string> KeyVault { get; init; } = [];
}
