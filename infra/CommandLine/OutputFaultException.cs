namespace AvdPulumi.Infra.CommandLine;

/// <summary>Standard output takes no more: the disk behind it is full, or it is closed. Neither the config nor this program is at fault.</summary>
/// <param name="cause">What the system says.</param>
public sealed class OutputFaultException(Exception cause)
    : Exception(cause is UnauthorizedAccessException ? "it is closed" : cause.Message.TrimEnd('.'), cause);
