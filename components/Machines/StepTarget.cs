using System.Collections.Immutable;
using Pulumi;

namespace AvdPulumi.Components.Machines;

/// <summary>The machine that steps are taken on, as its extensions and run commands name it.</summary>
internal sealed record StepTarget
{
    /// <summary>Its computer name, for what is said of it.</summary>
    public required string ComputerName { get; init; }

    /// <summary>Name of its Arc machine.</summary>
    public required Input<string> MachineName { get; init; }

    /// <summary>Full ARM id of its Arc machine.</summary>
    public required Output<string> MachineId { get; init; }

    /// <summary>The resource group of its Arc machine.</summary>
    public required Input<string> ResourceGroupName { get; init; }

    /// <summary>Region of its Arc machine.</summary>
    public required string Location { get; init; }

    /// <summary>Tags of what belongs to it.</summary>
    public required ImmutableDictionary<string, string> Tags { get; init; }

    /// <summary>How long an extension may take.</summary>
    public required TimeSpan ExtensionTimeout { get; init; }

    /// <summary>Default: none, for a machine of another stack. The Arc machine: all that belongs to it goes with it.</summary>
    public Resource? DeletedWith { get; init; }

    /// <summary>A machine that is made in this program. A new one has to be set up, too, so its name comes by way of the virtual machine.</summary>
    public static StepTarget Of(LocalMachine machine, MachineDefinition definition) =>
        new()
        {
            ComputerName = definition.ComputerName,
            MachineName = Output.Tuple(machine.Virtual.Id, machine.Arc.Name).Apply(made => made.Item2),
            MachineId = machine.Arc.Id,
            ResourceGroupName = definition.Model.ResourceGroupName,
            Location = definition.Model.Location,
            Tags = definition.Model.Tags,
            ExtensionTimeout = definition.Model.ExtensionTimeout,
            DeletedWith = machine.Arc,
        };
}
