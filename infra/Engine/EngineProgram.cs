using AvdPulumi.Infra.CommandLine;
using AvdPulumi.Infra.Rendering;
using AvdPulumi.Stacks;
using Pulumi;

namespace AvdPulumi.Infra.Engine;

/// <summary>What runs under <c>pulumi up</c>: the config gate, then the stack on the real engine.</summary>
public static class EngineProgram
{
    /// <summary>Whether a Pulumi engine has started this process.</summary>
    public static bool HasEngine(AvdHost host) => host.Environment.ContainsKey("PULUMI_MONITOR") && host.Environment.ContainsKey("PULUMI_ENGINE");

    /// <summary>Deploys the engine's stack. With one error in the config, nothing is registered.</summary>
    public static async Task<int> RunAsync(AvdHost host)
    {
        var stack = host.Environment.GetValueOrDefault("PULUMI_STACK", "");
        var config = StackConfig.Load(new ConfigChoice(stack, null), host, EngineConfig.From(host.Environment));
        await host.Error.WriteAsync(DiagnosticText.Render(config.Diagnostics, host.ErrorStyle)).ConfigureAwait(false);
        if (config.Settings is not { } settings)
        {
            await host.Error.WriteLineAsync($"{DiagnosticText.SummaryOf($"of stack {stack}", config.Diagnostics)} Nothing was deployed.").ConfigureAwait(false);
            return ExitCode.Findings;
        }

        return await DeployAsync(new StackContext(settings, config.Layers, host.Clock.GetUtcNow(), new EngineSecrets(AvdProject.Name, settings.Subscription)), host).ConfigureAwait(false);
    }

    private static async Task<int> DeployAsync(StackContext context, AvdHost host)
    {
        try
        {
            return await Deployment.RunAsync<AvdStack>(new StackServices(context)).ConfigureAwait(false);
        }
        catch (InvalidOperationException missing) when (AvdProject.PackageSource == "offline")
        {
            // the subset has no engine; its message says how to get the packages that have
            await host.Error.WriteLineAsync(missing.Message).ConfigureAwait(false);
            return ExitCode.Usage;
        }
    }
}
