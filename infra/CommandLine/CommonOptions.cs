using System.CommandLine;

namespace AvdPulumi.Infra.CommandLine;

/// <summary>Options that several verbs take, spelled alike. None has a short form: <c>dotnet run</c> would take -f and -s for its own.</summary>
internal static class CommonOptions
{
    public static Option<string> Stack() => new("--stack")
    {
        Description = "The stack to look at: the middle of Pulumi.<stack>.yaml.",
        HelpName = "name",
        DefaultValueFactory = _ => "dev",
    };

    public static Option<bool> Strict() => new("--strict") { Description = "Let warnings fail the run (exit code 1), for a build that is to stay clean. Notes never fail." };

    public static Option<string> Format(params string[] formats)
    {
        var option = new Option<string>("--format") { Description = "How to print it.", DefaultValueFactory = _ => formats[0] };
        option.AcceptOnlyFromAmong(formats);
        return option;
    }
}
