namespace AvdPulumi.Configuration;

/// <summary>Whether machines restart after patching.</summary>
/// <remarks>Source: Azure Update Manager maintenance configurations</remarks>
public enum RebootSetting
{
    /// <summary>When an update asks for it.</summary>
    IfRequired,

    /// <summary>Never.</summary>
    Never,

    /// <summary>Always.</summary>
    Always,
}
