namespace AvdPulumi.Components.Machines;

/// <summary>A script that did not do on a machine what it is for, or a step that was not begun because of one elsewhere.</summary>
/// <param name="ComputerName">The machine.</param>
/// <param name="Step">Key of the step.</param>
/// <param name="State">What Azure says of the run of the script that failed, such as <c>Failed</c> or <c>TimedOut</c>.</param>
/// <param name="ExitCode">The script's exit code; null where Azure knows none.</param>
/// <param name="LastLines">What the script printed, of which Azure keeps the last 4 KB; no script prints a secret.</param>
public sealed record MachineFailure(string ComputerName, string Step, string State, int? ExitCode, string LastLines)
{
    /// <summary>Default: none. Logical name of the resource of the script that failed, which is made anew to have it run again.</summary>
    public string? ResourceName { get; init; }

    /// <summary>Default: none. What the step waits for, where it was not begun because of a failure elsewhere, such as the file server.</summary>
    public string? WaitsFor { get; init; }
}
