using System.CommandLine;
using AvdPulumi.Configuration.Binding;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Exchange;
using AvdPulumi.Configuration.Exchange.Export;
using AvdPulumi.Infra.Exchange;
using AvdPulumi.Infra.Preferences;
using AvdPulumi.Infra.Rendering;
using AvdPulumi.Stacks.Mapping;

namespace AvdPulumi.Infra.CommandLine;

/// <summary><c>avd export</c>: the parameters of azurelocal-avd for the same estate.</summary>
internal static class ExportCommand
{
    /// <summary>The verb.</summary>
    public const string Name = "export";

    public static Command Build(AvdHost host, Lazy<PreferenceLayers> layers)
    {
        var options = new ExportOptions();
        var command = EstateCommand.Build(
            Name,
            "Write the parameters of a pool for the templates of azurelocal-avd: Bicep, Terraform, ARM, PowerShell or Ansible. Secrets are references.",
            OutputFormats.Export,
            host,
            layers,
            (run, parsed) => ShowAsync(run, options.Of(parsed))
        );
        options.AddTo(command, typed => PoolsOf(ConfigChoice.SoFar(typed, RunPreferences.Of(layers.Value, []).Stack), host));
        return command;
    }

    private static async Task<int> ShowAsync(EstateRun run, ExportChoice choice)
    {
        var format = ExportFormats.Of(run.Format);
        if (choice.NamesTemplate && !HasTemplates(format))
            return await Refusal
                .OfUsageAsync(
                    $"--template is for bicepparam and arm only; {run.Format} has the parameters of all templates.",
                    $"{Name} {run.Choice.Arguments} --format {run.Format}{PoolOption(choice)}",
                    run.Host
                )
                .ConfigureAwait(false);
        if (choice.PoolIn(run.Estate) is not { } pool)
            return await UnknownPoolAsync(run, choice.Pool).ConfigureAwait(false);
        var scope = new ExportScope
        {
            Estate = run.Estate,
            Pool = pool,
            RdpProperties = RdpPropertiesText.Of(pool.Settings),
        };
        var exported = ParameterExport.Of(scope, format, choice.Template, run.Config.Sources);
        var text = ExportWriter.Write(exported, run.Choice.Whose, choice.TemplatePath);
        if (choice.Output is { } file)
        {
            if (await WrittenFile.WriteAsync(run.Host, file, text).ConfigureAwait(false) is not ExitCode.Fine and var failure)
                return failure;
        }
        else
            // the file is for another program, as it is
            await run.Host.Commands.WriteAsync(text).ConfigureAwait(false);
        await run.Host.Out.FlushAsync().ConfigureAwait(false);
        await run.Host.Error.WriteAsync(DiagnosticText.Render(exported.Diagnostics, run.Host.ErrorStyle)).ConfigureAwait(false);
        return await run.EndAsync(NextOf(run, choice, format)).ConfigureAwait(false);
    }

    private static IEnumerable<string> PoolsOf(ConfigChoice choice, AvdHost host) =>
        LoadedStack.Read(choice, host).Config.Estate?.OwnPools.Select(pool => pool.Name).OfType<string>() ?? [];

    private static bool HasTemplates(ExchangeFormat format) => format is ExchangeFormat.BicepParam or ExchangeFormat.Arm;

    // after the control plane come the hosts
    private static string NextOf(EstateRun run, ExportChoice choice, ExchangeFormat format) =>
        HasTemplates(format) && choice.Template == PeerTemplates.ControlPlane
            ? $"{Name} {run.Choice.Arguments} --format {run.Format} --template session-hosts{PoolOption(choice)}"
            : $"preview {run.Choice.Arguments}";

    private static string PoolOption(ExportChoice choice) => choice.Pool is null ? "" : $" --pool {ShellWord.Of(choice.Pool)}";

    private static Task<int> UnknownPoolAsync(EstateRun run, string? name)
    {
        string[] pools = [.. run.Estate.OwnPools.Select(pool => pool.Name).OfType<string>()];
        var whose = run.Choice.Whose;
        var problem =
            pools.Length == 0 ? $"the config {whose} has one pool without a name; leave out --pool."
            : name is null ? $"the config {whose} has several pools; choose one with --pool: {string.Join(", ", pools)}."
            : $"the config {whose} has no pool '{VisibleText.WithoutSecrets(name)}'; its pools are {string.Join(", ", pools)}.{(Spelling.Closest(name, pools) is { } closest ? $" Did you mean '{closest}'?" : "")}";
        return Refusal.OfUsageAsync(
            problem,
            $"{Name} {run.Choice.Arguments} --format {run.Format}{(pools.Length == 0 ? "" : $" --pool {pools[0]}")}",
            run.Host
        );
    }
}
