using System.Collections.Immutable;
using System.CommandLine;
using System.CommandLine.Completions;
using AvdPulumi.Infra.Completion;

namespace AvdPulumi.Infra.CommandLine;

/// <summary>
/// <c>avd complete</c>, which the scripts of <c>avd completions</c> ask: what can the word at the cursor become? The answer comes from the verbs and options that <c>--help</c> shows. A line
/// has a value and, after a tab, its description.
/// </summary>
internal static class CompleteCommand
{
    /// <summary>The verb that is not a command of the library, because <c>dotnet run</c> keeps <c>--help</c> for itself.</summary>
    public const string Help = "help";

    private const string Name = "complete";

    /// <summary>The verb.</summary>
    /// <param name="host">The outside world.</param>
    /// <param name="root">The command line that is completed.</param>
    public static Command Build(AvdHost host, RootCommand root)
    {
        // the word is often empty, and older shells drop an empty argument: --word= is never one
        var word = new Option<string>("--word") { Description = "The word at the cursor.", Arity = ArgumentArity.ZeroOrOne };
        var before = new Argument<string[]>("words") { Description = "The words before it.", Arity = ArgumentArity.ZeroOrMore };
        var command = new Command(Name, "Print what a word can become, for the scripts of avd completions.") { word, before };
        command.Hidden = true;
        command.SetAction(
            async (parsed, end) =>
            {
                var found = Of(root, parsed.GetValue(before) ?? [], parsed.GetValue(word) ?? "");
                // the description stands after a tab, which the other output shows as a space
                await host.Commands.WriteAsync(CompletionLines.Of(found)).ConfigureAwait(false);
                await host.Commands.FlushAsync(end).ConfigureAwait(false);
                return ExitCode.Fine;
            }
        );
        return command;
    }

    private static IEnumerable<CompletionItem> Of(RootCommand root, string[] before, string word)
    {
        if (before is [Help])
            return Matching(Verbs(root), word);
        // --stack=prod is one word to the shell
        if (word.StartsWith("--", StringComparison.Ordinal) && word.IndexOf('=', StringComparison.Ordinal) is > 0 and var sign)
            return Of(root, [.. before, word[..sign]], word[(sign + 1)..])
                .Select(item => new CompletionItem(word[..(sign + 1)] + item.Label, detail: item.Detail));
        var parsed = root.Parse([.. before, word]);
        // the library would offer verbs after a word that is none
        if (before.Length > 0 && parsed.CommandResult.Command == root)
            return [];
        if (AwaitingValue(parsed.CommandResult.Command, before) is { } option)
            return Matching(option.GetCompletions(parsed.GetCompletionContext()), word);
        ImmutableArray<CompletionItem> found = [.. parsed.GetCompletions().Where(item => !IsOfLibrary(item.Label))];
        return Matching(OptionsLast(before.Length == 0 ? found.Add(HelpItem) : found, word), word);
    }

    // the library would take an empty word for the value; a switch has none
    private static Option? AwaitingValue(Command command, string[] before) =>
        before.Length > 0
            ? command.Options.FirstOrDefault(option =>
                option.Name == before[^1] && option.Arity.MaximumNumberOfValues > 0 && option.ValueType != typeof(bool)
            )
            : null;

    // who types no hyphen asks for a verb or a value; options are offered where there is neither
    private static IEnumerable<CompletionItem> OptionsLast(ImmutableArray<CompletionItem> items, string word) =>
        word.StartsWith('-') || items.All(IsOption) ? items : items.Where(item => !IsOption(item));

    private static bool IsOption(CompletionItem item) => item.Label.StartsWith('-');

    private static CompletionItem HelpItem => new(Help, detail: "Show help for a verb.");

    private static IEnumerable<CompletionItem> Verbs(RootCommand root) =>
        root.Subcommands.Where(verb => !verb.Hidden).Select(verb => new CompletionItem(verb.Name, detail: verb.Description));

    // other spellings of --help
    private static bool IsOfLibrary(string label) => label is "-?" or "/?" or "/h" or "-h";

    private static IEnumerable<CompletionItem> Matching(IEnumerable<CompletionItem> items, string word) =>
        items
            .Where(item => item.Label.StartsWith(word, StringComparison.OrdinalIgnoreCase))
            .DistinctBy(item => item.Label)
            .OrderBy(item => item.Label, StringComparer.Ordinal);
}
