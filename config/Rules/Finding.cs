namespace AvdPulumi.Configuration.Rules;

/// <summary>What a rule found at one setting.</summary>
/// <param name="Path">The setting at fault, such as <c>host_pool.max_session_limit</c> or <c>scaling.schedules[1].days</c>; a missing setting has a path as well.</param>
/// <param name="Message">
/// What is wrong, the value (never a secret), and what is allowed. It continues the path, which <see cref="Text"/> writes before it: <c>is 9, but at most 8 are allowed.</c>
/// </param>
/// <param name="Hint">Default: the remedy of the rule. What to do in this case.</param>
internal sealed record Finding(string Path, string Message, string? Hint = null)
{
    private bool _isSentence;

    /// <summary>The message as a whole sentence.</summary>
    public string Text => _isSentence ? Message : $"{Path} {Message}";

    /// <summary>A finding whose sentence is about something else than its path, such as a cluster or a person.</summary>
    /// <param name="path">The setting at fault.</param>
    /// <param name="sentence">The whole sentence.</param>
    /// <param name="hint">Default: the remedy of the rule.</param>
    public static Finding Sentence(string path, string sentence, string? hint = null) => new(path, sentence, hint) { _isSentence = true };
}
