using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using AvdPulumi.Configuration.Binding;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Infra.Live;
using AvdPulumi.Infra.Preferences;
using AvdPulumi.Infra.Rendering;
using AvdPulumi.Infra.Rendering.Verify;
using AvdPulumi.Infra.Verify;

namespace AvdPulumi.Infra.CommandLine;

/// <summary><c>avd verify</c>: does the running estate work as the config says?</summary>
internal static class VerifyCommand
{
    /// <summary>The verb.</summary>
    public const string Name = "verify";

    public static Command Build(AvdHost host, Lazy<PreferenceLayers> layers)
    {
        var command = new Command(
            Name,
            "Verify a running estate: resources, roles, session hosts, images, tokens, secrets, logs and alerts, with a checklist of what only a person can check. It only reads Azure (with --in-guest it also runs scripts in machines, which look at them), with the login of the Azure CLI, a workload or a managed identity."
        );
        var options = new PreferredOptions(command, host, layers);
        var only = Only();
        var inGuest = new Option<bool>("--in-guest")
        {
            Description =
                "Look into session hosts and file servers as well: a run command in each that changes nothing there, and that is removed at the end.",
        };
        var since = SinceOption.Of(
            "Demand that the newest record of each log category is later: proves that logs arrive after a change or a recovery.",
            host.Clock
        );
        command.Options.Add(only);
        command.Options.Add(since);
        command.Options.Add(inGuest);
        command.Validators.Add(result => RefuseGuestChecks(result, only, inGuest));
        command.Validators.Add(result =>
        {
            var chosen = CheckTable.Of(result.GetValue(only) ?? []);
            if (result.GetResult(since) is { Implicit: false } && !chosen.Any(check => check.UsesSince))
                result.AddError(
                    $"--since is for {string.Join(", ", CheckTable.All.Where(check => check.UsesSince).Select(check => check.Id))}, which --only leaves out."
                );
        });
        options.AddFormat(OutputFormats.Verify);
        options.AddStrict();
        options.AddColour();
        options.AddWidth();
        var onChoice = ConfigChoice.AddTo(command, host, options);
        command.SetAction(
            (parsed, cancellation) =>
                onChoice(
                    parsed,
                    (styled, preferences, choice) =>
                        RunAsync(
                            new VerifyRequest(
                                choice,
                                ChecksOf(parsed.GetValue(only) ?? [], parsed.GetValue(inGuest)),
                                parsed.GetValue(since),
                                parsed.GetValue(inGuest),
                                styled
                            ),
                            preferences,
                            cancellation
                        )
                )
        );
        return command;
    }

    private static ImmutableArray<VerifyCheck> ChecksOf(string[] only, bool inGuest) =>
        [.. CheckTable.Of(only).Where(check => inGuest || !check.IsInGuest)];

    private static void RefuseGuestChecks(System.CommandLine.Parsing.CommandResult result, Option<string[]> only, Option<bool> inGuest)
    {
        if (result.GetValue(inGuest))
            return;
        foreach (var check in CheckTable.All.Where(check => check.IsInGuest && (result.GetValue(only) ?? []).Contains(check.Id)))
            result.AddError($"--only {check.Id} looks into machines, which needs --in-guest: avd {Name} --only {check.Id} --in-guest.");
    }

    private static Option<string[]> Only()
    {
        var only = new Option<string[]>("--only")
        {
            Description =
                "Run the checks of a phase, such as phase-5, or one check, such as hosts-available. It can be given several times.",
            HelpName = "phase or check",
            Arity = ArgumentArity.OneOrMore,
        };
        only.CompletionSources.Add(_ => CheckTable.Choices.Select(choice => new System.CommandLine.Completions.CompletionItem(choice)));
        only.Validators.Add(result =>
        {
            foreach (var token in result.Tokens.Where(token => !CheckTable.Choices.Contains(token.Value)))
                result.AddError(
                    $"--only accepts phase-1 to phase-8 or a check, not '{VisibleText.Of(token.Value)}'.{(Spelling.Closest(token.Value, CheckTable.Choices) is { } closest ? $" Did you mean '{closest}'?" : $" Checks: {string.Join(", ", CheckTable.All.Select(check => check.Id))}.")}"
                );
        });
        return only;
    }

    private static async Task<int> RunAsync(VerifyRequest request, RunPreferences preferences, CancellationToken cancellation)
    {
        var (host, now) = (request.Host, request.Host.Clock.GetUtcNow());
        var config = LoadedStack.Load(request.Choice, host);
        var model = await new StackPreviews(config.Root, host, now).OfAsync(request.Choice.Stack, config).ConfigureAwait(false);
        if (model.HasErrors || config.Estate is not { } estate)
            return await RefuseAsync(model.Diagnostics, request, preferences).ConfigureAwait(false);
        var subscription = estate.Settings.Subscription;
        using var azure = new VerifyConnection(host.Azure, subscription, request.InGuest);
        var reads = new VerifyReads(
            azure.Reads,
            model,
            estate,
            now,
            request.Since is { } since ? SinceOption.TimeOf(since, now) : null,
            cancellation
        )
        {
            Runner = azure.Runner,
        };
        var running = request.Checks.Count(check => check.Run is not null);
        ImmutableArray<CheckResult> results;
        try
        {
            results = await VerifyRun
                .OfAsync(
                    request.Checks,
                    reads,
                    (check, done) => host.Error.WriteLine(FormattableString.Invariant($"Checked {check.Id} ({done} of {running})"))
                )
                .ConfigureAwait(false);
        }
        catch (Exception failure) when (LiveRead.FindingOf(failure, subscription) is { } finding)
        {
            return await RefuseAsync([finding], request, preferences).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (azure.IsInterrupted)
        {
            // the signal says what is so, and ends the process
            await Task.Delay(Timeout.Infinite, CancellationToken.None).ConfigureAwait(false);
            throw;
        }
        foreach (var left in azure.Left)
            await host
                .Error.WriteLineAsync($"Not removed: {left}. The next run removes it, and so does: az resource delete --ids {left}")
                .ConfigureAwait(false);
        if (await reads.FoundNothingAsync().ConfigureAwait(false))
            return await RefuseAsync(
                    [LiveDiagnostics.NotDeployed(model.Stack, model.Resources.Count(resource => resource.IsInAzure))],
                    request,
                    preferences,
                    $"pulumi up --stack {model.Stack}"
                )
                .ConfigureAwait(false);
        return await EndAsync(new VerifyReport(model.Stack, now, azure.Reads.Calls, results), request, preferences).ConfigureAwait(false);
    }

    // a build server that finds an empty file does not know that nothing was verified
    private static async Task<int> RefuseAsync(
        ImmutableArray<Diagnostic> found,
        VerifyRequest request,
        RunPreferences preferences,
        string? next = null
    )
    {
        var host = request.Host;
        var report = new VerifyReport(request.Choice.Stack, host.Clock.GetUtcNow(), 0, []) { Diagnostics = found };
        await host
            .Out.WriteAsync(
                preferences.FormatAmong(OutputFormats.Verify) switch
                {
                    "json" => VerifyJson.Render(report),
                    "junit" => VerifyJUnit.Render(report, preferences.Strict is not null),
                    // people read the diagnostics
                    _ => "",
                }
            )
            .ConfigureAwait(false);
        await host.Out.FlushAsync().ConfigureAwait(false);
        return await Refusal.OfAsync(found, host, next).ConfigureAwait(false);
    }

    private static async Task<int> EndAsync(VerifyReport report, VerifyRequest request, RunPreferences preferences)
    {
        var (host, strict) = (request.Host, preferences.Strict is not null);
        await host
            .Out.WriteAsync(
                preferences.FormatAmong(OutputFormats.Verify) switch
                {
                    "json" => VerifyJson.Render(report),
                    "junit" => VerifyJUnit.Render(report, strict),
                    "markdown" => VerifyMarkdown.Render(report),
                    "html" => VerifyHtml.Render(report),
                    _ => VerifyText.Render(report, host.OutStyle, preferences.Width),
                }
            )
            .ConfigureAwait(false);
        await host.Out.FlushAsync().ConfigureAwait(false);
        var failing = report.Results.FirstOrDefault(result => result.Fails(strict));
        await host
            .Error.WriteLineAsync(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"Verified with {PreviewSummary.Count(report.Calls, "request")}; {(request.InGuest ? "nothing was changed in the machines" : "nothing was changed")}. Checks: {VerifyWords.SummaryOf(report)}."
                )
            )
            .ConfigureAwait(false);
        await host
            .Error.WriteLineAsync(
                failing is null
                    ? $"Next: {host.Command} {DriftCommand.Name} {request.Choice.Arguments}"
                    : $"Next: {host.Command} {Name} {request.Choice.Arguments} --only {failing.Check.Id}{(failing.Check.IsInGuest ? " --in-guest" : "")}"
            )
            .ConfigureAwait(false);
        return failing is null ? ExitCode.Fine : ExitCode.Findings;
    }
}

/// <summary>One run of <c>avd verify</c>.</summary>
/// <param name="Choice">The config.</param>
/// <param name="Checks">The checks.</param>
/// <param name="Since">What logs must be newer than, as it was typed; null for the age that each table may have.</param>
/// <param name="InGuest">Whether scripts may run in machines.</param>
/// <param name="Host">The outside world.</param>
internal sealed record VerifyRequest(ConfigChoice Choice, ImmutableArray<VerifyCheck> Checks, string? Since, bool InGuest, AvdHost Host);
