namespace AvdPulumi.Infra.Diff.Security;

/// <summary>A kind of resource whose being there decides on security.</summary>
internal sealed record SecurityPresence
{
    /// <summary>Pulumi type token.</summary>
    public required string Type { get; init; }

    /// <summary>The part of security.</summary>
    public required SecurityTopic Topic { get; init; }

    /// <summary>What it is, in words.</summary>
    public required string Words { get; init; }

    /// <summary>Default: no. Whether a new one weakens security.</summary>
    public bool NewWeakens { get; init; }

    /// <summary>Default: yes. Whether one less weakens security.</summary>
    public bool LessWeakens { get; init; } = true;

    /// <summary>Default: always. An input with the value for which this entry holds.</summary>
    public (string Path, string Value)? Only { get; init; }
}
