using System.CommandLine;
using AvdPulumi.Infra.Preferences;
using AvdPulumi.Infra.Rendering;

namespace AvdPulumi.Infra.CommandLine;

/// <summary><c>avd network</c>: what must firewalls allow for the machines of a stack?</summary>
internal static class NetworkCommand
{
    /// <summary>The verb.</summary>
    public const string Name = "network";

    public static Command Build(AvdHost host, Lazy<PreferenceLayers> layers) =>
        EstateCommand.Build(
            Name,
            "List the required connections of session hosts and file servers, for the firewall team: source network, destination and ports.",
            OutputFormats.Network,
            host,
            layers,
            static (run, _) => ShowAsync(run)
        );

    private static async Task<int> ShowAsync(EstateRun run)
    {
        var list = NetworkList.Of(run.Choice.Stack, run.Estate);
        await run.WriteAsync(
                run.Format switch
                {
                    "json" => NetworkJson.Render(list),
                    "csv" => NetworkCsv.Render(list),
                    _ => NetworkTable.Render(list, run.Host.OutStyle, run.Width),
                }
            )
            .ConfigureAwait(false);
        return await run.EndAsync(
                run.Format == "table" ? $"{Name} {run.Choice.Arguments} --format csv > network.csv" : $"preview {run.Choice.Arguments}"
            )
            .ConfigureAwait(false);
    }
}
