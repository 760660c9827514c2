using System.Collections.Immutable;

namespace AvdPulumi.Configuration.Starting;

/// <summary>One question of the guided start, as data. <see cref="StartQuestions"/> lists all of them, in the order in which they are asked.</summary>
public sealed record StartQuestion
{
    /// <summary>The name in an answers file and in <c>--set</c>.</summary>
    public required string Key { get; init; }

    /// <summary>The question, in one line.</summary>
    public required string Text { get; init; }

    /// <summary>What it decides, and where to find the answer.</summary>
    public required string Help { get; init; }

    /// <summary>What is allowed, to follow "must be".</summary>
    public required string Allowed { get; init; }

    /// <summary>An answer that is allowed. It stands in for the answer while that is not known yet.</summary>
    public required string Example { get; init; }

    /// <summary>The settings that it decides, by their paths.</summary>
    public required ImmutableArray<string> Sets { get; init; }

    /// <summary>Default: none, so the question must be answered. The answer that is assumed, from the answers so far.</summary>
    public Func<StartAnswers, string?> Default { get; init; } = static _ => null;

    /// <summary>Default: none. The default in words.</summary>
    public string DefaultInWords { get; init; } = "none";

    /// <summary>Default: always. Whether the answers so far leave the question open.</summary>
    public Func<StartAnswers, bool> IsOpen { get; init; } = static _ => true;

    /// <summary>Default: always. When the question is open, in words.</summary>
    public string OpenInWords { get; init; } = "always";

    /// <summary>Default: none, for free text. The words to choose from, given the answers so far.</summary>
    public Func<StartAnswers, ImmutableArray<string>> Words { get; init; } = static _ => [];

    /// <summary>Default: nothing. Which answers leave only these words, to follow them.</summary>
    internal Func<StartAnswers, string> WhyWords { get; init; } = static _ => "";

    /// <summary>Default: those without other answers. All words that some answers leave to choose from.</summary>
    public ImmutableArray<string> AllWords
    {
        get => field.IsDefault ? Words(StartAnswers.None) : field;
        init;
    }

    /// <summary>Default: false. Whether the answer is a list, separated by commas; a YAML list in an answers file.</summary>
    public bool IsList { get; init; }

    /// <summary>Default: false. Whether the default usually fits, so that a dialogue asks only if there is none, or with <c>--all-questions</c>.</summary>
    public bool IsDetail { get; init; }

    /// <summary>Default: nothing beyond what the config gate finds. What is wrong with an answer, to follow "is '…', "; null if nothing is.</summary>
    internal Func<string, StartAnswers, string?> Fault { get; init; } = static (_, _) => null;
}
