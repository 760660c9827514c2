namespace AvdPulumi.Configuration.Facts;

/// <summary>The operating system of session hosts, as far as the config shows it.</summary>
internal enum HostSystem
{
    /// <summary>The config does not show it.</summary>
    Unknown,

    /// <summary>Windows 11 Enterprise, multi-session or not.</summary>
    Windows11,

    /// <summary>Windows 10 Enterprise, multi-session or not.</summary>
    Windows10,

    /// <summary>Windows Server with a desktop.</summary>
    WindowsServer,

    /// <summary>One that Azure Virtual Desktop does not support, such as Windows Pro or a server without a desktop.</summary>
    Unsupported,
}
