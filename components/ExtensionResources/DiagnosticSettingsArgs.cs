using Pulumi;

namespace AvdPulumi.Components.ExtensionResources;

/// <summary>Args of <see cref="DiagnosticSettings"/>.</summary>
public sealed record DiagnosticSettingsArgs
{
    /// <summary>Full ARM id of the resource whose logs are sent.</summary>
    public required Input<string> ResourceId { get; init; }

    /// <summary>Which logs go where.</summary>
    public required LogRouting Logs { get; init; }
}
