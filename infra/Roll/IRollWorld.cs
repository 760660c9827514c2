using System.Collections.Immutable;

namespace AvdPulumi.Infra.Roll;

/// <summary>What a roll sees and does. Every action may be done a second time; what is done already is no failure.</summary>
internal interface IRollWorld
{
    /// <summary>Looks at the pool.</summary>
    Task<RollLook> LookAsync();

    /// <summary>Drains a host.</summary>
    /// <param name="host">The host.</param>
    /// <param name="excludes">Whether it is excluded from scaling, too.</param>
    Task<RollAnswer> DrainAsync(RollHost host, bool excludes);

    /// <summary>Opens a host, and gives it back to scaling. What was so before the roll stays.</summary>
    Task<RollAnswer> OpenAsync(BatchHost host);

    /// <summary>Shows a message in the active sessions of a host. The count is that of the messages.</summary>
    /// <param name="host">The host.</param>
    /// <param name="end">When the sessions end, or when the last message comes.</param>
    /// <param name="isLast">Whether it is the last message.</param>
    Task<RollAnswer> TellAsync(RollHost host, DateTimeOffset end, bool isLast);

    /// <summary>Signs out all sessions of a host. The count is that of the sessions.</summary>
    Task<RollAnswer> SignOutAsync(RollHost host);

    /// <summary>Removes the registration of a host without sessions.</summary>
    Task<RollAnswer> DeregisterAsync(RollHost host);

    /// <summary>Destroys the machines of hosts. The count is that of the resources.</summary>
    Task<RollAnswer> DestroyAsync(ImmutableArray<RollHost> hosts);

    /// <summary>Deploys hosts. The count is that of the resources.</summary>
    Task<RollAnswer> DeployAsync(ImmutableArray<RollHost> hosts);

    /// <summary>Deploys the images of the hosts. The count is that of the resources.</summary>
    Task<RollAnswer> DeployImagesAsync();
}

/// <summary>The pool, or why it could not be read.</summary>
/// <param name="Sight">The pool; null if it could not be read.</param>
/// <param name="Failure">Why not, as a sentence.</param>
/// <param name="IsLasting">Default: false. Whether another look fails, too, because nobody is signed in any more.</param>
internal sealed record RollLook(RollSight? Sight, string? Failure, bool IsLasting = false);

/// <summary>What came of an action.</summary>
/// <param name="Count">How many things it did.</param>
/// <param name="Failure">Default: none. Why it failed, as a part of a sentence.</param>
internal sealed record RollAnswer(int Count, string? Failure = null);
