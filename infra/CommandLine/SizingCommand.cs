using System.CommandLine;
using AvdPulumi.Infra.Preferences;
using AvdPulumi.Infra.Rendering;

namespace AvdPulumi.Infra.CommandLine;

/// <summary><c>avd sizing</c>: do hosts, clusters and disks suffice for the users?</summary>
internal static class SizingCommand
{
    /// <summary>The verb.</summary>
    public const string Name = "sizing";

    public static Command Build(AvdHost host, Lazy<PreferenceLayers> layers)
    {
        var command = new Command(Name, "Show what the users need and what the estate has: hosts of each pool, processors and memory of each cluster with one node down, disks for the profiles, and the virtual processors that the AVD fee counts.");
        var options = new PreferredOptions(command, host, layers);
        options.AddFormat(OutputFormats.Sizing);
        options.AddColour();
        options.AddWidth();
        var onChoice = ConfigChoice.AddTo(command, host, options);
        command.SetAction((parsed, _) => onChoice(parsed, (styled, preferences, choice) => RunAsync(choice, preferences, styled)));
        return command;
    }

    private static async Task<int> RunAsync(ConfigChoice choice, RunPreferences preferences, AvdHost host)
    {
        var (_, config) = StackConfig.Read(choice, host);
        if (config.Estate is not { } estate) return await ConfigRefusal.WriteAsync(choice, config, host).ConfigureAwait(false);

        var (format, sizing) = (preferences.FormatAmong(OutputFormats.Sizing), estate.Sizing);
        // records of CSV end with CR LF, which everywhere else is a line feed; CsvText disarms its lines itself
        await (format == "csv" ? host.Commands : host.Out).WriteAsync(format switch
        {
            "json" => SizingJson.Render(choice.Stack, sizing),
            "csv" => SizingCsv.Render(sizing),
            "markdown" => SizingMarkdown.Render(SizingReport.Of(choice.Stack, sizing)),
            _ => SizingTable.Render(SizingReport.Of(choice.Stack, sizing), host.OutStyle, preferences.Width),
        }).ConfigureAwait(false);
        await host.Out.FlushAsync().ConfigureAwait(false);
        // this verb shows, and validate judges
        await host.Error.WriteLineAsync($"Next: {host.Command} {(sizing.Shortages.IsEmpty ? "preview" : "validate")} {choice.Arguments}").ConfigureAwait(false);
        return ExitCode.Fine;
    }
}
