using System.CommandLine;
using AvdPulumi.Configuration;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Infra.Preferences;

namespace AvdPulumi.Infra.CommandLine;

/// <summary>The config that a verb uses: that of a stack, or one file.</summary>
/// <param name="Stack">Name of the stack; for a file, the file's name without its ending.</param>
/// <param name="File">The file, as it was typed; null for a stack.</param>
internal sealed record ConfigChoice(string Stack, string? File)
{
    private const string FileOption = "--config";

    /// <summary>Whose config it is, in a sentence: <c>of stack dev</c>, <c>in config/examples/max.yml</c>.</summary>
    public string Whose => VisibleText.Of(File is null ? $"of stack {Stack}" : $"in {File}");

    /// <summary>The arguments for another verb on the same config.</summary>
    public string Arguments => VisibleText.Of(File is null ? $"--stack {ShellWord.Of(Stack)}" : $"--config {ShellWord.Of(File)}");

    /// <summary>Adds the two options to a verb. The returned function runs the verb on the chosen config.</summary>
    /// <param name="command">The verb.</param>
    /// <param name="outside">The outside world.</param>
    /// <param name="options">The verb's other options.</param>
    /// <param name="all">Default: none. An option that chooses all stacks, which excludes both.</param>
    public static Func<ParseResult, Func<AvdHost, RunPreferences, ConfigChoice, Task<int>>, Task<int>> AddTo(
        Command command,
        AvdHost outside,
        PreferredOptions options,
        Option<bool>? all = null
    )
    {
        var stack = options.AddStack();
        var file = new Option<string?>(FileOption)
        {
            Description = "Use one file with a complete config, such as config/variables.yml, instead of a stack.",
            HelpName = "file",
        };
        command.Options.Add(file);
        command.Validators.Add(result =>
        {
            if (result.GetResult(file) is { Implicit: false, Tokens: [{ Value: "" }] })
                result.AddError("--config must be the name of a file, such as config/variables.yml.");
            if (
                all is not null
                && result.GetValue(all)
                && (result.GetResult(stack) is { Implicit: false } || result.GetResult(file) is { Implicit: false })
            )
                result.AddError("--all checks every stack and cannot be combined with --stack or --config.");
            // an address may have a password in it, so it is not repeated
            if (
                result.GetResult(file) is { Implicit: false, Tokens: [{ Value: var typed }] }
                && typed.Contains("://", StringComparison.Ordinal)
            )
                result.AddError("--config must be the name of a file on this machine, not an address. Download the file first.");
            if (result.GetResult(stack) is { Implicit: false } && result.GetResult(file) is { Implicit: false })
                result.AddError("--stack and --config cannot be combined. --config uses one file without a stack.");
        });
        return (parsed, run) =>
            parsed.GetValue(file) is { } path
                ? options.RunAsync(
                    parsed,
                    (host, preferences) => On(new ConfigChoice(Path.GetFileNameWithoutExtension(path), path), host, preferences, run)
                )
                : options.RunAsync(
                    parsed,
                    (host, preferences) => On(new ConfigChoice(preferences.Stack, null), host, preferences, run),
                    preferences => NoStack(preferences, outside)
                );
    }

    /// <summary>The config that is typed so far, for what a shell offers.</summary>
    /// <param name="typed">What is typed.</param>
    /// <param name="standard">The stack if none is typed.</param>
    public static ConfigChoice SoFar(ParseResult typed, string standard)
    {
        var options = typed.CommandResult.Command.Options.ToDictionary(option => option.Name, StringComparer.Ordinal);
        return ValueOf(FileOption) is { } path
            ? new ConfigChoice(Path.GetFileNameWithoutExtension(path), path)
            : new ConfigChoice(ValueOf(PreferenceName.Stack.Option) ?? standard, null);

        string? ValueOf(string name) =>
            typed.GetResult(options[name]) is { Implicit: false, Tokens: [{ Value: var value }] } ? value : null;
    }

    private static async Task<int> On(
        ConfigChoice choice,
        AvdHost host,
        RunPreferences preferences,
        Func<AvdHost, RunPreferences, ConfigChoice, Task<int>> run
    )
    {
        foreach (var mistake in MistakenVariables.In(host.Environment))
            host.Error.WriteLine($"{host.ErrorStyle.Warning("avd:")} {VisibleText.Of(mistake)}");
        return await run(host, preferences, choice).ConfigureAwait(false);
    }

    // the finding on a stack that is not known would not say who asked for it; where there are no stacks at all, it says more than this
    private static string? NoStack(RunPreferences preferences, AvdHost host)
    {
        if (preferences.StackSource is not { } source)
            return null;
        var stacks = new ConfigLoader(host.Files).StacksOf(AvdProject.RootOf(host));
        return stacks.Count == 0 || stacks.Contains(preferences.Stack)
            ? null
            : $"{source} is '{preferences.Stack}', which is not a stack of this project; the stacks are {string.Join(", ", stacks)}.";
    }
}
