using System.Globalization;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Estate;
using AvdPulumi.Configuration.Facts;
using AvdPulumi.Infra.CommandLine;
using AvdPulumi.Stacks;
using AvdPulumi.Stacks.Faults;

namespace AvdPulumi.Infra.Engine;

/// <summary>
/// The time that a deployment uses as the current time: the clock, or <see cref="Variable"/>. A saved plan holds the token window of the time it was made; with the same time,
/// the deployment of the plan asks for the same token, although an approval came between.
/// </summary>
internal static class DeploymentTime
{
    /// <summary>The variable with the time of the plan.</summary>
    public const string Variable = "AVD_NOW";

    /// <summary>Reads the time; null, with what is wrong, if the variable has no time that a deployment may use.</summary>
    /// <param name="host">The outside world: clock and variables.</param>
    /// <param name="estate">The pools, whose tokens must last.</param>
    /// <param name="finding">What is wrong; null if nothing is.</param>
    public static DateTimeOffset? Of(AvdHost host, AvdEstate estate, out Diagnostic? finding)
    {
        finding = null;
        var clock = host.Clock.GetUtcNow();
        if (!host.Environment.TryGetValue(Variable, out var text) || text.Length == 0)
            return clock;
        var time = PresentTime.Read(text, Variable, out var problem);
        finding = time is { } planned ? FindingOn(planned, clock, estate) : DeploymentDiagnostics.TimeUnusable(Variable, problem);
        return finding is null ? time : null;
    }

    private static Diagnostic? FindingOn(DateTimeOffset time, DateTimeOffset clock, AvdEstate estate)
    {
        if (time > clock + TokenLimits.ClockSkew)
            return DeploymentDiagnostics.TimeUnusable(
                Variable,
                $"{Variable} is {Text(time)}, which is in the future: the clock of this machine shows {Text(clock)}."
            );
        return PlanTime.LimitOf(estate, time) is { } limit && clock >= limit.Until
            ? DeploymentDiagnostics.PlanTooOld(Variable, Text(time), limit.Pool.Settings.HostPool.Name, Text(limit.Until))
            : null;
    }

    private static string Text(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
