using System.CommandLine;
using AvdPulumi.Infra.Preferences;
using AvdPulumi.Infra.Rendering;

namespace AvdPulumi.Infra.CommandLine;

/// <summary><c>avd sizing</c>: is the capacity of hosts, clusters and disks sufficient for the users?</summary>
internal static class SizingCommand
{
    /// <summary>The verb.</summary>
    public const string Name = "sizing";

    public static Command Build(AvdHost host, Lazy<PreferenceLayers> layers) =>
        EstateCommand.Build(
            Name,
            "Compare required and available capacity: hosts of each pool, processors and memory of each cluster with one node down, and disks for profiles. Also show the virtual processors for the AVD fee.",
            OutputFormats.Sizing,
            host,
            layers,
            static (run, _) => ShowAsync(run)
        );

    private static async Task<int> ShowAsync(EstateRun run)
    {
        var (stack, sizing) = (run.Choice.Stack, run.Estate.Sizing);
        await run.WriteAsync(
                run.Format switch
                {
                    "json" => SizingJson.Render(stack, sizing),
                    "csv" => SizingCsv.Render(sizing),
                    "markdown" => SizingMarkdown.Render(SizingReport.Of(stack, sizing)),
                    _ => SizingTable.Render(SizingReport.Of(stack, sizing), run.Host.OutStyle, run.Width),
                }
            )
            .ConfigureAwait(false);
        // this verb shows, and validate judges
        return await run.EndAsync($"{(sizing.Shortages.IsEmpty ? "preview" : "validate")} {run.Choice.Arguments}").ConfigureAwait(false);
    }
}
