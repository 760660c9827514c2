using AvdPulumi.Configuration.Estate.Sizing;
using AvdPulumi.Configuration.Facts;
using AvdPulumi.Configuration.Settings;

namespace AvdPulumi.Configuration.Starting;

/// <summary>The disks of a file server that is large enough.</summary>
internal static class FileServerPlan
{
    // disks of whole 64 GB are easy to read
    private const int StepGb = 64;

    /// <summary>The capacity for so many gigabytes of profiles, with the default number of disks.</summary>
    public static FileServerCapacity Of(long neededGb)
    {
        var disks = new SofsDiskSettings().PerNode;
        var plan = new FileServerCapacity(SofsFacts.Nodes, disks, StepGb, SofsFacts.Copies, VolumeGb: null);
        return plan with { DiskGb = StepGb * (int)Math.Max(1, Quotient.RoundedUp(plan.DiskGbNeeded(neededGb), StepGb)) };
    }
}
