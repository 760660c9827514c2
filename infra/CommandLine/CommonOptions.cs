using System.CommandLine;
using AvdPulumi.Infra.Preferences;

namespace AvdPulumi.Infra.CommandLine;

/// <summary>Options that several verbs take, spelled alike. None has a short form: <c>dotnet run</c> would take -f and -s for its own.</summary>
internal static class CommonOptions
{
    /// <param name="standard">The stack where none is typed.</param>
    public static Option<string> Stack(Func<string> standard) =>
        new(PreferenceName.Stack.Option)
        {
            Description = "The stack to look at: the middle of Pulumi.<stack>.yaml.",
            HelpName = "name",
            DefaultValueFactory = _ => standard(),
        };

    public static Option<bool> Strict() =>
        new(PreferenceName.Strict.Option)
        {
            Description = "Let warnings fail the run (exit code 1), for a build that is to stay clean. Notes never fail.",
        };

    /// <param name="formats">The formats of the verb.</param>
    /// <param name="standard">The format where none is typed.</param>
    public static Option<string> Format(IEnumerable<string> formats, Func<string> standard)
    {
        var option = new Option<string>(PreferenceName.Format.Option)
        {
            Description = "How to print it.",
            DefaultValueFactory = _ => standard(),
        };
        option.AcceptOnlyFromAmong([.. formats]);
        return option;
    }

    /// <param name="standard">The word where none is typed.</param>
    public static Option<string> Colour(Func<string> standard)
    {
        var option = new Option<string>(PreferenceName.Colour.Option)
        {
            Description = "Whether to print in colours; auto does on a terminal.",
            DefaultValueFactory = _ => standard(),
        };
        option.AcceptOnlyFromAmong(ColourChoice.Words);
        return option;
    }

    /// <param name="standard">The width where none is typed.</param>
    public static Option<string> Width(Func<string> standard)
    {
        var option = new Option<string>(PreferenceName.Width.Option)
        {
            Description =
                $"The columns of the terminal that text is laid out for: {RunPreferences.WidthExpectation}. Names and values are never cut.",
            HelpName = "columns",
            DefaultValueFactory = _ => standard(),
        };
        option.Validators.Add(result =>
        {
            if (result is { Implicit: false, Tokens: [{ Value: var text }] } && !RunPreferences.IsWidth(text))
                result.AddError($"--width is '{text}'; it must be {RunPreferences.WidthExpectation}.");
        });
        return option;
    }
}
