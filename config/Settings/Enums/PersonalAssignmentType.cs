namespace AvdPulumi.Configuration;

/// <summary>How users get a host of their own.</summary>
/// <remarks>Source: Azure Virtual Desktop host pools</remarks>
public enum PersonalAssignmentType
{
    /// <summary>The service picks one at the first connection.</summary>
    Automatic,

    /// <summary>An administrator assigns one.</summary>
    Direct,
}
