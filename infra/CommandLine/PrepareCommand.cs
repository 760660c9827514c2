using System.Collections.Immutable;
using System.CommandLine;
using System.CommandLine.Completions;
using AvdPulumi.Configuration.Binding;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Estate.Outside;
using AvdPulumi.Infra.Preferences;
using AvdPulumi.Infra.Preparation;
using AvdPulumi.Infra.Rendering;

namespace AvdPulumi.Infra.CommandLine;

/// <summary><c>avd prepare</c>: what must others do, and which scripts do they run?</summary>
internal static class PrepareCommand
{
    /// <summary>The verb.</summary>
    public const string Name = "prepare";

    public static Command Build(AvdHost host, Lazy<PreferenceLayers> layers)
    {
        var task = new Argument<string?>("task")
        {
            Description = "A task: print its script, or its description if it has no script. Without a task, list all tasks.",
            Arity = ArgumentArity.ZeroOrOne,
            // the words that complete it are too many for a line of the help
            HelpName = "task",
        };
        task.CompletionSources.Add(_ => OutsideTasks.Keys.Select(key => new CompletionItem(key)));
        var command = EstateCommand.Build(
            Name,
            "List the tasks of a stack that Azure Resource Manager cannot do, and print their scripts: Active Directory, DNS, the host cluster, backups.",
            OutputFormats.Prepare,
            host,
            layers,
            (run, parsed) => ShowAsync(run, parsed.GetValue(task))
        );
        command.Arguments.Add(task);
        return command;
    }

    private static Task<int> ShowAsync(EstateRun run, string? key)
    {
        var tasks = OutsideTasks.Of(run.Estate);
        if (key is null)
            return ListAsync(run, tasks);
        return tasks.FirstOrDefault(task => string.Equals(task.Key, key, StringComparison.OrdinalIgnoreCase)) is { } wanted
                ? OneAsync(run, wanted)
            : OutsideTasks.Keys.FirstOrDefault(known => string.Equals(known, key, StringComparison.OrdinalIgnoreCase)) is { } idle
                ? NothingAsync(run, idle)
            : UnknownAsync(run, key, tasks);
    }

    private static async Task<int> ListAsync(EstateRun run, ImmutableArray<OutsideTask> tasks)
    {
        var (choice, host) = (run.Choice, run.Host);
        await run.WriteAsync(
                run.Format == "json"
                    ? OutsideJson.Render(choice.Stack, tasks)
                    : OutsideTable.Render(choice.Stack, tasks, host.OutStyle, run.Width)
            )
            .ConfigureAwait(false);
        return await run.EndAsync(
                tasks.FirstOrDefault(task => task is { HasScript: true, DoneBy: null }) is { } first
                    ? $"{Name} {first.Key} {choice.Arguments} > {first.Key}.ps1"
                    : $"preview {choice.Arguments}"
            )
            .ConfigureAwait(false);
    }

    private static async Task<int> OneAsync(EstateRun run, OutsideTask task)
    {
        var script = task.HasScript ? PreparationScript.Of(task, run.Estate) : null;
        if (run.Format == "json")
        {
            await run.WriteAsync(OutsideJson.Render(task, script)).ConfigureAwait(false);
        }
        else if (script is null)
        {
            await run.WriteAsync(OutsideTable.Render(task, run.Host.OutStyle, run.Width)).ConfigureAwait(false);
        }
        else
        {
            // a script is run as it is printed; PowerShellLiteral disarms what comes from the config
            await run.Host.Commands.WriteAsync(script).ConfigureAwait(false);
            await run
                .Host.Error.WriteLineAsync($"For {task.Who}. {task.Document} describes it. Run the script with -WhatIf first.")
                .ConfigureAwait(false);
        }

        return await run.EndAsync($"{Name} {run.Choice.Arguments}").ConfigureAwait(false);
    }

    // a script that prepares every stack in the same way must not fail for one that needs less
    private static async Task<int> NothingAsync(EstateRun run, string key)
    {
        if (run.Format == "json")
            await run.WriteAsync("null\n").ConfigureAwait(false);
        await run
            .Host.Error.WriteLineAsync($"Nothing to do: the config {run.Choice.Whose} does not need the task {key}.")
            .ConfigureAwait(false);
        return await run.EndAsync($"{Name} {run.Choice.Arguments}").ConfigureAwait(false);
    }

    private static async Task<int> UnknownAsync(EstateRun run, string key, ImmutableArray<OutsideTask> tasks)
    {
        string[] keys = [.. tasks.Select(task => task.Key)];
        var (choice, host) = (run.Choice, run.Host);
        var guess = Spelling.Closest(key, keys) is { } closest ? $" Did you mean '{closest}'?" : "";
        await host
            .Error.WriteLineAsync(
                $"{host.ErrorStyle.Error("avd:")} the config {choice.Whose} has no task '{VisibleText.WithoutSecrets(key)}'; its tasks are {string.Join(", ", keys)}.{guess}"
            )
            .ConfigureAwait(false);
        await host.Error.WriteLineAsync($"Next: {host.Command} {Name} {choice.Arguments}").ConfigureAwait(false);
        return ExitCode.Usage;
    }
}
