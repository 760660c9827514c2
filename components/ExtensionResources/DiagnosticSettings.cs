using AvdPulumi.Components.Foundation;
using Pulumi;
using AzureNative = Pulumi.AzureNative;

namespace AvdPulumi.Components.ExtensionResources;

/// <summary>Sends the logs of one resource to Log Analytics. Phase 5, whatever the phase of the resource.</summary>
public sealed class DiagnosticSettings : ComponentResource, IPhased
{
    /// <summary>Makes the diagnostic setting.</summary>
    public DiagnosticSettings(string name, DiagnosticSettingsArgs args, ComponentResourceOptions? options = null)
        : base("avd:extensions:DiagnosticSettings", name, options)
    {
        _ = new AzureNative.Monitor.DiagnosticSetting(
            $"{name}-setting",
            new()
            {
                Name = FixedNames.DiagnosticSetting,
                ResourceUri = args.ResourceId,
                WorkspaceId = args.Logs.WorkspaceId,
                LogAnalyticsDestinationType = args.Logs.DestinationType.AsInput(),
                // how long rows are kept is the workspace's to say: retention in a diagnostic setting is retired
                Logs = args
                    .Logs.Categories.Select(category => new AzureNative.Monitor.Inputs.DiagnosticsLogSettingsArgs
                    {
                        Category = category,
                        Enabled = true,
                    })
                    .ToArray(),
            },
            this.Child()
        );

        RegisterOutputs();
    }

    /// <inheritdoc />
    public DeploymentPhase Phase => DeploymentPhase.Monitoring;
}

/// <summary>Args of <see cref="DiagnosticSettings"/>.</summary>
public sealed record DiagnosticSettingsArgs
{
    /// <summary>Full ARM id of the resource whose logs are sent.</summary>
    public required Input<string> ResourceId { get; init; }

    /// <summary>Which logs go where.</summary>
    public required LogRouting Logs { get; init; }
}
