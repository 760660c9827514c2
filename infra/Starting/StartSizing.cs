using System.Globalization;
using AvdPulumi.Configuration.Estate.Sizing;
using AvdPulumi.Configuration.Starting;

namespace AvdPulumi.Infra.Starting;

/// <summary>What the answers so far need, in a few lines.</summary>
internal static class StartSizing
{
    /// <summary>A line for each host pool, and one for all of them with their profiles.</summary>
    private static IEnumerable<string> Lines(EstateSizing sizing)
    {
        foreach (var pool in sizing.Pools)
            yield return string.Create(
                CultureInfo.InvariantCulture,
                $"{pool.Title}: {pool.Users} users, {(pool.IsPersonal ? "a host for each" : $"{pool.Size.SessionsPerHost} on each host")}: {Count(pool.Size.Hosts, "host")}{Spare(pool)} of {Count(pool.ProcessorsPerHost, "processor")} and {pool.MemoryMbPerHost / 1024} GB"
            );
        yield return $"Together: {Sum(sizing)}";
    }

    /// <summary>The lines of a whole start: those of the estate, and one for each copy of it.</summary>
    public static IEnumerable<string> Lines(StartAnswers answers) =>
        Lines(SizingOf(answers)).Concat(StartStacks.CopiesOf(answers).Select(copy => $"Stack {copy.Name}: {Sum(SizingOf(copy.Answers))}"));

    private static EstateSizing SizingOf(StartAnswers answers) => StartCheck.Load(answers).Estate!.Sizing;

    private static string Sum(EstateSizing sizing) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{Count(sizing.Hosts, "host")}, {Count(sizing.FeeProcessors, "processor")}, {sizing.MemoryGb} GB of memory{Profiles(sizing)}"
        );

    private static string Spare(PoolSizing pool) =>
        pool.SpareHosts == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $" ({pool.SpareHosts} spare)");

    private static string Profiles(EstateSizing sizing) =>
        sizing.ProfilesGb == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $", {sizing.ProfilesGb} GB of profiles");

    private static string Count(long number, string noun) =>
        string.Create(CultureInfo.InvariantCulture, $"{number} {noun}{(number == 1 ? "" : "s")}");
}
