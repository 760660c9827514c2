using System.Collections.Immutable;
using System.CommandLine;
using AvdPulumi.Configuration.Binding;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Effective;
using AvdPulumi.Configuration.Pools;
using AvdPulumi.Infra.Preferences;
using AvdPulumi.Infra.Rendering;

namespace AvdPulumi.Infra.CommandLine;

/// <summary><c>avd config</c>: which value applies, and where is it set?</summary>
internal static class ConfigCommand
{
    /// <summary>The verb.</summary>
    public const string Name = "config";

    public static Command Build(AvdHost host, Lazy<PreferenceLayers> layers)
    {
        var key = new Option<string?>("--key")
        {
            Description = "Show only this setting or section, such as host_pool or session_host.size.",
            HelpName = "path",
        };
        key.CompletionSources.Add(context => SettingCompletions.Of(context.WordToComplete));
        var command = EstateCommand.Build(
            Name,
            "Show the effective config: every setting with its value, and the file, variable or default that it comes from. Secrets are references.",
            OutputFormats.Config,
            host,
            layers,
            (run, parsed) => ShowAsync(run, parsed.GetValue(key))
        );
        command.Options.Add(key);
        return command;
    }

    private static async Task<int> ShowAsync(EstateRun run, string? key)
    {
        var all = EffectiveConfig.Of(run.Config, run.Choice.Stack);
        ImmutableArray<EffectiveSetting> shown = key is null ? all : [.. all.Where(setting => IsIn(setting.Path, key))];
        if (shown.IsEmpty)
            return await UnknownAsync(run, key!, all).ConfigureAwait(false);
        await run.WriteAsync(
                run.Format switch
                {
                    "json" => EffectiveJson.Render(run.Choice.Stack, shown),
                    "yaml" => EffectiveYaml.Render(run.Choice.Whose, shown),
                    _ => EffectiveTable.Render(run.Choice.Whose, shown, run.Host.OutStyle, run.Width),
                }
            )
            .ConfigureAwait(false);
        return await run.EndAsync(
                key is null ? $"{Name} {run.Choice.Arguments} --key {shown[0].Path.Split('.')[0]}" : $"preview {run.Choice.Arguments}"
            )
            .ConfigureAwait(false);
    }

    // a key of a section is meant for every pool that has the section
    private static bool IsIn(string path, string key) => SettingPath.IsIn(path, key) || SettingPath.IsIn(PoolPath.InSection(path), key);

    private static Task<int> UnknownAsync(EstateRun run, string key, ImmutableArray<EffectiveSetting> all)
    {
        var choice = run.Choice;
        var known = all.Select(setting => setting.Path)
            .Concat(all.Select(setting => setting.Path.Split('.', '[')[0]))
            .Distinct(StringComparer.Ordinal)
            .ToList();
        var closest = Spelling.Closest(key, known);
        var problem =
            key.Length > 0 && SettingPath.IsKnown(key)
                ? $"{key} has no value in the config {choice.Whose}, and no default."
                : $"'{VisibleText.WithoutSecrets(key)}' is not a setting.{(closest is null ? "" : $" Did you mean '{closest}'?")}";
        return Refusal.OfUsageAsync(
            problem,
            $"{Name} {choice.Arguments}{(closest is null ? "" : $" --key {ShellWord.Of(closest)}")}",
            run.Host
        );
    }
}
