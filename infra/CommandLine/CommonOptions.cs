using System.CommandLine;
using System.CommandLine.Completions;
using AvdPulumi.Infra.Preferences;

namespace AvdPulumi.Infra.CommandLine;

/// <summary>Options that several verbs accept, with the same spelling. They have no short forms, because <c>dotnet run</c> uses -f and -s itself.</summary>
internal static class CommonOptions
{
    /// <param name="standard">The stack if none is typed.</param>
    /// <param name="known">The stacks of the project, which a shell offers.</param>
    public static Option<string> Stack(Func<string> standard, Func<IEnumerable<string>> known)
    {
        var option = new Option<string>(PreferenceName.Stack.Option)
        {
            Description = "The stack, as in Pulumi.<stack>.yaml.",
            HelpName = "name",
            DefaultValueFactory = _ => standard(),
        };
        option.CompletionSources.Add(_ => known().Select(stack => new CompletionItem(stack)));
        return option;
    }

    public static Option<bool> Strict() =>
        new(PreferenceName.Strict.Option)
        {
            Description = "Fail the run on warnings (exit code 1), such as in a build. Notes never fail the run.",
        };

    /// <param name="formats">The formats of the verb.</param>
    /// <param name="standard">The format if none is typed.</param>
    public static Option<string> Format(IEnumerable<string> formats, Func<string> standard)
    {
        var option = new Option<string>(PreferenceName.Format.Option)
        {
            Description = "The output format.",
            DefaultValueFactory = _ => standard(),
        };
        option.AcceptOnlyFromAmong([.. formats]);
        return option;
    }

    /// <param name="standard">The word if none is typed.</param>
    public static Option<string> Colour(Func<string> standard)
    {
        var option = new Option<string>(PreferenceName.Colour.Option)
        {
            Description = "Whether to print in colours; auto prints in colours on a terminal.",
            DefaultValueFactory = _ => standard(),
        };
        option.AcceptOnlyFromAmong(ColourChoice.Words);
        return option;
    }

    /// <param name="standard">The width if none is typed.</param>
    public static Option<string> Width(Func<string> standard)
    {
        var option = new Option<string>(PreferenceName.Width.Option)
        {
            Description =
                $"The columns of the terminal for text output: {RunPreferences.WidthExpectation}. Names and values are never cut.",
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
