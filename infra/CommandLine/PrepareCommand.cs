using System.CommandLine;
using AvdPulumi.Configuration;
using AvdPulumi.Infra.Preferences;
using AvdPulumi.Infra.Preparation;
using AvdPulumi.Infra.Rendering;

namespace AvdPulumi.Infra.CommandLine;

/// <summary><c>avd prepare</c>: what must others do, and what do they run?</summary>
internal static class PrepareCommand
{
    /// <summary>The verb.</summary>
    public const string Name = "prepare";

    public static Command Build(AvdHost host, Lazy<PreferenceLayers> layers)
    {
        var task = new Argument<string?>("task") { Description = "One task: its script, ready to run, or what is known of it. Without it, all tasks are listed.", Arity = ArgumentArity.ZeroOrOne };
        var command = new Command(Name, "List what a stack needs and Azure Resource Manager cannot do, and write the scripts for it: Active Directory, DNS, the host cluster, backups.") { task };
        var options = new PreferredOptions(command, host, layers);
        options.AddFormat(OutputFormats.Prepare);
        options.AddColour();
        options.AddWidth();
        var onChoice = ConfigChoice.AddTo(command, host, options);
        command.SetAction((parsed, _) => onChoice(parsed, (styled, preferences, choice) => RunAsync(parsed.GetValue(task), choice, preferences, styled)));
        return command;
    }

    private static async Task<int> RunAsync(string? key, ConfigChoice choice, RunPreferences preferences, AvdHost host)
    {
        var (_, config) = StackConfig.Read(choice, host);
        if (config.Estate is not { } estate) return await ConfigRefusal.WriteAsync(choice, config, host).ConfigureAwait(false);

        var (json, tasks) = (preferences.FormatAmong(OutputFormats.Prepare) == "json", OutsideTasks.Of(estate));
        if (key is null)
        {
            await host.Out.WriteAsync(json ? OutsideJson.Render(choice.Stack, tasks) : OutsideTable.Render(choice.Stack, tasks, host.OutStyle, preferences.Width)).ConfigureAwait(false);
            return await EndAsync(host, tasks.FirstOrDefault(task => task is { HasScript: true, DoneBy: null }) is { } first ? $"{Name} {first.Key} {choice.Arguments} > {first.Key}.ps1" : $"preview {choice.Arguments}").ConfigureAwait(false);
        }

        if (tasks.FirstOrDefault(task => string.Equals(task.Key, key, StringComparison.OrdinalIgnoreCase)) is not { } wanted)
            return await UnknownAsync(key, choice, [.. tasks.Select(task => task.Key)], host).ConfigureAwait(false);

        var script = wanted.HasScript ? PreparationScript.Of(wanted, estate) : null;
        if (json) await host.Out.WriteAsync(OutsideJson.Render(wanted, script)).ConfigureAwait(false);
        // a script is run as it is printed; PowerShellLiteral disarms what comes from the config
        else if (script is not null) await host.Commands.WriteAsync(script).ConfigureAwait(false);
        else await host.Out.WriteAsync(OutsideTable.Render(wanted, host.OutStyle, preferences.Width)).ConfigureAwait(false);
        if (script is not null && !json) await host.Error.WriteLineAsync($"For {wanted.Who}. {wanted.Document} describes it. Run the script with -WhatIf first.").ConfigureAwait(false);
        return await EndAsync(host, $"{Name} {choice.Arguments}").ConfigureAwait(false);
    }

    private static async Task<int> EndAsync(AvdHost host, string next)
    {
        await host.Out.FlushAsync().ConfigureAwait(false);
        await host.Error.WriteLineAsync($"Next: {host.Command} {next}").ConfigureAwait(false);
        return ExitCode.Fine;
    }

    private static async Task<int> UnknownAsync(string key, ConfigChoice choice, string[] keys, AvdHost host)
    {
        var guess = Spelling.Closest(key, keys) is { } closest ? $" Did you mean '{closest}'?" : "";
        await host.Error.WriteLineAsync($"{host.ErrorStyle.Error("avd:")} the config {choice.Whose} has no task '{VisibleText.WithoutSecrets(key)}'; its tasks are {string.Join(", ", keys)}.{guess}").ConfigureAwait(false);
        await host.Error.WriteLineAsync($"Next: {host.Command} {Name} {choice.Arguments}").ConfigureAwait(false);
        return ExitCode.Usage;
    }
}
