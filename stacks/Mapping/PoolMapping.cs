using System.Collections.Immutable;
using AvdPulumi.Components.Avd;
using AvdPulumi.Components.ControlPlane;
using AvdPulumi.Components.Foundation;
using AvdPulumi.Configuration.Estate;
using AvdPulumi.Configuration.Facts;
using AvdPulumi.Stacks.Faults;

namespace AvdPulumi.Stacks.Mapping;

/// <summary>One pool of the estate, as the plan of its component.</summary>
internal static class PoolMapping
{
    /// <summary>The plan of <paramref name="pool"/>.</summary>
    /// <param name="pool">The pool.</param>
    /// <param name="estate">The estate that it is in.</param>
    /// <param name="now">When the deployment began.</param>
    /// <param name="tokenRequired">Whether Azure must list a registration token; not so in a preview.</param>
    public static PoolPlan PlanFrom(EstatePool pool, AvdEstate estate, DateTimeOffset now, bool tokenRequired) =>
        new()
        {
            Key = pool.Key,
            HostPool = pool.IsAdopted
                ? new Adoptable<HostPoolDefinition>.Existing(pool.HostPoolId)
                : new Adoptable<HostPoolDefinition>.Created(HostPoolMapping.DefinitionFrom(pool.Settings)),
            ApplicationGroups = [.. pool.Settings.ApplicationGroups.Select(PublishingMapping.DefinitionFrom)],
            AppPackages = AppAttachMapping.DefinitionsFrom(pool),
            ScalingPlan = ScalingMapping.DefinitionFrom(pool),
            // a token is a change of the host pool: that of one which is adopted is its owner's
            Token = pool.IsAdopted || !PoolTokens.AreMade(pool.Settings) ? null : TokenFrom(pool, now, tokenRequired),
            Grants = AccessMapping.GrantsOf(pool, estate),
            Tags = pool.Tags.All.ToImmutableDictionary(),
            PartTags = pool.Tags.OfPool.ToImmutableDictionary(),
        };

    private static TokenDefinition TokenFrom(EstatePool pool, DateTimeOffset now, bool required) =>
        new(WindowOf(pool, now), PoolTokens.AreStored(pool.Settings) ? pool.SecretName : null, WhenNone(pool, required));

    /// <summary>The window of the tokens that a deployment asks for.</summary>
    /// <param name="pool">The pool.</param>
    /// <param name="now">When the deployment began.</param>
    public static TokenWindow WindowOf(EstatePool pool, DateTimeOffset now)
    {
        var registration = pool.Settings.Registration;
        var lifetime = registration.TokenLifetime.Value;
        return TokenWindow.At(now, TokenLimits.LifeOf(lifetime), TokenLimits.RenewalOf(lifetime), registration.RotationKey);
    }

    /// <summary>What stands in place of a token where Azure lists none, or refuses to say.</summary>
    /// <param name="pool">The pool.</param>
    /// <param name="required">Whether Azure must list one; not so in a preview.</param>
    public static Func<string?, Task<string>> WhenNone(EstatePool pool, bool required) =>
        refusal =>
            refusal is not null
                ? ForeseenFault.EndRunAsync<string>(DeploymentDiagnostics.TokensRefused(pool.Settings.HostPool.Name, refusal))
            : required ? ForeseenFault.EndRunAsync<string>(DeploymentDiagnostics.NoRegistrationToken(pool.Settings.HostPool.Name))
            : Task.FromResult("");
}
