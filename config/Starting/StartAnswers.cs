using System.Collections.Immutable;

namespace AvdPulumi.Configuration.Starting;

/// <summary>What was answered so far, as text.</summary>
public sealed record StartAnswers
{
    private const char Separator = ',';

    /// <summary>No answers.</summary>
    public static StartAnswers None { get; } = new();

    /// <summary>The answers by the keys of their questions.</summary>
    public ImmutableSortedDictionary<string, string> Given { get; init; } =
        ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    /// <summary>Default: none. The name of the project, which suggests a name for the estate.</summary>
    public string? Project { get; init; }

    /// <summary>These answers and one more, or one that replaces an earlier one.</summary>
    public StartAnswers With(StartQuestion question, string text) => this with { Given = Given.SetItem(question.Key, text.Trim()) };

    /// <summary>These answers without one.</summary>
    public StartAnswers Without(StartQuestion question) => this with { Given = Given.Remove(question.Key) };

    /// <summary>The answer, otherwise the default; null if there is neither.</summary>
    public string? Find(StartQuestion question) => Given.GetValueOrDefault(question.Key) ?? question.Default(this);

    /// <summary>The answer or the default; the example of a question that is not answered yet.</summary>
    internal string Of(StartQuestion question) => Find(question) ?? question.Example;

    /// <summary>The items of a list.</summary>
    internal static ImmutableArray<string> Items(string text) =>
        [.. text.Split(Separator, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];

    /// <summary>Items as one text.</summary>
    internal static string Joined(IEnumerable<string> items) => string.Join($"{Separator} ", items);
}
