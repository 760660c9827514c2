using System.Collections.Immutable;
using AvdPulumi.Components.Foundation;
using Pulumi;

namespace AvdPulumi.Components.Machines;

/// <summary>One step of what is done to a machine once it is there. Steps run one after the other.</summary>
public abstract record MachineStep
{
    private MachineStep() { }

    /// <summary>Stands for the ARM id of the machine in settings of an extension.</summary>
    public const string MachineId = "{machine}";

    /// <summary>Tells the step apart in logical names and in Azure; identity.</summary>
    public required string Key { get; init; }

    /// <summary>Default: phase 4. The phase that the step belongs to.</summary>
    public DeploymentPhase Phase { get; init; } = DeploymentPhase.JoinAndAgents;

    /// <summary>An extension of the Arc machine.</summary>
    public sealed record Extension : MachineStep
    {
        /// <summary>Publisher, such as <c>Microsoft.Compute</c>. A machine has one extension of a publisher and type.</summary>
        public required string Publisher { get; init; }

        /// <summary>Type, such as <c>JsonADDomainExtension</c>.</summary>
        public required string Type { get; init; }

        /// <summary>Version of the handler, such as <c>1.3</c>.</summary>
        public required string Version { get; init; }

        /// <summary>Default: false. Whether Azure keeps it up to date by itself; only some extensions can.</summary>
        public bool UpdatesItself { get; init; }

        /// <summary>Default: false. Whether the guest starts again afterwards, in the middle of whatever comes next.</summary>
        public bool Restarts { get; init; }

        /// <summary>Default: none. Settings that anyone may read: texts, or objects of texts. <see cref="MachineId"/> stands for the id of the machine.</summary>
        public ImmutableSortedDictionary<string, object> Settings { get; init; } = ImmutableSortedDictionary<string, object>.Empty;

        /// <summary>Default: none. Settings that Azure encrypts and does not give back.</summary>
        public ImmutableSortedDictionary<string, Input<string>> ProtectedSettings { get; init; } =
            ImmutableSortedDictionary<string, Input<string>>.Empty;
    }

    /// <summary>A script, run by the Arc agent as a run command.</summary>
    public sealed record Script : MachineStep
    {
        /// <summary>The script itself, as people can read it.</summary>
        public required string Text { get; init; }

        /// <summary>What it prints when it has done what it is for, and has looked. Azure says Succeeded of a script that failed.</summary>
        public required string Marker { get; init; }

        /// <summary>Default: none. Parameters that anyone may read.</summary>
        public ImmutableSortedDictionary<string, Input<string>> Parameters { get; init; } =
            ImmutableSortedDictionary<string, Input<string>>.Empty;

        /// <summary>Default: none. Parameters that Azure encrypts and does not give back.</summary>
        public ImmutableSortedDictionary<string, Input<string>> ProtectedParameters { get; init; } =
            ImmutableSortedDictionary<string, Input<string>>.Empty;

        /// <summary>Default: none. The parameter that takes the registration token; it is protected.</summary>
        public string? TokenParameter { get; init; }

        /// <summary>How long it may take.</summary>
        public required TimeSpan Timeout { get; init; }

        /// <summary>Default: false. Whether it waits until the guest has started again, and joined.</summary>
        public bool WaitsForRestart { get; init; }

        /// <summary>Default: false. Whether the guest may start again afterwards, in the middle of whatever comes next.</summary>
        public bool Restarts { get; init; }

        /// <summary>Default: false. Whether it sets a machine up once, so that a newer version of it does not run on machines that are there.</summary>
        public bool RunsOnce { get; init; }
    }

    /// <summary>A machine configuration for the machine.</summary>
    public sealed record Configuration : MachineStep
    {
        /// <summary>Name of the configuration, which is the assignment's, too.</summary>
        public required string Name { get; init; }
    }
}
