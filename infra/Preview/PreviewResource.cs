using System.Collections.Immutable;
using AvdPulumi.Infra.Preview.Azure;

namespace AvdPulumi.Infra.Preview;

/// <summary>One resource that a deployment would register.</summary>
public sealed record PreviewResource
{
    /// <summary>Type token, such as <c>azure-native:desktopvirtualization:HostPool</c>.</summary>
    public required string Type { get; init; }

    /// <summary>Logical name in the program (not the name in Azure).</summary>
    public required string Name { get; init; }

    /// <summary>URN, by the engine's rule.</summary>
    public required string Urn { get; init; }

    /// <summary>Number of the phase (0 to 8).</summary>
    public required int Phase { get; init; }

    /// <summary>URN of the parent; null for the resources at the top of the stack.</summary>
    public string? Parent { get; init; }

    /// <summary>Whether it only groups others and is nothing in Azure.</summary>
    public required bool IsComponent { get; init; }

    /// <summary>Whether it is a provider: nothing in Azure, but where other resources go.</summary>
    public bool IsProvider { get; init; }

    /// <summary>Whether it is something in Azure: neither a component, nor a provider, nor a password that the deployment makes up, nor another stack.</summary>
    public required bool IsInAzure { get; init; }

    /// <summary>Its type as people read it.</summary>
    public string ShortType => AzureResourceType.ShortNameOf(Type);

    /// <summary>Its name in Azure; empty for what is nothing there.</summary>
    public string AzureName { get; init; } = "";

    /// <summary>The inputs that matter to a reader, in the order in which they are shown. All inputs are in <see cref="Inputs"/>.</summary>
    public ImmutableArray<ShownInput> KeyInputs { get; init; } = [];

    /// <summary>The subscription that it goes to, which is that of its provider; of a provider, the one it leads to. Null for a component.</summary>
    public string? Subscription { get; init; }

    /// <summary>Logical name of its explicit provider; null for components and for providers.</summary>
    public string? Provider { get; init; }

    /// <summary>For a component that stands for something which exists already: its full ARM id. Else null.</summary>
    public string? ExistingId { get; init; }

    /// <summary>URNs of what must exist first, from inputs and from explicit dependencies, sorted.</summary>
    public ImmutableArray<string> DependsOn { get; init; } = [];

    /// <summary>Inputs by wire name; secrets masked.</summary>
    public ImmutableSortedDictionary<string, PreviewValue> Inputs { get; init; } = ImmutableSortedDictionary<string, PreviewValue>.Empty;

    /// <summary>The class of its inputs in the SDK; null for one that was read from a file.</summary>
    internal Type? InputsType { get; init; }

    /// <summary>Paths of inputs that are secret, sorted.</summary>
    public ImmutableArray<string> SecretInputs { get; init; } = [];

    /// <summary>Outputs that are kept as secrets although Azure's types do not say so.</summary>
    public ImmutableArray<string> AdditionalSecretOutputs { get; init; } = [];

    /// <summary>Whether the engine refuses to delete it; inherited from the parent.</summary>
    public bool Protect { get; init; }

    /// <summary>Inputs whose changes are ignored.</summary>
    public ImmutableArray<string> IgnoreChanges { get; init; } = [];

    /// <summary>Inputs whose changes replace the resource.</summary>
    public ImmutableArray<string> ReplaceOnChanges { get; init; } = [];

    /// <summary>Whether a replaced resource is deleted before the new one is made.</summary>
    public bool DeleteBeforeReplace { get; init; }

    /// <summary>Default: none. A value that is no input, and whose change replaces the resource.</summary>
    public PreviewValue? ReplacementTrigger { get; init; }

    /// <summary>Whether it stays in Azure when it leaves the program.</summary>
    public bool RetainOnDelete { get; init; }

    /// <summary>Default: none. The URNs that it had before, by its own aliases and those of its parents.</summary>
    public ImmutableArray<string> Aliases { get; init; } = [];

    /// <summary>Name of the resource with which Azure deletes this one, so that the engine need not; null for none.</summary>
    public string? DeletedWith { get; init; }
}
