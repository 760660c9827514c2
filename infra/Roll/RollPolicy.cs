using AvdPulumi.Configuration.Estate;
using AvdPulumi.Configuration.Settings;

namespace AvdPulumi.Infra.Roll;

/// <summary>The limits of a roll, from the config of its pool.</summary>
internal sealed record RollPolicy
{
    /// <summary>How long a drained host keeps running at least, even without sessions: a user whose connection broke comes back to the same session within minutes.</summary>
    /// <remarks>Source: assumption; brokers and clients reconnect within a few minutes.</remarks>
    public static readonly TimeSpan LeastDrain = TimeSpan.FromMinutes(15);

    /// <summary>How long users are signed out, again and again, before the roll stops. Source: assumption; a sign-out takes a minute, and profile disks are dismounted after it.</summary>
    public static readonly TimeSpan SignOutTime = TimeSpan.FromMinutes(10);

    /// <summary>How long new hosts may take to become available after their deployment. Source: assumption; agents report within ten to fifteen minutes.</summary>
    public static readonly TimeSpan HealthTime = TimeSpan.FromMinutes(30);

    /// <summary>The time between two looks at the pool.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    /// <summary>How many looks at the pool may fail in a row while a batch waits. Source: assumption; Azure Resource Manager is seldom busy for longer than five minutes.</summary>
    public const int MostFailedLooks = 5;

    /// <summary>The seats of the pool that stay open.</summary>
    public required int Floor { get; init; }

    /// <summary>Sessions that one host accepts.</summary>
    public required int SeatsPerHost { get; init; }

    /// <summary>Whether each host belongs to one user, who can use no other.</summary>
    public required bool IsPersonal { get; init; }

    /// <summary>The most hosts of a batch.</summary>
    public required int BatchSize { get; init; }

    /// <summary>How long sessions may continue on a drained host.</summary>
    public required TimeSpan DrainTime { get; init; }

    /// <summary>The time between the last message and the sign-out.</summary>
    public required TimeSpan GraceTime { get; init; }

    /// <summary>Whether the deployment removes registrations itself, with <c>registration.per_host</c>.</summary>
    public required bool PerHost { get; init; }

    /// <summary>Whether a person must remove the devices of destroyed hosts from Microsoft Entra ID before hosts of the same name can join.</summary>
    public required bool LeavesDevices { get; init; }

    /// <summary>The time from the drain to the last message.</summary>
    public TimeSpan Patience => DrainTime > LeastDrain ? DrainTime : LeastDrain;

    /// <summary>The policy of a pool.</summary>
    public static RollPolicy Of(EstatePool pool)
    {
        var (settings, update) = (pool.Settings, pool.Settings.SessionHost.Update);
        var (seats, hosts) = (pool.SessionsPerHost, pool.Hosts.Length);
        var isPersonal = settings.HostPool.Type == HostPoolType.Personal;
        return new RollPolicy
        {
            IsPersonal = isPersonal,
            // the user of a personal host has no other one
            Floor = isPersonal ? 0 : update.MinSeats ?? Math.Max(0, hosts - update.BatchSize) * seats,
            SeatsPerHost = seats,
            BatchSize = update.BatchSize,
            DrainTime = update.DrainTime.Value,
            GraceTime = update.GraceTime.Value,
            PerHost = settings.Registration.PerHost,
            LeavesDevices = settings.Identity.Pattern != IdentityPattern.AdDs,
        };
    }

    /// <summary>When the sessions of a host get the last message.</summary>
    /// <param name="drained">When it was drained.</param>
    public DateTimeOffset DeadlineAfter(DateTimeOffset drained) => drained + Patience;
}
