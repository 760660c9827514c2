using AzureNative = Pulumi.AzureNative;

namespace AvdPulumi.Components.Machines;

/// <summary>
/// Whether a script did what it is for. For Azure a run command has succeeded when the script could be started, so state, exit code and the script's own marker are looked at
/// (source: Run scripts on Azure Arc-enabled servers, https://learn.microsoft.com/azure/azure-arc/servers/run-command).
/// </summary>
internal static class ScriptVerdict
{
    private const string Succeeded = "Succeeded";

    /// <summary>What went wrong; null where nothing did.</summary>
    /// <param name="computerName">The machine.</param>
    /// <param name="step">The step.</param>
    /// <param name="view">What Azure knows of the run; null where it says nothing.</param>
    public static MachineFailure? Of(
        string computerName,
        MachineStep.Script step,
        AzureNative.HybridCompute.Outputs.MachineRunCommandInstanceViewResponse? view
    )
    {
        var state = string.IsNullOrEmpty(view?.ExecutionState) ? "Unknown" : view.ExecutionState;
        var output = view?.Output ?? "";
        if (state == Succeeded && view?.ExitCode is null or 0 && Lines(output).Contains(step.Marker, StringComparer.Ordinal))
            return null;
        return new MachineFailure(computerName, step.Key, state, view?.ExitCode, string.Join('\n', Lines($"{output}\n{view?.Error}")));
    }

    private static IEnumerable<string> Lines(string text) => text.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0);
}
