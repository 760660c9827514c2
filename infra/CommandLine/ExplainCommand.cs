using System.CommandLine;
using System.CommandLine.Completions;
using AvdPulumi.Configuration.Binding;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Infra.Explanation;
using AvdPulumi.Infra.Preferences;
using AvdPulumi.Infra.Rendering;

namespace AvdPulumi.Infra.CommandLine;

/// <summary><c>avd explain</c>: what does a diagnostic or a setting mean?</summary>
internal static class ExplainCommand
{
    /// <summary>The verb.</summary>
    public const string Name = "explain";

    private const string CodeLetters = "AVD";

    private const string DocumentStart = "docs/";

    // more than these are no suggestion
    private const int MostSuggestions = 5;

    public static Command Build(AvdHost host, Lazy<PreferenceLayers> layers)
    {
        var subject = new Argument<string?>("code or setting")
        {
            Description =
                "The code of a diagnostic (AVD0020), an area of codes (AVD2xxx), a setting (host_pool.type) or a section (host_pool), or a page of the documentation (docs/init.md). Without it, list all of them.",
            Arity = ArgumentArity.ZeroOrOne,
            // the words that complete it are too many for a line of the help
            HelpName = "code or setting",
        };
        subject.CompletionSources.Add(context => Subjects(context.WordToComplete));
        var command = new Command(
            Name,
            "Explain a diagnostic: cause, example, remedy and source. Explain a setting: type, default, allowed values, places, effect of a change, checks and example. Print a page of the documentation."
        )
        {
            subject,
        };
        var options = new PreferredOptions(command, host, layers);
        options.AddFormat(OutputFormats.Explain);
        options.AddColour();
        command.SetAction(
            (parsed, _) =>
                options.RunAsync(
                    parsed,
                    (styled, preferences) =>
                        RunAsync(parsed.GetValue(subject), preferences.FormatAmong(OutputFormats.Explain) == "json", styled)
                )
        );
        return command;
    }

    // a level at a time: first areas and sections, then codes, or the keys of what is typed
    private static IEnumerable<CompletionItem> Subjects(string word)
    {
        if (word.Length == 0)
            return [.. DiagnosticArea.All.Select(area => Item(area.Name, area.Title)), .. SettingCompletions.Sections];
        if (
            word.StartsWith(CodeLetters, StringComparison.OrdinalIgnoreCase)
            || CodeLetters.StartsWith(word, StringComparison.OrdinalIgnoreCase)
        )
            return
            [
                .. DiagnosticArea.All.Select(area => Item(area.Name, area.Title)),
                .. AllDiagnostics.All.Select(code => Item(code.Code, code.Title)),
                .. SettingCompletions.Sections,
            ];
        return word.StartsWith(DocumentStart, StringComparison.Ordinal)
            ? Documentation.All.Select(page => Item(page.Path, page.Title))
            : SettingCompletions.Of(word);
    }

    private static CompletionItem Item(string name, string title) => new(name, detail: title);

    private static async Task<int> RunAsync(string? subject, bool isJson, AvdHost host)
    {
        if (TextOf(subject, isJson, host) is not { } text)
            return await RefuseAsync(subject!, host).ConfigureAwait(false);
        await host.Out.WriteAsync(text).ConfigureAwait(false);
        return ExitCode.Fine;
    }

    private static string? TextOf(string? subject, bool isJson, AvdHost host)
    {
        if (subject is null)
            return isJson
                ? ExplanationJson.List(AllDiagnostics.All, SettingsKnowledge.Guide.Sections)
                : ExplanationText.List(AllDiagnostics.All, SettingsKnowledge.Guide.Sections, host.Command, host.OutStyle);
        if (AllDiagnostics.Find(subject) is { } descriptor)
            return isJson ? ExplanationJson.Diagnostic(descriptor) : DescriptorText.Render(descriptor, host.OutStyle);
        if (DiagnosticArea.Find(subject) is { } area)
            return isJson ? ExplanationJson.Area(area, AllDiagnostics.All) : ExplanationText.Area(area, AllDiagnostics.All, host.OutStyle);
        if (Documentation.Find(subject) is { } page)
            return isJson ? ExplanationJson.Page(page) : page.Text;
        return SettingsKnowledge.Guide.Find(subject) is not { } setting ? null
            : isJson ? ExplanationJson.Setting(setting)
            : ExplanationText.Setting(setting, host.OutStyle);
    }

    private static async Task<int> RefuseAsync(string subject, AvdHost host)
    {
        var shown = VisibleText.WithoutSecrets(subject);
        var (problem, next) =
            DigitsOf(subject) is { } digits ? UnknownCode(shown, digits)
            : subject.StartsWith(DocumentStart, StringComparison.Ordinal) ? UnknownPage(shown, subject)
            : UnknownSetting(shown, subject);
        await host.Error.WriteLineAsync($"{host.ErrorStyle.Error("avd:")} {problem}").ConfigureAwait(false);
        await host
            .Error.WriteLineAsync($"Next: {host.Command} {Name}{(next is null ? "" : $" {ShellWord.Of(next)}")}")
            .ConfigureAwait(false);
        return ExitCode.Usage;
    }

    // what looks like a code, with its letters or without
    private static string? DigitsOf(string subject)
    {
        var typed = subject.StartsWith(CodeLetters, StringComparison.OrdinalIgnoreCase) ? subject[CodeLetters.Length..] : subject;
        // AVD20xx: people write areas with x
        var digits = typed.TrimEnd('x', 'X');
        return digits.Length > 0 && digits.All(char.IsAsciiDigit) ? digits : null;
    }

    private static (string Problem, string? Next) UnknownCode(string shown, string digits)
    {
        var problem =
            $"'{shown}' is not the code of a diagnostic. Codes are from {AllDiagnostics.All[0].Code} to {AllDiagnostics.All[^1].Code}.";
        return DiagnosticArea.All.FirstOrDefault(area => area.Digit == digits[0]) is { } area
            ? ($"{problem} {area.Name} lists those of its area.", area.Name)
            : (problem, null);
    }

    private static (string Problem, string? Next) UnknownPage(string shown, string subject)
    {
        var page = subject.Split('#')[0];
        var closest = Documentation.Find(page)?.Path ?? Spelling.Closest(page, Documentation.All.Select(known => known.Path));
        var problem = $"'{shown}' is not a page of the documentation, or not a section of it.";
        return closest is null ? (problem, null) : ($"{problem} Did you mean '{closest}'?", closest);
    }

    private static (string Problem, string? Next) UnknownSetting(string shown, string subject)
    {
        var problem = $"'{shown}' is neither a diagnostic nor a setting.";
        var like = SettingsKnowledge.Guide.Like(subject);
        if (!like.IsEmpty)
            return ($"{problem} Did you mean {string.Join(" or ", like.Take(MostSuggestions).Select(path => $"'{path}'"))}?", like[0]);
        return Spelling.Closest(subject, AllDiagnostics.All.Select(descriptor => descriptor.Code)) is { } code
            ? ($"{problem} Did you mean '{code}'?", code)
            : (problem, null);
    }
}
