namespace AvdPulumi.Infra.Roll;

/// <summary>What a roll does with one session host.</summary>
internal sealed record RollHost
{
    /// <summary>Computer name.</summary>
    public required string Name { get; init; }

    /// <summary>Its name in the host pool.</summary>
    public required string RegisteredName { get; init; }

    /// <summary>Name of its cluster; empty for a host that the config no longer has.</summary>
    public required string Cluster { get; init; }

    /// <summary>What is done.</summary>
    public required RollKind Kind { get; init; }

    /// <summary>Why, as part of a sentence.</summary>
    public required string Why { get; init; }
}

/// <summary>What is done with a session host.</summary>
internal enum RollKind
{
    /// <summary>It does not run, and is created.</summary>
    Create,

    /// <summary>It is drained, destroyed and created again under the same name.</summary>
    Replace,

    /// <summary>The config does not have it any more: it is drained and destroyed after all others are done.</summary>
    Remove,
}
