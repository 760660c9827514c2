namespace AvdPulumi.Facts;

/// <summary>What holds for session hosts where nobody says otherwise: for settings of a config as for args of a component.</summary>
public static class HostDefaults
{
    /// <summary>How many hosts of one cluster are set up at the same time.</summary>
    /// <remarks>Source: an assumption of this program. For each host, a cluster copies an image and starts a machine.</remarks>
    public const int AtATime = 10;

    /// <summary>How long the creation of a machine may take, in hours.</summary>
    /// <remarks>Source: an assumption of this program: a cluster that copies several images at a time needs more than an hour for one.</remarks>
    public const int MachineHours = 2;

    /// <summary>How long an extension or a guest script may take, in hours.</summary>
    /// <remarks>Source: an assumption of this program.</remarks>
    public const int ExtensionHours = 1;

    /// <summary>How long the agent's script waits for the registration of the host, in minutes.</summary>
    /// <remarks>Source: an assumption of this program.</remarks>
    public const int RegistrationMinutes = 15;

    /// <summary>Where the agent's installer is.</summary>
    /// <remarks>Source: Add session hosts to a host pool, https://learn.microsoft.com/azure/virtual-desktop/add-session-hosts-host-pool</remarks>
    public const string AgentUri = "https://go.microsoft.com/fwlink/?linkid=2310011";

    /// <summary>Where the installer of the agent's boot loader is.</summary>
    /// <remarks>Source: Add session hosts to a host pool, https://learn.microsoft.com/azure/virtual-desktop/add-session-hosts-host-pool</remarks>
    public const string BootLoaderUri = "https://go.microsoft.com/fwlink/?linkid=2311028";

    /// <summary>Join options of a domain: 1 joins, and 2 creates the computer account.</summary>
    /// <remarks>Source: JoinDomainOrWorkgroup method, https://learn.microsoft.com/windows/win32/cimwin32prov/joindomainorworkgroup-method-in-class-win32-computersystem</remarks>
    public const int JoinOptions = 3;
}
