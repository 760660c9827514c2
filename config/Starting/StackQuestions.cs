using System.Collections.Immutable;
using System.Globalization;

namespace AvdPulumi.Configuration.Starting;

/// <summary>The stacks of the project.</summary>
internal static class StackQuestions
{
    /// <summary>The most stacks; a project with more adds them by hand.</summary>
    public const int MostStacks = 3;

    // it is the environment of the stack, too, which is part of names
    private const int LongestName = 10;

    private static readonly string Form = string.Create(
        CultureInfo.InvariantCulture,
        $"1 to {MostStacks} names of 2 to {LongestName} lower-case letters and digits, starting with a letter, such as prod, test"
    );

    public static StartQuestion Stacks { get; } =
        new()
        {
            Key = "stacks",
            Text = "Stacks of the project",
            Help =
                "The first stack deploys the estate that these answers describe. Each other one is a small copy of it, for trying changes first: a host or two of each host pool on the first cluster, with names, networks and a file server of its own.",
            Allowed = Form,
            Example = "prod, test",
            Sets = ["deployment.environment"],
            Default = static _ => "dev",
            DefaultInWords = "dev",
            IsList = true,
            Fault = static (text, _) => FaultOf(StartAnswers.Items(text)),
        };

    public static ImmutableArray<StartQuestion> All { get; } = [Stacks];

    /// <summary>The names, in the order of the answer.</summary>
    public static ImmutableArray<string> Names(StartAnswers answers) => StartAnswers.Items(answers.Of(Stacks));

    private static string? FaultOf(ImmutableArray<string> names)
    {
        if (names.Length is 0 or > MostStacks || !names.All(IsName))
            return $"but must be {Form}.";
        if (names.FirstOrDefault(name => StartNames.ReservedIn(name) is not null) is { } reserved)
            return $"but Azure rejects '{StartNames.ReservedIn(reserved)}' in names.";
        return names.Distinct(StringComparer.Ordinal).Count() < names.Length ? "but a stack is listed twice." : null;
    }

    private static bool IsName(string text) =>
        text.Length is >= 2 and <= LongestName
        && char.IsAsciiLetterLower(text[0])
        && text.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c));
}
