using System.Collections.Immutable;
using System.Globalization;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Estate.Outside;
using AvdPulumi.Infra.Preview;
using AvdPulumi.Infra.Preview.Overview;

namespace AvdPulumi.Infra.Rendering;

/// <summary>A preview in a few lines, for a reader with half a minute: what comes, what it costs by, what to look at, what to do first. The lists below it have the details.</summary>
internal static class Glance
{
    private const int MostOwners = 3;
    private const int MostDrivers = 3;

    /// <summary>What every format calls it.</summary>
    public const string Title = "At a glance";

    /// <summary>The lines; none for a preview that the config gate stopped.</summary>
    public static ImmutableArray<GlanceLine> Of(PreviewModel model) =>
        model.Overview.Kinds.IsEmpty
            ? []
            :
            [
                new("Created", CreatedOf(model), false),
                .. model.Overview.Machines.IsEmpty ? [] : new[] { new GlanceLine("Machines", MachinesOf(model.Overview.Machines), false) },
                .. CostOf(model) is { Length: > 0 } cost ? new[] { new GlanceLine("Cost", cost, false) } : [],
                LookAt(model.Overview),
                .. FirstOf(model) is { } first ? new[] { new GlanceLine("Do first", first, false) } : [],
                new(
                    "Findings",
                    model.Diagnostics.IsEmpty ? "none" : DiagnosticText.CountsOf(model.Diagnostics),
                    model.Diagnostics.Any(found => found.Severity != Severity.Note)
                ),
            ];

    private static string CreatedOf(PreviewModel model)
    {
        var made = model.Resources.Where(resource => resource.IsInAzure).ToList();
        var subscriptions = made.Select(resource => resource.Subscription).Distinct().Count();
        return $"{PreviewSummary.Count(made.Count, "resource")} in {PreviewSummary.Count(subscriptions, "subscription")}{SeatsOf(model.Overview)}";
    }

    private static string SeatsOf(PreviewOverview overview) =>
        overview.Machines.Sum(group => group.Seats) is > 0 and var seats ? $", {PreviewSummary.Count(seats, "user seat")}" : "";

    private static string MachinesOf(ImmutableArray<MachineGroup> machines)
    {
        var owners = machines.GroupBy(group => (group.Owner, group.AreHosts)).ToList();
        var told = owners
            .Take(MostOwners)
            .Select(owner =>
            {
                var sizes = owner.GroupBy(OverviewText.SizeOf).Select(size => $"{size.Sum(group => group.Count)} × {size.Key}");
                var clusters = owner.Select(group => group.Cluster).Distinct(StringComparer.Ordinal).Count();
                return $"{owner.Key.Owner} {string.Join(" and ", sizes)}{(clusters > 1 ? $" on {clusters} clusters" : "")}";
            });
        var rest = owners.Skip(MostOwners).ToList();
        return string.Join("; ", told)
            + (
                rest.Count == 0
                    ? ""
                    : $"; {rest.Count} more with {PreviewSummary.Count(rest.Sum(owner => owner.Sum(group => group.Count)), "machine")}"
            );
    }

    // how many machines there are stands above
    private static string CostOf(PreviewModel model)
    {
        var drivers = CostDrivers.Of(model).Where(driver => !driver.CountsMachines).ToList();
        return string.Join("; ", drivers.Take(MostDrivers).Select(driver => $"{driver.Name}: {driver.Value}"))
            + (
                drivers.Count > MostDrivers
                    ? string.Create(CultureInfo.InvariantCulture, $"; {drivers.Count - MostDrivers} more below")
                    : ""
            );
    }

    private static GlanceLine LookAt(PreviewOverview overview)
    {
        var marked = overview
            .Risk.Concat(overview.Cost)
            .Select(section => (section.Title, Count: section.Lines.Count(line => line.Severity == OverviewWeight.Notable)))
            .Where(section => section.Count > 0)
            .ToList();
        return marked.Count == 0
            ? new("Look at", "no line is marked", false)
            : new(
                "Look at",
                $"{PreviewSummary.Count(marked.Sum(section => section.Count), "marked line")}: {string.Join(", ", marked.Select(section => string.Create(CultureInfo.InvariantCulture, $"{section.Count} in {NameOf(section.Title)}")))}",
                true
            );
    }

    // without what the heading explains in brackets
    private static string NameOf(string title) => title.Split(" (")[0];

    private static string? FirstOf(PreviewModel model)
    {
        var open = model.Outside.Where(task => task.DoneBy is null).ToList();
        if (open.Count == 0)
            return null;
        var now = open.Count(task => task.When == OutsideTime.BeforeFirst);
        return PreviewSummary.Count(open.Count, "task")
            + " outside this program"
            + (now == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $", {now} of them before the first deployment"));
    }
}

/// <summary>One line of what a reader sees first.</summary>
/// <param name="Title">What it is about, in one or two words.</param>
/// <param name="Text">What it says.</param>
/// <param name="IsNotable">Whether a reader should look further.</param>
internal sealed record GlanceLine(string Title, string Text, bool IsNotable);
