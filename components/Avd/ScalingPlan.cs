using System.Collections.Immutable;
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

/// <summary>Args of <see cref="ScalingPlan"/>.</summary>
public sealed record ScalingPlanArgs
{
    /// <summary>Where the plan goes: the host pool's own place.</summary>
    public required Placement Placement { get; init; }

    /// <summary>The pool whose hosts are started and stopped; of the kind that the schedules are for. Azure lets one plan act on a pool.</summary>
    public required HostPool HostPool { get; init; }

    /// <summary>What the plan is.</summary>
    public required ScalingPlanDefinition Definition { get; init; }

    /// <summary>
    /// Default: nothing. What must be there first: the role by which the service starts and stops hosts, without which Azure refuses to let a plan act on a pool.
    /// </summary>
    public ImmutableArray<Resource> After { get; init; } = [];

    /// <summary>Default: nothing. What hangs on the plan: lock, role assignments, diagnostic settings.</summary>
    public ResourceExtensions Extensions { get; init; } = ResourceExtensions.None;
}

/// <summary>What a scaling plan is, apart from where it goes.</summary>
public sealed record ScalingPlanDefinition
{
    /// <summary>Name: 3 to 64 letters, digits and <c>@ . - _</c>.</summary>
    public required string Name { get; init; }

    /// <summary>Windows time zone id of all times of the plan, such as <c>W. Europe Standard Time</c>.</summary>
    public required string TimeZone { get; init; }

    /// <summary>The schedules, which also say for which kind of pool the plan is; that is fixed at creation.</summary>
    public required ScalingSchedules Schedules { get; init; }

    /// <summary>Default: on. Off keeps the plan and its schedules, but nothing is started or stopped.</summary>
    public bool Enabled { get; init; } = true;

    /// <summary>Default: unset. Hosts with a tag of this name are left alone.</summary>
    public string? ExclusionTag { get; init; }

    /// <summary>Default: unset. Name that people see.</summary>
    public string? FriendlyName { get; init; }

    /// <summary>Default: unset.</summary>
    public string? Description { get; init; }
}
