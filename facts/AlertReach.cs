namespace AvdPulumi.Facts;

/// <summary>What one rule of an alert watches.</summary>
public enum AlertReach
{
    /// <summary>All pools at once.</summary>
    Estate,

    /// <summary>One pool, where many users share its hosts: a user may stay signed in to a personal desktop.</summary>
    PooledPool,

    /// <summary>One pool, where many users share its hosts and their number is limited, so its load can be calculated.</summary>
    PoolWithLimit,
}
