using System.Collections.Immutable;
using AvdPulumi.Configuration.Exchange.Import;
using static AvdPulumi.Configuration.Exchange.Mapping.Exported;

namespace AvdPulumi.Configuration.Exchange.Mapping;

/// <summary>The schedules of the scaling plan that the accelerator deploys; its template has no parameters for them (source: deploy-baseline.bicep).</summary>
internal static class AcceleratorSchedules
{
    private static readonly ImmutableArray<string> WeekDays = ["Monday", "Wednesday", "Thursday", "Friday"];

    private static readonly ImmutableArray<string> Phases = ["ramp_up", "peak", "ramp_down", "off_peak"];

    // on the day of agent updates, pooled hosts run an hour longer
    private static readonly ImmutableArray<Schedule> Pooled =
    [
        new("Weekdays", "", WeekDays, "07:00", "09:00", "18:00", "20:00"),
        new("Weekdays", "-agent-updates", ["Tuesday"], "07:00", "09:00", "19:00", "20:00"),
        new("Weekend", "", ["Saturday", "Sunday"], "09:00", "10:00", "16:00", "18:00") { IsQuiet = true },
    ];

    private static readonly ImmutableArray<Schedule> Personal = [Pooled[0], Pooled[1] with { RampDown = "18:00" }, Pooled[2]];

    /// <summary>Writes the section with its schedules. The answer is why that is not possible; null if it was.</summary>
    public static string? Write(Incoming value, AcceleratorNaming naming)
    {
        var isPersonal = value.Draft.Find("host_pool.type") == "Personal";
        var schedules = (isPersonal ? Personal : Pooled).SelectMany((schedule, i) => Settings(schedule, i, naming, isPersonal));
        return new (string Setting, ParameterValue Value)[] { ("scaling.time_zone", new ParameterValue.Text(naming.TimeZone)) }
            .Concat(schedules)
            // one comment for each schedule is enough
            .Select(entry => value.Put(entry.Setting, entry.Value, entry.Setting.EndsWith("name", StringComparison.Ordinal) ? null : ""))
            .FirstOrDefault(static reason => reason is not null);
    }

    private static IEnumerable<(string Setting, ParameterValue Value)> Settings(
        Schedule schedule,
        int index,
        AcceleratorNaming naming,
        bool isPersonal
    )
    {
        var path = FormattableString.Invariant($"scaling.{(isPersonal ? "personal_schedules" : "schedules")}[{index}]");
        (string, ParameterValue)[] common =
        [
            ("name", new ParameterValue.Text($"{schedule.Name}-{naming.ControlPlane}{schedule.Suffix}")),
            ("days", Texts(schedule.Days)),
            ("ramp_up.start", new ParameterValue.Text(schedule.RampUp)),
            ("peak.start", new ParameterValue.Text(schedule.Peak)),
            ("ramp_down.start", new ParameterValue.Text(schedule.RampDown)),
            ("off_peak.start", new ParameterValue.Text(schedule.OffPeak)),
        ];
        return common
            .Concat(isPersonal ? OfPersonal(schedule) : OfPooled(schedule))
            .Select(entry => ($"{path}.{entry.Item1}", entry.Item2));
    }

    private static IEnumerable<(string, ParameterValue)> OfPooled(Schedule schedule) =>
        [
            ("ramp_up.load_balancer", new ParameterValue.Text(schedule.IsQuiet ? "DepthFirst" : "BreadthFirst")),
            ("ramp_up.minimum_hosts_percent", new ParameterValue.Number(schedule.IsQuiet ? 0 : 20)),
            ("ramp_up.capacity_percent", new ParameterValue.Number(schedule.IsQuiet ? 90 : 80)),
            ("peak.load_balancer", new ParameterValue.Text("DepthFirst")),
            ("ramp_down.load_balancer", new ParameterValue.Text("DepthFirst")),
            ("ramp_down.minimum_hosts_percent", new ParameterValue.Number(0)),
            ("ramp_down.capacity_percent", new ParameterValue.Number(90)),
            ("ramp_down.force_sign_out", Flag(true)),
            ("ramp_down.wait_minutes", new ParameterValue.Number(30)),
            ("ramp_down.stop_hosts_when", new ParameterValue.Text("ZeroActiveSessions")),
            ("off_peak.load_balancer", new ParameterValue.Text("DepthFirst")),
        ];

    // the same in each phase: disconnected hosts hibernate in Azure, and stop at once after a sign-out
    private static IEnumerable<(string, ParameterValue)> OfPersonal(Schedule schedule) =>
        new (string, ParameterValue)[] { ("auto_start", new ParameterValue.Text(schedule.IsQuiet ? "None" : "WithAssignedUser")) }.Concat(
            Phases.SelectMany(static phase =>
                new (string, ParameterValue)[]
                {
                    ($"{phase}.start_vm_on_connect", Flag(true)),
                    ($"{phase}.on_disconnect", new ParameterValue.Text("None")),
                    ($"{phase}.on_sign_out", new ParameterValue.Text("Deallocate")),
                    ($"{phase}.sign_out_minutes", new ParameterValue.Number(0)),
                }
            )
        );

    /// <param name="Name">The first part of its name.</param>
    /// <param name="Suffix">The last part of its name.</param>
    /// <param name="Days">Its days.</param>
    /// <param name="RampUp">When ramp-up starts.</param>
    /// <param name="Peak">When the peak starts.</param>
    /// <param name="RampDown">When ramp-down starts.</param>
    /// <param name="OffPeak">When off-peak starts.</param>
    private sealed record Schedule(
        string Name,
        string Suffix,
        ImmutableArray<string> Days,
        string RampUp,
        string Peak,
        string RampDown,
        string OffPeak
    )
    {
        /// <summary>Default: false. Whether no host need run before a user comes.</summary>
        public bool IsQuiet { get; init; }
    }
}
