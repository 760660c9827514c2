namespace AvdPulumi.Facts;

/// <summary>What one rule of an alert watches.</summary>
public enum AlertReach
{
    /// <summary>All pools at once.</summary>
    Estate,

    /// <summary>One pool, where many users share its hosts: a person may stay signed in to a desktop of one's own.</summary>
    PooledPool,

    /// <summary>One pool, where many users share its hosts and their number is limited, so that its load can be told.</summary>
    PoolWithLimit,
}
