using AvdPulumi.Infra.CommandLine;
using AvdPulumi.Infra.Engine;

namespace AvdPulumi;

/// <summary>
/// The program: Azure Virtual Desktop on Azure Local, from the YAML files of the project in the current folder. A project of your own has a <c>Program.cs</c> of one line:
/// <code>return await AvdPulumi.Avd.RunAsync(args);</code>
/// </summary>
public static class Avd
{
    /// <summary>
    /// Runs the program. Started by <c>pulumi up</c> or <c>pulumi preview</c>, it checks the config of the engine's stack and registers the resources. Otherwise it is the command
    /// line, such as <c>dotnet run -- preview --stack prod</c>, which needs no Pulumi CLI, no credentials and no network.
    /// The project is the nearest folder with <c>Pulumi.yaml</c>, from the current folder upwards.
    /// </summary>
    /// <param name="args">The arguments of the process. The engine passes none.</param>
    /// <returns>The exit code of the process. <c>help</c> lists the codes. Problems of the config, the machine or the program are printed and never thrown.</returns>
    public static async Task<int> RunAsync(string[] args)
    {
        ArgumentNullException.ThrowIfNull(args);
        var host = AvdHost.OfThisProcess();
        if (args.Length == 0 && EngineProgram.HasEngine(host))
            return await EngineProgram.RunAsync(host).ConfigureAwait(false);

        // the engine stops its programs by itself
        using var signals = Interruption.StopsThisProcess(host);
        return await AvdApp.RunAsync(args, host).ConfigureAwait(false);
    }
}
