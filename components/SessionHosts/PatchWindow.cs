using System.Collections.Immutable;
using AvdPulumi.Components.Foundation;
using Pulumi;
using AzureNative = Pulumi.AzureNative;

namespace AvdPulumi.Components.SessionHosts;

/// <summary>A patch window of Azure Update Manager, which machines are assigned to where they are made.</summary>
public sealed class PatchWindow : ComponentResource, IPhased
{
    /// <summary>Makes a window.</summary>
    public PatchWindow(string name, PatchWindowArgs args, ComponentResourceOptions? options = null)
        : base("avd:sessionhosts:PatchWindow", name, options)
    {
        var definition = args.Definition;
        var window = new AzureNative.Maintenance.MaintenanceConfiguration(
            $"{name}-configuration",
            new()
            {
                ResourceName = definition.Name,
                ResourceGroupName = args.Placement.ResourceGroupName,
                Location = args.Placement.Location,
                Tags = args.Placement.Tags,
                MaintenanceScope = AzureNative.Maintenance.MaintenanceScope.InGuestPatch,
                StartDateTime = definition.Start,
                Duration = definition.Duration,
                TimeZone = definition.TimeZone,
                RecurEvery = definition.RecurEvery,
                Visibility = AzureNative.Maintenance.Visibility.Custom,
                // machines are patched in windows of the customer's own, and by nothing else
                ExtensionProperties = { ["InGuestPatchMode"] = "User" },
                InstallPatches = new AzureNative.Maintenance.Inputs.InputPatchConfigurationArgs
                {
                    RebootSetting = definition.Reboot,
                    WindowsParameters = new AzureNative.Maintenance.Inputs.InputWindowsParametersArgs
                    {
                        ClassificationsToInclude = definition.Classifications,
                    },
                },
            },
            this.Child()
        );
        Id = window.Id;
        RegisterOutputs();
    }

    /// <inheritdoc />
    public DeploymentPhase Phase => DeploymentPhase.JoinAndAgents;

    /// <summary>The window's full ARM resource id.</summary>
    [Output("id")]
    public Output<string> Id { get; }
}

/// <summary>Args of <see cref="PatchWindow"/>.</summary>
public sealed record PatchWindowArgs
{
    /// <summary>Where it goes.</summary>
    public required Placement Placement { get; init; }

    /// <summary>When machines are patched.</summary>
    public required PatchWindowDefinition Definition { get; init; }
}

/// <summary>When Azure Update Manager patches machines.</summary>
public sealed record PatchWindowDefinition
{
    /// <summary>Its name in Azure.</summary>
    public required string Name { get; init; }

    /// <summary>The first window, as <c>yyyy-MM-dd HH:mm</c>.</summary>
    public required string Start { get; init; }

    /// <summary>How long a window is, as <c>HH:mm</c>.</summary>
    public required string Duration { get; init; }

    /// <summary>Windows time zone of the window.</summary>
    public required string TimeZone { get; init; }

    /// <summary>How often it comes, such as <c>Month Second Tuesday Offset4</c>.</summary>
    public required string RecurEvery { get; init; }

    /// <summary>Whether machines start again after patching.</summary>
    public required AzureNative.Maintenance.RebootOptions Reboot { get; init; }

    /// <summary>Kinds of updates that are installed.</summary>
    public required ImmutableArray<string> Classifications { get; init; }
}
