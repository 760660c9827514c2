using AvdPulumi.Configuration.Estate;
using AvdPulumi.Configuration.Facts;
using AvdPulumi.Stacks.Mapping;

namespace AvdPulumi.Stacks;

/// <summary>How long a saved plan can be deployed. It holds the token windows of the time at which it was made, and its tokens must outlive the deployment.</summary>
public static class PlanTime
{
    /// <summary>
    /// The pool whose token limits a plan, and the end of the time in which the plan can be deployed: one length of a window after the plan, if Azure accepts the token until then,
    /// and in any case until the window ends. Null if the estate has no pool.
    /// </summary>
    /// <param name="estate">The estate, with its pools.</param>
    /// <param name="planned">When the plan was made.</param>
    public static (EstatePool Pool, DateTimeOffset Until)? LimitOf(AvdEstate estate, DateTimeOffset planned) =>
        estate
            .Pools.Select(pool => (Pool: pool, Until: UntilOf(pool, planned)))
            .OrderBy(limit => limit.Until)
            .Cast<(EstatePool, DateTimeOffset)?>()
            .FirstOrDefault();

    private static DateTimeOffset UntilOf(EstatePool pool, DateTimeOffset planned)
    {
        var window = PoolMapping.WindowOf(pool, planned);
        var accepted = window.Expires - TokenLimits.Shortest - TokenLimits.Reserve;
        var oneWindow = planned + TokenLimits.RenewalOf(pool.Settings.Registration.TokenLifetime.Value);
        var until = oneWindow < accepted ? oneWindow : accepted;
        return until < window.Renews ? window.Renews : until;
    }
}
