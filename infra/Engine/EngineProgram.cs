using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Facts;
using AvdPulumi.Configuration.Layering;
using AvdPulumi.Infra.CommandLine;
using AvdPulumi.Infra.Rendering;
using AvdPulumi.Stacks;
using AvdPulumi.Stacks.Faults;
using Pulumi;

namespace AvdPulumi.Infra.Engine;

/// <summary>What runs under <c>pulumi up</c>: the config gate, then the stack on the real engine.</summary>
public static class EngineProgram
{
    /// <summary>Whether a Pulumi engine has started this process.</summary>
    public static bool HasEngine(AvdHost host) =>
        host.Environment.ContainsKey("PULUMI_MONITOR") && host.Environment.ContainsKey("PULUMI_ENGINE");

    /// <summary>Deploys the engine's stack. With one error in the config, nothing is registered.</summary>
    public static async Task<int> RunAsync(AvdHost host)
    {
        host = host.Guarded();
        try
        {
            return await GateAsync(host).ConfigureAwait(false);
        }
        catch (ForeseenFaultException fault)
        {
            await host.Error.WriteAsync(DiagnosticText.Render([fault.Diagnostic], host.ErrorStyle)).ConfigureAwait(false);
            return await NothingDeployedAsync(fault.Diagnostic, "", host).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            await DefectReport.WriteAsync(exception, host).ConfigureAwait(false);
            return ExitCode.Defect;
        }
    }

    private static async Task<int> GateAsync(AvdHost host)
    {
        var stack = host.Environment.GetValueOrDefault("PULUMI_STACK", "");
        var config = LoadedStack.Load(
            new ConfigChoice(stack, null),
            host,
            EngineConfig.Read(
                host.Environment.GetValueOrDefault(EngineConfig.Variable),
                host.Environment.GetValueOrDefault(EngineConfig.SecretKeysVariable)
            )
        );
        await host.Error.WriteAsync(DiagnosticText.Render(config.Diagnostics, host.ErrorStyle)).ConfigureAwait(false);
        if (config.Estate is not { } estate)
        {
            return await NothingDeployedAsync(
                    Verdict.FirstFailing(config.Diagnostics, strict: false)!,
                    $"{DiagnosticText.SummaryOf($"of stack {stack}", config.Diagnostics)} ",
                    host
                )
                .ConfigureAwait(false);
        }

        if (DeploymentTime.Of(host, estate, out var finding) is not { } now)
        {
            await host.Error.WriteAsync(DiagnosticText.Render([finding!], host.ErrorStyle)).ConfigureAwait(false);
            return await NothingDeployedAsync(finding!, "", host).ConfigureAwait(false);
        }

        return await DeployAsync(
                new StackContext(estate, config.Layers, now, new EngineSecrets(ProjectFacts.ConfigNamespace, estate)),
                host
            )
            .ConfigureAwait(false);
    }

    private static async Task<int> NothingDeployedAsync(Diagnostic first, string summary, AvdHost host)
    {
        await host.Error.WriteLineAsync($"{summary}Nothing was deployed.").ConfigureAwait(false);
        await host.Error.WriteLineAsync($"Next: {host.Command} explain {first.Code}").ConfigureAwait(false);
        return ExitCode.Told;
    }

    private static async Task<int> DeployAsync(StackContext context, AvdHost host)
    {
        try
        {
            return await Deployment.RunAsync<AvdStack>(new StackServices(context)).ConfigureAwait(false);
        }
        catch (InvalidOperationException missing) when (BuildFacts.PackageSource == "offline")
        {
            // the subset has no engine; its message says how to get the packages that have
            await host.Error.WriteLineAsync(missing.Message).ConfigureAwait(false);
            return ExitCode.Usage;
        }
    }
}
