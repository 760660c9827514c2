using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using AvdPulumi.Configuration;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Infra.Preferences;

namespace AvdPulumi.Infra.CommandLine;

/// <summary>The options of a verb that are also preferences: variables and avd.json may set an option that is not typed.</summary>
/// <param name="command">The verb.</param>
/// <param name="host">The outside world.</param>
/// <param name="layers">Where preferences come from, read when one is first asked for.</param>
internal sealed class PreferredOptions(Command command, AvdHost host, Lazy<PreferenceLayers> layers)
{
    private readonly Dictionary<PreferenceName, Option> _options = [];
    private readonly Lazy<RunPreferences> _untyped = new(() => RunPreferences.Of(layers.Value, []));

    /// <summary>Adds <c>--stack</c>.</summary>
    public Option<string> AddStack() =>
        Add(PreferenceName.Stack, CommonOptions.Stack(() => _untyped.Value.Stack, () => StacksOf(AvdProject.RootOf(host))));

    /// <summary>Adds <c>--format</c>.</summary>
    public void AddFormat(ImmutableArray<string> formats) =>
        Add(PreferenceName.Format, CommonOptions.Format(formats, () => _untyped.Value.FormatAmong(formats)));

    /// <summary>Adds <c>--strict</c>.</summary>
    public void AddStrict() => Add(PreferenceName.Strict, CommonOptions.Strict());

    /// <summary>Adds <c>--colour</c>.</summary>
    public void AddColour() => Add(PreferenceName.Colour, CommonOptions.Colour(() => _untyped.Value.Colour));

    /// <summary>Adds <c>--width</c>.</summary>
    public void AddWidth() =>
        Add(PreferenceName.Width, CommonOptions.Width(() => _untyped.Value.Width.ToString(CultureInfo.InvariantCulture)));

    /// <summary>Runs the verb with the preferences in force and the colours they ask for; if one of them cannot be followed, says so and runs nothing.</summary>
    /// <param name="parsed">What was typed.</param>
    /// <param name="run">The verb.</param>
    /// <param name="check">Default: nothing more. What is wrong with preferences that are right by themselves; null if nothing is.</param>
    public Task<int> RunAsync(ParseResult parsed, Func<AvdHost, RunPreferences, Task<int>> run, Func<RunPreferences, string?>? check = null)
    {
        // each async method between here and the verb would cost the start a millisecond
        var problems = new List<string>();
        var preferences = RunPreferences.Of(layers.Value.Below(TypedIn(parsed)), problems);
        var styled = host with
        {
            OutStyle = ColourChoice.Of(preferences.Colour, host.OutStyle),
            ErrorStyle = ColourChoice.Of(preferences.Colour, host.ErrorStyle),
        };
        if (check?.Invoke(preferences) is { } problem)
            problems.Add(problem);
        return problems.Count == 0 ? run(styled, preferences) : RefuseAsync(problems, styled);
    }

    // a file may have any name; what is no name of a stack is not offered
    private IEnumerable<string> StacksOf(string root) => new ConfigLoader(host.Files).StacksOf(root).Where(ConfigLoader.IsStackName);

    private async Task<int> RefuseAsync(IEnumerable<string> problems, AvdHost styled)
    {
        foreach (var problem in problems)
            await styled.Error.WriteLineAsync($"{styled.ErrorStyle.Error("avd:")} {VisibleText.Of(problem)}").ConfigureAwait(false);
        await styled.Error.WriteLineAsync($"Next: {styled.Command} help {VerbPath.Of(command)}").ConfigureAwait(false);
        return ExitCode.Usage;
    }

    private Option<T> Add<T>(PreferenceName name, Option<T> option)
    {
        command.Options.Add(option);
        _options.Add(name, option);
        return option;
    }

    // a switch without a value is on
    private Dictionary<string, string> TypedIn(ParseResult parsed)
    {
        var typed = new Dictionary<string, string>();
        foreach (var (name, option) in _options)
            if (parsed.GetResult(option) is { Implicit: false } result)
                typed[name.Key] = result.Tokens.Count > 0 ? result.Tokens[^1].Value : "true";
        return typed;
    }
}
