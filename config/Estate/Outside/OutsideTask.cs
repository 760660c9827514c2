using System.Collections.Immutable;
using AvdPulumi.Configuration.Layering;

namespace AvdPulumi.Configuration.Estate.Outside;

/// <summary>A task that an estate needs and that neither Azure Resource Manager nor this program can do.</summary>
public sealed record OutsideTask
{
    /// <summary>The name of the task in a command: <c>avd prepare directory</c>. One word, the same in every estate.</summary>
    public required string Key { get; init; }

    /// <summary>What it is, in a few words.</summary>
    public required string Title { get; init; }

    /// <summary>What goes wrong without it.</summary>
    public required string Why { get; init; }

    /// <summary>When it is due.</summary>
    public required OutsideTime When { get; init; }

    /// <summary>Who has the rights for it.</summary>
    public required string Who { get; init; }

    /// <summary>How to see that it is done.</summary>
    public required string Check { get; init; }

    /// <summary>The page that describes it, from the repository's folder, with its heading.</summary>
    public required string Document { get; init; }

    /// <summary>The layers that it belongs to: a stack without them does not list it.</summary>
    public required Layers Layers { get; init; }

    /// <summary>Default: false. Whether <c>avd prepare</c> writes a script for it.</summary>
    public bool HasScript { get; init; }

    /// <summary>Default: null. The setting by which the config says that it is done.</summary>
    public string? DoneBy { get; init; }

    /// <summary>Default: none. The steps, with the values of this estate, if the task is a few commands and no script.</summary>
    public ImmutableArray<OutsideStep> Steps { get; init; } = [];
}

/// <summary>One step of a task.</summary>
/// <param name="Text">What it is for.</param>
/// <param name="Command">The words of its command, not yet quoted for a shell. No secret is among them.</param>
public sealed record OutsideStep(string Text, ImmutableArray<string> Command);
