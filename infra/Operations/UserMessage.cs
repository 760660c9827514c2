using System.Diagnostics.CodeAnalysis;

namespace AvdPulumi.Infra.Operations;

/// <summary>A message that users in a session see.</summary>
internal sealed record UserMessage
{
    /// <summary>The most characters of a title (source: assumption; Azure documents no limit, and Windows cuts a longer title of a message box).</summary>
    public const int MostOfTitle = 100;

    /// <summary>The most characters of a text (source: assumption; Azure documents no limit, and a longer text does not fit on a small screen).</summary>
    public const int MostOfText = 1000;

    private UserMessage(string title, string text) => (Title, Text) = (title, text);

    /// <summary>Its title: one line.</summary>
    public string Title { get; }

    /// <summary>Its text. It may have several lines.</summary>
    public string Text { get; }

    /// <summary>Makes a message.</summary>
    /// <param name="title">The title.</param>
    /// <param name="text">The text.</param>
    /// <param name="message">The message.</param>
    /// <param name="problem">What is wrong, as a sentence.</param>
    public static bool TryCreate(
        string title,
        string text,
        [NotNullWhen(true)] out UserMessage? message,
        [NotNullWhen(false)] out string? problem
    )
    {
        problem = ProblemOf("title", title, MostOfTitle, mayBreak: false) ?? ProblemOf("text", text, MostOfText, mayBreak: true);
        message = problem is null ? new UserMessage(title.Trim(), text.Trim()) : null;
        return message is not null;
    }

    private static string? ProblemOf(string what, string text, int most, bool mayBreak) =>
        string.IsNullOrWhiteSpace(text) ? $"The {what} of a message must not be empty."
        : text.Length > most ? $"The {what} of a message has {text.Length} characters; at most {most} are allowed."
        : text.Any(character => char.IsControl(character) && !(mayBreak && character is ('\n' or '\r')))
            ? $"The {what} of a message must not contain control characters{(mayBreak ? " other than line breaks" : "")}."
        : null;
}
