using System.Collections.Immutable;
using AvdPulumi.Configuration.Binding;
using AvdPulumi.Configuration.Settings;
using AvdPulumi.Configuration.Values;

namespace AvdPulumi.Configuration.Starting;

/// <summary>Answers without a fault of form, read into what a config needs.</summary>
/// <param name="Answers">The answers.</param>
/// <param name="Copy">Which copy of the estate, from 1; 0 is the estate itself.</param>
internal sealed record StartPlan(StartAnswers Answers, int Copy)
{
    // hosts of each cluster get numbers of their own out of this many
    private const int HostNumbers = 1000;

    /// <summary>The estate, or a copy of it.</summary>
    /// <param name="answers">The answers of the estate.</param>
    /// <param name="copy">Default: the estate itself. Which copy, from 1.</param>
    public static StartPlan Of(StartAnswers answers, int copy = 0) => new(StartStacks.AnswersOf(answers, copy), copy);

    /// <summary>The environment: the name of the stack.</summary>
    public string Environment => StackQuestions.Names(Answers)[Copy];

    /// <summary>What names end with that two stacks must not share; empty for the estate itself.</summary>
    public string Suffix => Copy == 0 ? "" : $"-{Environment}";

    /// <summary>What names without hyphens end with.</summary>
    public string Number => StartNames.NumberOf(Copy);

    /// <summary>The short name of the estate.</summary>
    public string Name => this[EstateQuestions.Name];

    /// <summary>The custom locations.</summary>
    public ImmutableArray<string> Clusters { get; } = StartAnswers.Items(Answers.Of(EstateQuestions.Clusters));

    /// <summary>The networks, one for each cluster.</summary>
    public ImmutableArray<NetworkAnswer> Networks { get; } = NetworkAnswer.Read(Answers.Of(NetworkQuestions.Networks));

    /// <summary>The host pools.</summary>
    public ImmutableArray<PoolAnswer> Pools { get; } = PoolAnswer.Read(Answers.Of(UserQuestions.Pools));

    /// <summary>Where profiles are.</summary>
    public string Profiles => this[ProfileQuestions.Profiles];

    /// <summary>Whether hosts join a domain.</summary>
    public bool HasDomain => IdentityQuestions.HasDomain(Answers);

    /// <summary>Whether Entra ID knows the hosts.</summary>
    public bool IsInEntra => this[IdentityQuestions.Identity] != EnumWords.Of(IdentityPattern.AdDs);

    /// <summary>The topology that follows.</summary>
    public Topology Topology =>
        Profiles == ProfileQuestions.FileServer ? Topology.SofsGuest
        : Clusters.Length > 1 ? Topology.MultiCluster
        : Topology.SingleCluster;

    /// <summary>The answer to a question.</summary>
    public string this[StartQuestion question] => Answers.Of(question);

    /// <summary>The name of a cluster in the config: the last part of its id.</summary>
    public string ClusterName(int cluster) => Clusters[cluster][(Clusters[cluster].LastIndexOf('/') + 1)..];

    /// <summary>The name of the logical network on a cluster.</summary>
    public string NetworkName(int cluster) => Clusters.Length == 1 ? "lnet-avd" : $"lnet-avd-{cluster + 1}";

    /// <summary>The subscription of the clusters; null if it is that of the control plane.</summary>
    public string? HostSubscription =>
        ArmId.TryCreate(Clusters[0], out var first)
        && !string.Equals(first.SubscriptionId.ToString(), this[EstateQuestions.Subscription], StringComparison.OrdinalIgnoreCase)
            ? first.SubscriptionId.ToString()
            : null;

    /// <summary>The first host number on a cluster.</summary>
    public int StartNumber(int cluster) => (HostNumbers / Clusters.Length * cluster) + 1;

    /// <summary>Where the settings of a pool are: at the top if it is the only one.</summary>
    public string SectionOf(PoolAnswer pool) => Pools.Length == 1 ? "" : $"pools.{pool.Name}.";

    /// <summary>The name of a pool's resources, without their prefix.</summary>
    public string ResourceName(PoolAnswer pool) => $"{Name}-{pool.Name}{Suffix}";
}
