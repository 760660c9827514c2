using System.Globalization;
using AvdPulumi.Configuration.Estate;
using AvdPulumi.Configuration.Facts;
using AvdPulumi.Infra.CommandLine;
using AvdPulumi.Stacks;

namespace AvdPulumi.Infra.Engine;

/// <summary>
/// The time that a deployment uses as the current time: the clock, or <see cref="Variable"/>. A saved plan holds the token window of the time it was made; with the same time,
/// the deployment of the plan asks for the same token, although an approval came between.
/// </summary>
internal static class DeploymentTime
{
    /// <summary>The variable with the time of the plan.</summary>
    public const string Variable = "AVD_NOW";

    /// <summary>Reads the time; null, with the problem, if the variable has no time that a deployment may use.</summary>
    /// <param name="host">The outside world: clock and variables.</param>
    /// <param name="estate">The pools, whose tokens must last.</param>
    /// <param name="problem">What is wrong; empty if nothing is.</param>
    public static DateTimeOffset? Of(AvdHost host, AvdEstate estate, out string problem)
    {
        problem = "";
        var clock = host.Clock.GetUtcNow();
        if (!host.Environment.TryGetValue(Variable, out var text) || text.Length == 0)
            return clock;
        if (PresentTime.Read(text, Variable, out problem) is not { } time)
            return null;
        problem = ProblemOf(time, clock, estate);
        return problem.Length == 0 ? time : null;
    }

    private static string ProblemOf(DateTimeOffset time, DateTimeOffset clock, AvdEstate estate)
    {
        if (time > clock + TokenLimits.ClockSkew)
            return $"{Variable} is {Text(time)}, which is in the future: the clock shows {Text(clock)}. Set it to the time at which the plan was made.";
        return PlanTime.LimitOf(estate, time) is { } limit && clock >= limit.Until
            ? $"{Variable} is {Text(time)}, which is too long ago: the registration token of host pool {limit.Pool.Settings.HostPool.Name} could end during the deployment. "
                + $"The plan was usable until {Text(limit.Until)}. Make a new plan."
            : "";
    }

    private static string Text(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
