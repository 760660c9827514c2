using System.Collections.Immutable;
using System.Globalization;
using AvdPulumi.Configuration;

namespace AvdPulumi.Infra.Preferences;

/// <summary>The preferences of one run, read by hand: there are five, each with words or a range of its own.</summary>
internal sealed record RunPreferences
{
    /// <summary>The stack where none is preferred.</summary>
    public const string DefaultStack = "dev";

    /// <summary>Fewest columns.</summary>
    public const int LeastWidth = 60;

    /// <summary>Most columns.</summary>
    public const int MostWidth = 1000;

    /// <summary>The columns of a terminal that previews are laid out for.</summary>
    public const int DefaultWidth = 120;

    /// <summary>Name of the stack.</summary>
    public string Stack { get; private init; } = DefaultStack;

    /// <summary>Where the name of the stack stands; null where it was typed, or is the default.</summary>
    public string? StackSource { get; private init; }

    /// <summary>The format, of all that some verb prints; null for the verb's own default.</summary>
    public string? Format { get; private init; }

    /// <summary>A word of <see cref="ColourChoice"/>.</summary>
    public string Colour { get; private init; } = ColourChoice.Auto;

    /// <summary>The columns that a line may fill.</summary>
    public int Width { get; private init; } = DefaultWidth;

    /// <summary>What asks for warnings to fail the run, in a sentence; null where nothing does.</summary>
    public string? Strict { get; private init; }

    /// <summary>The format of a verb. One that only other verbs have does not apply to it.</summary>
    /// <param name="formats">Those that the verb has, its default first.</param>
    public string FormatAmong(ImmutableArray<string> formats) => Format is { } format && formats.Contains(format) ? format : formats[0];

    /// <summary>Reads the preferences in force. Those that cannot be read have their defaults, and a sentence in <paramref name="problems"/>.</summary>
    public static RunPreferences Of(PreferenceLayers layers, ICollection<string> problems)
    {
        foreach (var problem in layers.Problems)
            problems.Add(problem);
        var stack = layers.Find(PreferenceName.Stack);
        // the loader answers for a name that was typed
        var isStack = stack is { IsTyped: true } || Is(stack, StackName, "the name of a stack, such as dev or prod");
        return new RunPreferences
        {
            Stack = stack is not null && isStack ? stack.Text : DefaultStack,
            StackSource = stack is { IsTyped: false } && isStack ? stack.Source : null,
            Format = Word(layers.Find(PreferenceName.Format), OutputFormats.All),
            Colour = Word(layers.Find(PreferenceName.Colour), ColourChoice.Words) ?? ColourChoice.Auto,
            Width =
                layers.Find(PreferenceName.Width) is { } width && Is(width, IsWidth, WidthExpectation) ? Whole(width.Text) : DefaultWidth,
            Strict =
                layers.Find(PreferenceName.Strict) is { } strict && Is(strict, IsSwitch, "true or false") && IsOn(strict.Text)
                    ? strict.Source
                    : null,
        };

        string? Word(PreferenceValue? value, IReadOnlyCollection<string> words) =>
            value is not null && Is(value, words.Contains, AnyOf(words)) ? value.Text : null;

        bool Is(PreferenceValue? value, Func<string, bool> allowed, string expectation)
        {
            if (value is null || allowed(value.Text))
                return true;
            problems.Add($"{value.Source} is '{PreferenceValue.Shown(value.Text)}'; it must be {expectation}.");
            return false;
        }
    }

    /// <summary>What a width may be, in a sentence.</summary>
    public static string WidthExpectation { get; } =
        string.Create(CultureInfo.InvariantCulture, $"a whole number from {LeastWidth} to {MostWidth}");

    /// <summary>Whether a text is a width.</summary>
    public static bool IsWidth(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var width) && width is >= LeastWidth and <= MostWidth;

    private static int Whole(string text) => int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);

    private static bool StackName(string text) => ConfigLoader.IsStackName(text);

    // pipelines write 1, and JSON's true arrives here as True
    private static bool IsOn(string text) => text == "1" || text.Equals("true", StringComparison.OrdinalIgnoreCase);

    private static bool IsSwitch(string text) => IsOn(text) || text == "0" || text.Equals("false", StringComparison.OrdinalIgnoreCase);

    private static string AnyOf(IReadOnlyCollection<string> words) => $"{string.Join(", ", words.SkipLast(1))} or {words.Last()}";
}
