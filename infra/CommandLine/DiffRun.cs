using System.Collections.Immutable;
using System.Globalization;
using AvdPulumi.Configuration;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Estate;
using AvdPulumi.Configuration.Layering;
using AvdPulumi.Infra.Diff;
using AvdPulumi.Infra.Diff.Bases;
using AvdPulumi.Infra.Preview;

namespace AvdPulumi.Infra.CommandLine;

/// <summary>Previews the stacks of a run on both sides, and compares them.</summary>
/// <param name="host">The outside world.</param>
/// <param name="now">The time of both previews: what follows from it is no change.</param>
/// <param name="typedBase">The base as it was typed; null for the standard one.</param>
internal sealed class DiffRun(AvdHost host, DateTimeOffset now, string? typedBase)
{
    private readonly string _root = AvdProject.RootOf(host);
    private readonly string _project = AvdProject.NameOf(AvdProject.RootOf(host), host.Files);
    private readonly string _baseName = typedBase ?? GitBase.Standard;

    // where the entries of deployment.allow_replace are, once for each stack that has them
    private readonly List<Origin?> _entries = [];

    /// <summary>Compares one config, or all stacks.</summary>
    /// <param name="choice">The config; null for all stacks.</param>
    public Task<DiffReport> RunAsync(ConfigChoice? choice) =>
        choice?.File is null && ProjectFile.MissingIn(host.Files, _root) is { } missing
            ? Task.FromResult(Failed(choice?.Stack ?? "*", missing))
        : typedBase?.EndsWith(".json", StringComparison.OrdinalIgnoreCase) == true ? WithPlanAsync(typedBase, choice)
        : WithGitAsync(choice);

    /// <summary>Compares one config with a running estate, as if the engine had imported what the stack has of it.</summary>
    /// <param name="choice">The config.</param>
    /// <param name="running">The stack as it runs, and what was found while it was read; asked when the stack is previewed, and not if the config has errors.</param>
    /// <param name="onChanges">Default: nothing more. What is to be said of the changes; it is told whether the config acknowledges the replacement of a resource.</param>
    /// <returns>The comparison, and the preview.</returns>
    public async Task<(DiffReport Report, PreviewModel Stack)> WithEstateAsync(
        ConfigChoice choice,
        Func<PreviewModel, AvdEstate, Task<(PreviewModel Before, ImmutableArray<Diagnostic> Found)>> running,
        Func<IEnumerable<ResourceChange>, Func<PreviewResource, bool>, IEnumerable<Diagnostic>>? onChanges = null
    )
    {
        var (side, path) = (SideOf(host.Files), FileOf(choice));
        var head = Load(side.Files, choice.Stack, path);
        var current = await PreviewAsync(side, choice.Stack, path, head).ConfigureAwait(false);
        if (current.HasErrors)
            return (Report([Empty(choice.Stack) with { Diagnostics = current.Diagnostics }]), current);
        var (before, found) = await running(current, head.Estate!).ConfigureAwait(false);
        var diff = DiffOf(before, current, head, found);
        // an entry is of use if it names a resource here, too
        var used = new HashSet<Origin?>();
        var patterns = Acknowledgement.Of(head).Patterns;
        ImmutableArray<Diagnostic> more = [.. onChanges?.Invoke(diff.Changes, IsAcknowledged) ?? []];
        return (
            Report([
                diff with
                {
                    Diagnostics =
                    [
                        .. diff.Diagnostics.Where(finding => !IsUnusedEntry(finding) || !used.Contains(finding.Origin)),
                        .. more,
                    ],
                },
            ]),
            current
        );

        bool IsAcknowledged(PreviewResource resource)
        {
            var entries = patterns.Where(entry => entry.Pattern.Matches(resource.Urn, [resource.Name, resource.AzureName])).ToList();
            used.UnionWith(entries.Select(entry => entry.Origin));
            return entries.Count > 0;
        }
    }

    private async Task<DiffReport> WithPlanAsync(string file, ConfigChoice? choice)
    {
        if (choice is null)
            return Failed("*", BaseDiagnostics.OneStackOnly(file));
        var (saved, fault) = ReadPlan(file);
        if (saved is null)
            return Failed(choice.Stack, fault!);
        if (saved.Project != _project)
            return Failed(choice.Stack, BaseDiagnostics.OtherStack(file, "project", saved.Project, _project));
        // a file that is a whole config is called after itself
        if (choice.File is null && saved.Stack != choice.Stack)
            return Failed(choice.Stack, BaseDiagnostics.OtherStack(file, "stack", saved.Stack, choice.Stack));
        // compared with nothing, what is there would look new
        if (saved.Resources.IsEmpty && !saved.HasErrors)
            return Failed(choice.Stack, BaseDiagnostics.NoPlan(file, "it has no resources, and no error that says why"));
        var (side, path) = (SideOf(host.Files), FileOf(choice));
        var head = Load(side.Files, choice.Stack, path);
        var current = await PreviewAsync(side, choice.Stack, path, head).ConfigureAwait(false);
        return Report([DiffOf(saved.HasErrors ? saved : TimeInputs.Aligned(saved, current), current, head, [])]);
    }

    private async Task<DiffReport> WithGitAsync(ConfigChoice? choice)
    {
        try
        {
            var source = GitBase.Open(host.Git, _root, typedBase);
            return source.Files is { } files
                ? await WithFilesAsync(files, choice).ConfigureAwait(false)
                : Failed(choice?.Stack ?? "*", source.Fault!);
        }
        catch (GitFailedException fault)
        {
            // what git does not read must not pass for what is not there
            return Failed(choice?.Stack ?? "*", BaseDiagnostics.GitFailed(fault.Message));
        }
    }

    private async Task<DiffReport> WithFilesAsync(IConfigFiles files, ConfigChoice? choice)
    {
        var (before, after) = (SideOf(files), SideOf(host.Files));
        if (choice?.File is not null)
            return Report([await CompareAsync(choice.Stack, FileOf(choice), before, after).ConfigureAwait(false)]);

        var (known, there) = (new ConfigLoader(before.Files).StacksOf(_root), new ConfigLoader(after.Files).StacksOf(_root));
        ImmutableArray<string> stacks = choice is null ? [.. known.Union(there).Order(StringComparer.Ordinal)] : [choice.Stack];
        var diffs = ImmutableArray.CreateBuilder<PreviewDiff>(stacks.Length);
        foreach (var stack in stacks)
        {
            if (choice is null)
                await TellAsync(stack, diffs.Count + 1, stacks.Length).ConfigureAwait(false);
            diffs.Add(
                there.Contains(stack) || !known.Contains(stack)
                    ? await CompareAsync(stack, null, before, after, isNew: !known.Contains(stack)).ConfigureAwait(false)
                    : await RemovedAsync(stack, before).ConfigureAwait(false)
            );
        }

        return Report(diffs.DrainToImmutable());
    }

    private async Task<PreviewDiff> CompareAsync(string stack, string? file, Side before, Side after, bool isNew = false)
    {
        var head = Load(after.Files, stack, file);
        var current = await PreviewAsync(after, stack, file, head).ConfigureAwait(false);
        if (isNew)
            return DiffOf(NothingOf(stack), current, head, current.HasErrors ? [] : [DiffDiagnostics.NewStack(stack, _baseName)]);
        var former = await PreviewAsync(before, stack, file, Load(before.Files, stack, file)).ConfigureAwait(false);
        return DiffOf(former, current, head, []);
    }

    // no config is left that could acknowledge anything
    private async Task<PreviewDiff> RemovedAsync(string stack, Side before)
    {
        var former = await PreviewAsync(before, stack, null, Load(before.Files, stack, null)).ConfigureAwait(false);
        return ErrorsIn(former) is { IsEmpty: false } errors
            ? NotCompared(stack, errors, [])
            : DiffBuilder.Of(former, NothingOf(stack), _baseName) with
            {
                Diagnostics = [DiffDiagnostics.RemovedStack(stack, _baseName)],
            };
    }

    private PreviewDiff DiffOf(PreviewModel former, PreviewModel current, ConfigResult head, ImmutableArray<Diagnostic> found)
    {
        if (current.HasErrors)
            return Empty(current.Stack) with { Diagnostics = current.Diagnostics };
        var acknowledgement = Acknowledgement.Of(head);
        _entries.AddRange(acknowledgement.Patterns.Select(entry => entry.Origin));
        if (ErrorsIn(former) is { IsEmpty: false } errors)
            return NotCompared(current.Stack, errors, found);
        var diff = DiffBuilder.Of(former, current, _baseName);
        var checkedEntries = acknowledgement.Check(diff.Changes, StatefulKinds.NamesOutside(diff.Changes, former, current));
        return diff with
        {
            Acknowledged = checkedEntries.Acknowledged,
            Diagnostics =
            [
                .. found,
                // what the change breaks in the config is often the cause of what follows; what was there before is no news
                .. current.Diagnostics.Where(diagnostic =>
                    !former.Diagnostics.Any(old => old.Code == diagnostic.Code && old.Message == diagnostic.Message)
                ),
                .. checkedEntries.Diagnostics,
                .. ChangeWarnings.Of(diff, former, current),
            ],
        };
    }

    private static ImmutableArray<Diagnostic> ErrorsIn(PreviewModel former) =>
        [.. former.Diagnostics.Where(diagnostic => diagnostic.Severity == Severity.Error)];

    // nothing is known of such a base: compared with it, what is there would look new, and what is gone would look like no change
    private PreviewDiff NotCompared(string stack, ImmutableArray<Diagnostic> errors, ImmutableArray<Diagnostic> found) =>
        Empty(stack) with
        {
            Diagnostics = [.. found, BaseDiagnostics.BaseHasErrors(stack, _baseName, errors)],
        };

    // an entry that several stacks share is of use if it is of use to one of them
    private DiffReport Report(ImmutableArray<PreviewDiff> diffs)
    {
        var unused = diffs.SelectMany(diff => diff.Diagnostics.Where(IsUnusedEntry)).Select(found => found.Origin).ToLookup(place => place);
        var stacks = _entries.ToLookup(place => place);
        return new DiffReport(
            _baseName,
            [
                .. SharedFindings
                    .ToldOnce(diffs)
                    .Select(diff =>
                        diff with
                        {
                            Diagnostics = diff.Diagnostics.RemoveAll(found =>
                                IsUnusedEntry(found) && unused[found.Origin].Count() < stacks[found.Origin].Count()
                            ),
                        }
                    ),
            ]
        );
    }

    private static bool IsUnusedEntry(Diagnostic found) => found.Code == DiffDiagnostics.UnusedCode;

    private DiffReport Failed(string stack, Diagnostic fault) => new(_baseName, [Empty(stack) with { Diagnostics = [fault] }]);

    private PreviewDiff Empty(string stack) =>
        new()
        {
            Project = _project,
            Stack = stack,
            Base = _baseName,
        };

    private ConfigResult Load(IConfigFiles files, string stack, string? file) =>
        new ConfigLoader(files).Load(new ConfigRequest(_root, stack, host.Environment) { File = file });

    private Task<PreviewModel> PreviewAsync(Side side, string stack, string? file, ConfigResult config) =>
        file is null
            ? side.Previews.OfAsync(stack, config)
            : side.Previews.OfAsync(stack, new LoadedStack(_root, config.Estate, config.Layers, config.Diagnostics));

    private Side SideOf(IConfigFiles files)
    {
        var once = new ReadOnceFiles(files);
        return new(once, new StackPreviews(_root, host with { Files = once }, now));
    }

    // the files of one side, and the previews made of them: stacks that several read from are previewed once
    private sealed record Side(IConfigFiles Files, StackPreviews Previews);

    private PreviewModel NothingOf(string stack) => PreviewRunner.Stopped(_project, stack, BuildFacts.PackageSource, []);

    private string? FileOf(ConfigChoice choice) =>
        choice.File is { } file
            ? Path.GetRelativePath(_root, Path.Combine(host.WorkingFolder, file)).Replace(Path.DirectorySeparatorChar, '/')
            : null;

    private (PreviewModel? Model, Diagnostic? Fault) ReadPlan(string file)
    {
        try
        {
            return PlanReader.Read(host.Plans.ReadAllBytes(Path.Combine(host.WorkingFolder, file)), file);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or TimeoutException or NotSupportedException)
        {
            return (
                null,
                BaseDiagnostics.NoPlan(
                    file,
                    fault is FileNotFoundException or DirectoryNotFoundException ? "there is no such file" : fault.Message.TrimEnd('.')
                )
            );
        }
    }

    private async Task TellAsync(string stack, int number, int count) =>
        await host
            .Error.WriteLineAsync(
                string.Create(CultureInfo.InvariantCulture, $"Comparing stack {VisibleText.Of(stack)} ({number} of {count})")
            )
            .ConfigureAwait(false);
}
