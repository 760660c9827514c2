namespace AvdPulumi.Infra.Verify.Guest;

/// <summary>The machines in which something runs. One script answers all checks of a kind.</summary>
internal enum GuestKind
{
    /// <summary>Each session host.</summary>
    SessionHost,

    /// <summary>The first node of each file server, which asks the cluster.</summary>
    FileServer,
}
