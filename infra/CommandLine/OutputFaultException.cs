namespace AvdPulumi.Infra.CommandLine;

/// <summary>Standard output cannot be written: its disk is full, or it is closed. The cause is neither the config nor this program.</summary>
/// <param name="cause">The error of the system.</param>
public sealed class OutputFaultException(Exception cause)
    : Exception(cause is UnauthorizedAccessException ? "it is closed" : cause.Message.TrimEnd('.'), cause);
