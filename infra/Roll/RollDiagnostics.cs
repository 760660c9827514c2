using System.Collections.Immutable;
using AvdPulumi.Configuration.Diagnostics;

namespace AvdPulumi.Infra.Roll;

/// <summary>Diagnostics of rolling replacement: AVD6075 to AVD6083.</summary>
internal static class RollDiagnostics
{
    private static readonly Source Document = new("Rolling replacement of session hosts", "docs/roll.md");

    private static readonly DiagnosticDescriptor AVD6075 = new()
    {
        Code = "AVD6075",
        Title = "No host can be drained without falling under the seats that must stay open",
        Cause =
            "A host is drained only if the other hosts that are available and accept sessions have the seats of session_host.update.min_seats and of all sessions that run. Nothing was changed.",
        Example = "avd roll --stack prod at noon, with sessions on all seats.",
        Remedy =
            "Run the roll when fewer users work, repair or open other hosts, add hosts, or lower session_host.update.min_seats or batch_size.",
        Source = Document,
    };

    private static readonly DiagnosticDescriptor AVD6076 = new()
    {
        Code = "AVD6076",
        Title = "A roll is running",
        Cause = "Another process holds the lock of the roll's file. Two rolls at once could close all seats.",
        Example = "avd roll --stack prod in two terminals.",
        Remedy = "Wait until the other one ends. The lock of a process that ended is released by itself.",
        Source = Document,
    };

    private static readonly DiagnosticDescriptor AVD6077 = new()
    {
        Code = "AVD6077",
        Title = "A roll of the stack is not finished",
        Cause =
            "The file of the roll says that hosts are still to be done. A new roll would not know what the old one has drained or destroyed.",
        Example = "avd roll --stack prod after a batch failed.",
        Remedy = "Continue it with --resume, or end it with --abort, which opens what it has drained.",
        Source = Document,
    };

    private static readonly DiagnosticDescriptor AVD6078 = new()
    {
        Code = "AVD6078",
        Title = "The config changed since the roll began",
        Cause =
            "The hosts of the config or the limits in session_host.update are not those with which the roll was planned: the hosts that are done would differ from the others.",
        Example = "avd roll --stack prod --resume after a new image.version.",
        Remedy = "Restore the config and use --resume, or end the roll with --abort and begin another one.",
        Source = Document,
    };

    private static readonly DiagnosticDescriptor AVD6079 = new()
    {
        Code = "AVD6079",
        Title = "The file of the roll cannot be used",
        Cause = "The file is missing, damaged, or was written for another stack or by another version of the program.",
        Example = "avd roll --stack prod --resume on a machine on which no roll ran.",
        Remedy = "Name the right file with --state. Without one, open drained hosts with 'avd hosts undrain', and begin a new roll.",
        Source = Document,
    };

    private static readonly DiagnosticDescriptor AVD6080 = new()
    {
        Code = "AVD6080",
        Title = "The roll stopped",
        Cause =
            "New hosts are not healthy in time, Pulumi or Azure refused something, sessions do not end, too few seats are open, or somebody pressed Ctrl-C. No further batch begins. Hosts that were drained and are not replaced accept sessions again.",
        Example = "A batch whose hosts do not join the domain.",
        Remedy = "Repair what the message names, and continue with --resume; or end the roll with --abort.",
        Source = Document,
    };

    private static readonly DiagnosticDescriptor AVD6081 = new()
    {
        Code = "AVD6081",
        Title = "Personal hosts are left out",
        Cause =
            "The data of a user on a personal host is lost when the host is replaced. session_host.update.acknowledged does not name these hosts.",
        Example = "avd roll --stack prod in a personal host pool, without session_host.update.acknowledged.",
        Remedy = "Agree with the users, add the hosts to session_host.update.acknowledged, and run the roll again.",
        Source = Document,
        Severity = Severity.Warning,
    };

    private static readonly DiagnosticDescriptor AVD6082 = new()
    {
        Code = "AVD6082",
        Title = "Pulumi cannot be used",
        Cause =
            "The program pulumi is not in the path, or it cannot read the state of the stack: it is not signed in to the backend, or the stack does not exist there.",
        Example = "avd roll --stack prod on a machine without the Pulumi CLI.",
        Remedy = "Install the Pulumi CLI, sign in with 'pulumi login', and try 'pulumi stack --stack <stack>'.",
        Source = new("Download and install Pulumi", "https://www.pulumi.com/docs/install/"),
    };

    private static readonly DiagnosticDescriptor AVD6083 = new()
    {
        Code = "AVD6083",
        Title = "Hosts that another stack completes cannot be rolled",
        Cause = "Another stack sets up FSLogix on these hosts. A new host would accept users before it has their profiles.",
        Example = "avd roll --stack prod-hosts, where the stack prod-profiles has the layer fslogix.",
        Remedy = "Replace the hosts by hand: docs/runbooks/replace-a-host.md. Or deploy both layers in one stack.",
        Source = Document,
    };

    /// <summary>All of them.</summary>
    public static ImmutableArray<DiagnosticDescriptor> All { get; } =
    [AVD6075, AVD6076, AVD6077, AVD6078, AVD6079, AVD6080, AVD6081, AVD6082, AVD6083];

    /// <summary>No batch can take these hosts.</summary>
    public static Diagnostic NoSeats(RollPlan plan, ImmutableArray<RollHost> left) =>
        AVD6075.At(
            null,
            plan.Target.Pool.PathOf("session_host.update.min_seats"),
            FormattableString.Invariant(
                $"{RollWords.NamesOf(left)} cannot be drained: {plan.Sight.OpenHosts * plan.Policy.SeatsPerHost} seats are open, {plan.Policy.Floor} must stay open, and {plan.Sight.Sessions} sessions run."
            )
        );

    /// <summary>Another process owns the file.</summary>
    public static Diagnostic Running(string file) => AVD6076.At(null, "", $"Another roll is running: it holds {file}.lock.");

    /// <summary>A roll is not finished.</summary>
    public static Diagnostic Unfinished(RollState state, string file) =>
        AVD6077.At(null, "", FormattableString.Invariant($"{file} has a roll with {state.Done.Length} of {state.Total} hosts done."));

    /// <summary>The config is another one.</summary>
    public static Diagnostic Changed(string file) => AVD6078.At(null, "", $"The roll in {file} was planned with another config.");

    /// <summary>The file cannot be used.</summary>
    /// <param name="file">The file.</param>
    /// <param name="why">Why not, to follow its name.</param>
    public static Diagnostic Unusable(string file, string why) => AVD6079.At(null, "", $"{file} cannot be used: {why}.");

    /// <summary>The roll stopped.</summary>
    public static Diagnostic Stopped(RollEnd end) =>
        AVD6080.At(
            null,
            "",
            FormattableString.Invariant(
                $"{end.Stopped!.Words} {end.State.Done.Length} of {end.State.Total} hosts are done.{StillDrained(end)}"
            )
        );

    private static string StillDrained(RollEnd end) =>
        (end.StillDrained.IsEmpty, end.IsSeen) switch
        {
            (true, _) => "",
            (false, true) => $" Drained until the roll is resumed or ended: {RollWords.NamesOf(end.StillDrained)}.",
            (false, false) =>
                $" The pool could not be read. These hosts stay drained, if they were, until the roll is resumed or ended: {RollWords.NamesOf(end.StillDrained)}.",
        };

    /// <summary>Users have not agreed.</summary>
    public static Diagnostic LeftOut(RollPlan plan) =>
        AVD6081.At(
            null,
            plan.Target.Pool.PathOf("session_host.update.acknowledged"),
            $"Left out, because their users have not agreed: {string.Join(", ", plan.LeftOut.Select(host => host.Name))}."
        );

    /// <summary>Pulumi cannot be used.</summary>
    /// <param name="code">The exit code; null if it cannot be started.</param>
    /// <param name="stack">The stack.</param>
    public static Diagnostic NoPulumi(int? code, string stack) =>
        AVD6082.At(
            null,
            "",
            code is null
                ? "pulumi is not in the path."
                : FormattableString.Invariant($"pulumi cannot read the state of stack {stack} (exit code {code}).")
        );

    /// <summary>Another stack sets up the profiles.</summary>
    public static Diagnostic ProfilesElsewhere(RollTarget target) =>
        AVD6083.At(null, target.Pool.PathOf("fslogix"), "The stack does not set up FSLogix on its hosts; another one does.");
}
