namespace AvdPulumi.Tests.Configuration.Rules;

/// <summary>Overlays with one schedule for the whole week, right but for what a test changes.</summary>
internal static class Schedules
{
    public const string Week = "[Monday, Tuesday, Wednesday, Thursday, Friday, Saturday, Sunday]";

    public const string PersonalPool = "host_pool: {type: Personal, load_balancer_type: null, max_session_limit: null}";

    public static string Pooled(string rampUp = "", string rampDown = "", string name = "week", string days = Week) =>
        $$"""
            scaling:
              schedules:
            {{PooledItem(name, days, rampUp, rampDown)}}
            """;

    public static string PooledItem(string name, string days, string rampUp = "", string rampDown = "") =>
        $$"""
                - name: {{name}}
                  days: {{days}}
                  ramp_up: {start: 07:00, {{rampUp}}}
                  peak: {start: 09:00}
                  ramp_down: {start: 17:00, {{rampDown}}}
                  off_peak: {start: 20:00}
            """;

    public static string Personal(string peak = "", string rampDown = "", string autoStart = "None") =>
        $$"""
            {{PersonalPool}}
            scaling:
              schedules: []
              personal_schedules:
                - name: week
                  days: {{Week}}
                  auto_start: {{autoStart}}
                  ramp_up: {start: 07:00}
                  peak: {start: 09:00, {{peak}}}
                  ramp_down: {start: 17:00, {{rampDown}}}
                  off_peak: {start: 20:00}
            """;
}
