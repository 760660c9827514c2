namespace AvdPulumi.Components.SessionHosts;

/// <summary>A script that did not do on a host what it is for.</summary>
/// <param name="ComputerName">The host.</param>
/// <param name="Step">Key of the step.</param>
/// <param name="State">What Azure says of the run, such as <c>Failed</c> or <c>TimedOut</c>.</param>
/// <param name="ExitCode">The script's exit code; null where Azure knows none.</param>
/// <param name="LastLines">What the script printed, of which Azure keeps the last 4 KB; no script prints a secret.</param>
public sealed record HostFailure(string ComputerName, string Step, string State, int? ExitCode, string LastLines);
