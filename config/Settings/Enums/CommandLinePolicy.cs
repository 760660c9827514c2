namespace AvdPulumi.Configuration;

/// <summary>Whether users may pass arguments to an app.</summary>
/// <remarks>Source: Azure Virtual Desktop application groups</remarks>
public enum CommandLinePolicy
{
    /// <summary>They may not.</summary>
    DoNotAllow,

    /// <summary>They may.</summary>
    Allow,

    /// <summary>The configured arguments are always passed.</summary>
    Require,
}
