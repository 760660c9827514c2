using System.Collections.Immutable;
using AvdPulumi.Configuration.Starting;

namespace AvdPulumi.Infra.Projects;

/// <summary>What a new project says. Whoever starts one decides this, from an example or from answers; <see cref="ProjectTemplate"/> has everything else.</summary>
public sealed record ProjectDraft
{
    /// <summary>Default: <see cref="StandardDescription"/>.</summary>
    public const string StandardDescription = "Azure Virtual Desktop on Azure Local";

    /// <summary>Name of the Pulumi project: <see cref="ProjectName"/> says which are allowed.</summary>
    public required string Name { get; init; }

    /// <summary>Default: the product. One line on what the project is.</summary>
    public string Description { get; init; } = StandardDescription;

    /// <summary>The text of config/variables.yml: YAML, a whole config.</summary>
    public required string Config { get; init; }

    /// <summary>Default: none, for the files of the template, which has a stack dev. The stacks, that of the README first.</summary>
    public ImmutableArray<StartStack> Stacks { get; init; } = [];
}
