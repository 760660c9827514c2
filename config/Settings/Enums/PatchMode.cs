namespace AvdPulumi.Configuration;

/// <summary>How the Arc agent lets Windows be patched.</summary>
/// <remarks>Source: Azure Arc-enabled servers</remarks>
public enum PatchMode
{
    /// <summary>As the image says.</summary>
    ImageDefault,

    /// <summary>By Azure Update Manager.</summary>
    AutomaticByPlatform,

    /// <summary>By Windows Update.</summary>
    AutomaticByOS,

    /// <summary>By nobody but the administrator.</summary>
    Manual,
}
