using System.Collections.Immutable;
using System.CommandLine;
using AvdPulumi.Configuration;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Layering;
using AvdPulumi.Infra.Preferences;
using AvdPulumi.Infra.Projects;
using AvdPulumi.Infra.Rendering;

namespace AvdPulumi.Infra.CommandLine;

/// <summary><c>avd upgrade</c>: raises the version of AvdPulumi in a project, and shows what that changes in each stack.</summary>
internal static class UpgradeCommand
{
    /// <summary>The verb.</summary>
    public const string Name = "upgrade";

    // .gitignore of a project leaves it out
    private const string Folder = ".avd/upgrade";

    public static Command Build(AvdHost host, Lazy<PreferenceLayers> layers)
    {
        var to = new Option<string?>("--to")
        {
            Description = "The version. Default: the newest release that your NuGet sources have.",
            HelpName = "version",
        };
        var command = new Command(
            Name,
            "Raise the version of AvdPulumi in a project of your own, package and tool together, and show what the new version changes in each stack."
        )
        {
            to,
        };
        var options = new PreferredOptions(command, host, layers);
        options.AddColour();
        command.SetAction((parsed, _) => options.RunAsync(parsed, (styled, _) => RunAsync(parsed.GetValue(to), styled)));
        return command;
    }

    private static async Task<int> RunAsync(string? typed, AvdHost host)
    {
        var root = AvdProject.RootOf(host);
        if (ProjectFile.MissingIn(host.Files, root) is { } missing)
            return await Refusal.OfAsync([missing], host).ConfigureAwait(false);
        var upgrade = new ProjectUpgrade(root, host.Files, host.Dotnet);
        var (pins, fault) = upgrade.Pins(BuildFacts.Version);
        if (pins is null)
            return await Refusal.OfAsync([fault!], host).ConfigureAwait(false);
        (var version, fault) = upgrade.Target(typed, pins);
        if (version is null)
            return await Refusal.OfAsync([fault!], host).ConfigureAwait(false);
        try
        {
            var stacks = new ConfigLoader(host.Files).StacksOf(root);
            if (await SaveAsync(root, stacks, host).ConfigureAwait(false) is { IsEmpty: false } errors)
                return await Refusal.OfAsync(errors, host).ConfigureAwait(false);
            // all of it or nothing: whoever interrupts it can start it again
            using var settling = host.OnStop(() => upgrade.TakeBack(pins));
            await host.Error.WriteLineAsync($"Restoring {PinnedVersion.Package} and {PinnedVersion.Tool} {version}").ConfigureAwait(false);
            if (upgrade.Raise(pins, version) is { } refused)
                return await Refusal.OfAsync([refused], host).ConfigureAwait(false);
            return await ShowAsync(upgrade, stacks, pins, version, host).ConfigureAwait(false);
        }
        catch (Exception thrown) when (thrown is IOException or UnauthorizedAccessException)
        {
            await host
                .Error.WriteLineAsync(
                    $"{host.ErrorStyle.Error("avd:")} a file of the project cannot be written: {VisibleText.Of(thrown.Message)}"
                )
                .ConfigureAwait(false);
            await host.Error.WriteLineAsync($"Next: {host.Command} help {Name}").ConfigureAwait(false);
            return ExitCode.Machine;
        }
    }

    // the version that runs is the one that the project has, so its previews are what the new version is compared with
    private static async Task<ImmutableArray<Diagnostic>> SaveAsync(string root, IEnumerable<string> stacks, AvdHost host)
    {
        Directory.CreateDirectory(Path.Combine([root, .. Folder.Split('/')]));
        var previews = new StackPreviews(root, host, host.Clock.GetUtcNow());
        foreach (var stack in stacks)
        {
            await host
                .Error.WriteLineAsync($"Previewing stack {VisibleText.Of(stack)} with version {BuildFacts.Version}")
                .ConfigureAwait(false);
            var model = await previews.OfAsync(stack, LoadedStack.Load(new ConfigChoice(stack, null), host)).ConfigureAwait(false);
            if (model.HasErrors)
                return [.. model.Diagnostics.Where(found => found.Severity == Severity.Error)];
            await File.WriteAllTextAsync(Path.Combine([root, .. PlanOf(stack).Split('/')]), JsonRenderer.Render(model))
                .ConfigureAwait(false);
        }

        return [];
    }

    private static async Task<int> ShowAsync(
        ProjectUpgrade upgrade,
        IEnumerable<string> stacks,
        PinnedVersions pins,
        string version,
        AvdHost host
    )
    {
        var code = ExitCode.Fine;
        foreach (var stack in stacks)
        {
            await host.Error.WriteLineAsync($"Comparing stack {VisibleText.Of(stack)}").ConfigureAwait(false);
            var answer = upgrade.Compare(stack, PlanOf(stack));
            // a terminal sends Ctrl-C to both programs, and the other one may end first
            if (answer.Code is ExitCode.Interrupted or ExitCode.Terminated)
                return await InterruptedAsync(upgrade, pins, answer.Code, host).ConfigureAwait(false);
            await host.Out.WriteAsync(answer.Output).ConfigureAwait(false);
            await host.Out.FlushAsync().ConfigureAwait(false);
            // its own next step is one of a pull request, which is not there yet
            foreach (
                var line in answer
                    .Error.Split('\n', StringSplitOptions.RemoveEmptyEntries)
                    .Where(line => !line.StartsWith("Next: ", StringComparison.Ordinal))
            )
                await host.Error.WriteLineAsync(line.TrimEnd('\r')).ConfigureAwait(false);
            if (answer.Code != ExitCode.Fine)
                code = ExitCode.Findings;
        }

        if (!upgrade.Keep())
            return ExitCode.Interrupted;
        await host
            .Error.WriteLineAsync(
                $"{PinnedVersion.Package} is {version} now, and was {pins.Tool.Version}, in {pins.Files}. Nothing was deployed. To go back: {pins.WayBack}"
            )
            .ConfigureAwait(false);
        await host.Error.WriteLineAsync($"Next: git commit --message \"AvdPulumi {version}\" -- {pins.Arguments}").ConfigureAwait(false);
        return code;
    }

    private static async Task<int> InterruptedAsync(ProjectUpgrade upgrade, PinnedVersions pins, int code, AvdHost host)
    {
        await host.Error.WriteLineAsync(Interruption.Sentence(upgrade.TakeBack(pins))).ConfigureAwait(false);
        return code;
    }

    private static string PlanOf(string stack) => $"{Folder}/{stack}.json";
}
