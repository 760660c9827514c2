using System.Collections.Immutable;
using System.CommandLine;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Estate;
using AvdPulumi.Infra.Operations;
using AvdPulumi.Infra.Preferences;
using AvdPulumi.Infra.Rendering;
using AvdPulumi.Infra.Roll;

namespace AvdPulumi.Infra.CommandLine;

/// <summary><c>avd roll</c>: replaces session hosts batch by batch, while users work.</summary>
internal static class RollCommand
{
    /// <summary>The verb.</summary>
    public const string Name = "roll";

    public static Command Build(AvdHost host, Lazy<PreferenceLayers> layers)
    {
        var options = new RollOptions();
        var command = EstateCommand.Build(
            Name,
            "Replace session hosts for a new image or size, batch by batch: drain, wait for users, destroy, deploy with Pulumi, wait until the new hosts are healthy. Enough seats stay open. A roll that stops can be resumed.",
            OutputFormats.Roll,
            host,
            layers,
            (run, parsed) => RunAsync(options.Of(run, parsed))
        );
        options.AddTo(command);
        return command;
    }

    private static async Task<int> RunAsync(RollRequest request)
    {
        var (run, host) = (request.Estate, request.Host);
        if (run.Choice.File is not null && !request.IsDry)
            return await Refusal
                .OfUsageAsync(
                    "A roll is of a stack, whose state Pulumi keeps: use --stack. One file is enough for --dry-run.",
                    $"help {Name}",
                    host
                )
                .ConfigureAwait(false);
        var (pool, problem) = PoolOf(run.Estate, request.Pool);
        if (pool is null)
            return await Refusal.OfUsageAsync(problem!, $"help {Name}", host).ConfigureAwait(false);
        var config = LoadedStack.Load(run.Choice, host);
        var model = await new StackPreviews(config.Root, host, host.Clock.GetUtcNow())
            .OfAsync(run.Choice.Stack, config)
            .ConfigureAwait(false);
        if (model.HasErrors)
            return await Refusal.OfAsync(model.Diagnostics, host).ConfigureAwait(false);
        var target = RollTarget.Of(model, pool);
        if (pool.Profiles is not null && !run.Estate.Share.HasProfilesOf(pool.Name))
            return await Refusal.OfAsync([RollDiagnostics.ProfilesElsewhere(target)], host).ConfigureAwait(false);
        if (
            request.Choice.Names.FirstOrDefault(name => request.IsDry && !pool.Hosts.Any(known => IsSame(known.ComputerName, name))) is
            { } unknown
        )
            return await Refusal
                .OfUsageAsync($"The config has no session host '{VisibleText.WithoutSecrets(unknown)}'.", request.Verb, host)
                .ConfigureAwait(false);
        return request.IsDry
            ? await ShowAsync(request, RollPlan.Assumed(target, request.Choice)).ConfigureAwait(false)
            : await HostsCommand
                .WithAzureAsync(run, azure => new RollSession(request, target, config.Root, azure).RunAsync())
                .ConfigureAwait(false);
    }

    private static async Task<int> ShowAsync(RollRequest request, RollPlan plan)
    {
        await WritePlanAsync(request, plan, isAssumed: true).ConfigureAwait(false);
        var found = FindingsOf(plan);
        await request.Host.Error.WriteAsync(DiagnosticText.Render(found, request.Host.ErrorStyle)).ConfigureAwait(false);
        await request.Host.Error.WriteLineAsync("Dry run: nothing was changed, and Azure was not asked.").ConfigureAwait(false);
        await request.Estate.EndAsync(request.Verb).ConfigureAwait(false);
        return Verdict.Of(found, strict: false);
    }

    /// <summary>Prints a plan.</summary>
    public static async Task WritePlanAsync(RollRequest request, RollPlan plan, bool isAssumed)
    {
        var run = request.Estate;
        await run.WriteAsync(RollPlanText.Render(plan, run.Choice.Stack, isAssumed, run.Host.OutStyle, run.Width)).ConfigureAwait(false);
        await run.Host.Out.FlushAsync(run.Cancellation).ConfigureAwait(false);
    }

    /// <summary>What is to be said of a plan.</summary>
    public static ImmutableArray<Diagnostic> FindingsOf(RollPlan plan)
    {
        var left = plan.Forecast.Left;
        return
        [
            .. left.IsEmpty ? [] : new[] { RollDiagnostics.NoSeats(plan, left) },
            .. plan.LeftOut.IsEmpty ? [] : new[] { RollDiagnostics.LeftOut(plan) },
        ];
    }

    private static (EstatePool? Pool, string? Problem) PoolOf(AvdEstate estate, string? typed)
    {
        ImmutableArray<EstatePool> all = [.. estate.PoolsWithOwnHosts.Where(pool => !pool.Hosts.IsEmpty)];
        ImmutableArray<EstatePool> chosen = [.. all.Intersect(new HostChoice { Pool = typed }.PoolsOf(estate))];
        var names = string.Join(", ", all.Select(pool => pool.Name ?? ArmPath.NameOf(pool.HostPoolId)));
        return chosen switch
        {
            [var only] => (only, null),
            [] when all.IsEmpty => (null, "The stack deploys no session hosts."),
            [] => (null, $"The stack has no hosts of a pool '{VisibleText.WithoutSecrets(typed!)}'; it has those of {names}."),
            _ => (null, $"A roll is of one pool. Choose one with --pool: {names}."),
        };
    }

    private static bool IsSame(string? one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}
