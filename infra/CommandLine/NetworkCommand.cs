using System.CommandLine;
using AvdPulumi.Infra.Preferences;
using AvdPulumi.Infra.Rendering;

namespace AvdPulumi.Infra.CommandLine;

/// <summary><c>avd network</c>: what must firewalls let through for the machines of a stack?</summary>
internal static class NetworkCommand
{
    /// <summary>The verb.</summary>
    public const string Name = "network";

    public static Command Build(AvdHost host, Lazy<PreferenceLayers> layers)
    {
        var command = new Command(Name, "List what session hosts and file servers must reach, and what must reach them: from which network, where to, over which ports. For whoever runs the firewalls.");
        var options = new PreferredOptions(command, host, layers);
        options.AddFormat(OutputFormats.Network);
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

        var (format, list) = (preferences.FormatAmong(OutputFormats.Network), NetworkList.Of(choice.Stack, estate));
        // records of CSV end with CR LF, which everywhere else is a line feed; CsvText disarms its lines itself
        await (format == "csv" ? host.Commands : host.Out).WriteAsync(format switch
        {
            "json" => NetworkJson.Render(list),
            "csv" => NetworkCsv.Render(list),
            _ => NetworkTable.Render(list, host.OutStyle, preferences.Width),
        }).ConfigureAwait(false);
        await host.Out.FlushAsync().ConfigureAwait(false);
        await host.Error.WriteLineAsync($"Next: {host.Command} {NextAfter(choice, format)}").ConfigureAwait(false);
        return ExitCode.Fine;
    }

    private static string NextAfter(ConfigChoice choice, string format) =>
        format == "table" ? $"{Name} {choice.Arguments} --format csv > network.csv" : $"preview {choice.Arguments}";
}
