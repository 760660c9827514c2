using AvdPulumi.Components.Changes;
using AvdPulumi.Components.ExtensionResources;
using AvdPulumi.Components.Foundation;
using Pulumi;
using AzureNative = Pulumi.AzureNative;

namespace AvdPulumi.Components.Avd;

/// <summary>A scaling plan with its schedules: starts and stops the session hosts of a pool by the clock.</summary>
public sealed class ScalingPlan : ComponentResource, IPhased
{
    // the SDK's enum has no word for it, since the inline schedules that it was made for are of pooled hosts only; Azure does
    private const string PersonalHostPool = "Personal";

    /// <summary>Makes a scaling plan.</summary>
    public ScalingPlan(string name, ScalingPlanArgs args, ComponentResourceOptions? options = null)
        : base("avd:avd:ScalingPlan", name, options)
    {
        var definition = args.Definition;
        var plan = new AzureNative.DesktopVirtualization.ScalingPlan(
            $"{name}-plan",
            new()
            {
                ScalingPlanName = definition.Name,
                ResourceGroupName = args.Placement.ResourceGroupName,
                Location = args.Placement.Location,
                Tags = args.Placement.Tags,
                HostPoolType = HostPoolTypeOf(definition.Schedules),
                HostPoolReferences = new AzureNative.DesktopVirtualization.Inputs.ScalingHostPoolReferenceArgs
                {
                    HostPoolArmPath = args.HostPool.Id,
                    ScalingPlanEnabled = definition.Enabled,
                },
                TimeZone = definition.TimeZone,
                ExclusionTag = definition.ExclusionTag.AsInput(),
                FriendlyName = definition.FriendlyName.AsInput(),
                Description = definition.Description.AsInput(),
                // Schedules stays unset: the plan's own list and the resources below are two ways to write the same data, and would take turns undoing each other
            },
            this.ReplacedChild(ChangeTable.ScalingPlan).After(args.After)
        );

        var children = new ScheduleChildren(this, $"{name}-schedule", plan.Name, args.Placement.ResourceGroupName);
        var schedules = definition.Schedules.Match(children.AddPooled, children.AddPersonal);

        this.Extend(name, plan.Id, args.Extensions, schedules);
        Id = plan.Id;
        RegisterOutputs();
    }

    /// <inheritdoc />
    public DeploymentPhase Phase => DeploymentPhase.ControlPlane;

    /// <summary>The plan's full ARM resource id.</summary>
    [Output("id")]
    public Output<string> Id { get; }

    private static InputUnion<string, AzureNative.DesktopVirtualization.ScalingHostPoolType> HostPoolTypeOf(ScalingSchedules schedules) =>
        schedules.Match<InputUnion<string, AzureNative.DesktopVirtualization.ScalingHostPoolType>>(
            _ => AzureNative.DesktopVirtualization.ScalingHostPoolType.Pooled,
            _ => PersonalHostPool
        );
}
