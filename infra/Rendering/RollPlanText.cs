using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Estate;
using AvdPulumi.Infra.Roll;

namespace AvdPulumi.Infra.Rendering;

/// <summary>What a roll would do, for people.</summary>
internal static class RollPlanText
{
    private const string Indent = "    ";

    /// <summary>Renders a plan.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="stack">The stack.</param>
    /// <param name="isAssumed">Whether Azure was not asked.</param>
    /// <param name="style">The colours.</param>
    /// <param name="width">The columns.</param>
    public static string Render(RollPlan plan, string stack, bool isAssumed, Style style, int width)
    {
        var (policy, text) = (plan.Policy, new StringBuilder());
        text.Append(
                style.Heading(
                    $"Roll of {PreviewSummary.Count(plan.Hosts.Length, "session host")} of {ArmPath.NameOf(plan.Target.Pool.HostPoolId)}, stack {stack}"
                )
            )
            .Append('\n');
        if (isAssumed)
            Add("Azure was not asked: all chosen hosts are assumed to be due, and all hosts to be available.");
        foreach (var kind in plan.Hosts.GroupBy(host => host.Kind).OrderBy(kind => kind.Key))
        foreach (var same in kind.GroupBy(host => host.Why))
            Add($"{RollWords.Of(kind.Key, same.Count())}: {same.Key}");
        foreach (var host in plan.LeftOut)
            Add($"left out: {host.Name}");
        Add(
            string.Create(
                CultureInfo.InvariantCulture,
                $"At least {policy.Floor} of {plan.Target.Pool.Hosts.Length * policy.SeatsPerHost} seats stay open; {plan.Sight.OpenHosts * policy.SeatsPerHost} are open now, with {PreviewSummary.Count(plan.Sight.Sessions, "session")}."
            )
        );
        Add(
            string.Create(
                CultureInfo.InvariantCulture,
                $"A drained host waits {RollPolicy.LeastDrain.TotalMinutes:0} minutes at least; its sessions get the last message after {policy.Patience.TotalMinutes:0} minutes, and are signed out {policy.GraceTime.TotalMinutes:0} minutes later. Times are UTC."
            )
        );
        if (policy.LeavesDevices)
            Add("After each batch, the roll stops until its devices are removed from Microsoft Entra ID: --devices-removed.");
        AddBatches(plan.Forecast.Batches);
        return text.ToString();

        void Add(string line)
        {
            foreach (var part in WordWrap.Lines(VisibleText.Of(line), width, Indent, used: 2))
                text.Append(part.StartsWith(Indent, StringComparison.Ordinal) ? "" : "  ").Append(part).Append('\n');
        }

        void AddBatches(ImmutableArray<ForecastBatch> batches)
        {
            foreach (var (batch, index) in batches.Select((batch, index) => (batch, index)))
            {
                var cluster = batch.Hosts[0].Cluster;
                Add(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{index + 1, 3}. {(cluster.Length == 0 ? "" : $"{cluster}: ")}{RollWords.NamesOf(batch.Hosts)}; {batch.Seats} seats open meanwhile"
                    )
                );
            }
        }
    }
}
