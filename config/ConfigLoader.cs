using System.Collections.Immutable;
using AvdPulumi.Configuration.Binding;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Estate;
using AvdPulumi.Configuration.Layering;
using AvdPulumi.Configuration.Pools;
using AvdPulumi.Configuration.Reading;
using AvdPulumi.Configuration.Rules;

namespace AvdPulumi.Configuration;

/// <summary>Loads the canonical configuration of a stack: base, overlay, stack config, environment. All faults are in the result; none is thrown.</summary>
public sealed class ConfigLoader(IConfigFiles files)
{
    private static readonly IReadOnlyCollection<string> Sections =
    [
        .. SettingsShapes.Root.Properties.Select(property => property.Key),
        PoolSections.Key,
    ];

    private static readonly IReadOnlyCollection<string> ListSections =
    [
        .. SettingsShapes.Root.Properties.Where(property => property.Value.Kind == ValueKind.List).Select(property => property.Key),
    ];

    private const string NameAFile = "Name a file that exists, as seen from the current folder.";

    /// <summary>Whether a text can be the name of a stack: Pulumi's own rule.</summary>
    public static bool IsStackName(string text) => StackFiles.IsName(text);

    /// <summary>The stacks that files of a project speak of, in the order of names.</summary>
    public IReadOnlyList<string> StacksOf(string rootFolder) => StackFiles.Stacks(files, rootFolder);

    /// <summary>Reads everything, reports everything.</summary>
    public ConfigResult Load(ConfigRequest request)
    {
        DiagnosticList diagnostics = new DiagnosticList();
        var stacks = StacksOf(request.RootFolder);
        var isOfProject = request.File is null && request.Project is null;
        if (isOfProject && ProjectFile.MissingIn(files, request.RootFolder) is { } missing)
            return NoConfig(stacks, missing);
        // the engine knows its stacks; only without it can a name be mistyped
        if (
            request.File is null
            && (!StackFiles.IsName(request.Stack) || (request.EngineConfig is null && !stacks.Contains(request.Stack)))
        )
            return NoConfig(
                stacks,
                [
                    // a file may have a name that no stack can have
                    StackFiles.IsName(request.Stack) || !stacks.Contains(request.Stack)
                        ? LayerDiagnostics.UnknownStack(request.Stack, stacks)
                        : LayerDiagnostics.NoStackName(request.Stack),
                    .. StackFiles.IsName(request.Stack) ? IdleFiles.Of(files, request.RootFolder, request.Stack) : [],
                ]
            );

        var source = new FileSource(files, request.RootFolder, diagnostics);
        var project =
            request.Project ?? (isOfProject ? ProjectFile.Read(source, diagnostics) : ProjectFile.NameIn(files, request.RootFolder));
        var layers = new List<ConfigMap?>
        {
            source.Read(request.File ?? StackFiles.Base, FileDiagnostics.Empty, whenMissing: request.File is null ? null : NameAFile),
        };
        StackConfig? stackConfig = null;
        if (request.File is null)
        {
            if (source.Has(StackFiles.Overlay(request.Stack)))
                layers.Add(source.Read(StackFiles.Overlay(request.Stack), FileDiagnostics.EmptyOverlay));
            stackConfig = ReadStackConfig(request, source, project, diagnostics);
            layers.Add(stackConfig?.Settings);
            foreach (var idle in IdleFiles.Of(files, request.RootFolder, request.Stack))
                diagnostics.Add(idle);
        }

        var readable = layers.OfType<ConfigMap>().ToList();
        // a layer that could not be read may well hold what seems to be missing
        var isWhole = readable.Count == layers.Count;
        var poolLayers = new PoolLayers(diagnostics, isWhole);
        var written =
            readable.Aggregate(
                (ConfigMap?)null,
                (below, layer) => poolLayers.Over(below, layer, isStackConfig: layer == stackConfig?.Settings)
            ) ?? new ConfigMap([], new Origin(OriginKind.File, request.File ?? StackFiles.Base, 1, 1));
        var merged = new EnvironmentLayer(diagnostics, isWhole).Apply(written, request.Environment);
        var chosen = LayerChoice.Read(stackConfig?.Layers, diagnostics);
        var contracts = ContractChoice.Read(stackConfig?.Contracts, diagnostics);
        var pools = BoundPool.AllOf(merged, reportMissing: isWhole, diagnostics);
        var sources = SourceMap.Of(
            pools
                .Select(pool => (pool.Sources, (Func<string, string>)pool.Tree.PathOf))
                .Append((contracts.Sources, path => path))
                .Append((LayerChoice.SourcesOf(stackConfig?.Layers), path => path))
        );
        var picked = PoolChoice.Read(
            stackConfig?.Pools,
            [.. pools.Select(pool => pool.Tree.Name).OfType<string>(), .. PoolTrees.UnreadableIn(merged)],
            diagnostics
        );
        var shared = new Lazy<BoundPool>(() => BoundPool.SharedOf(merged, pools));
        var inEstate = ImmutableArray.CreateRange(pools, pool => pool.InEstate());
        var estate = new Lazy<AvdEstate>(() =>
            AvdEstate.Of(
                shared.Value.Settings,
                inEstate,
                new StackShare
                {
                    Layers = chosen,
                    Picked = picked,
                    Contracts = contracts,
                }
            )
        );
        if (picked is not null && (chosen & ~(Layers.Platform | Layers.Site)) == Layers.None)
            diagnostics.Add(PoolDiagnostics.PicksForNothing(stackConfig!.Pools!.Origin));
        var otherKeys = stackConfig?.OtherKeys ?? [];
        if (isWhole && stackConfig is { Misspelt: { IsEmpty: false } misspelt })
        {
            var referred = ConfigReferences.In(merged).ToHashSet(StringComparer.Ordinal);
            foreach (var key in misspelt.Where(key => !referred.Contains(key.Name)))
                diagnostics.Add(key.Finding);
        }
        var uncheckedHere = Unchecked.Everything;
        if (!diagnostics.IsFlooded)
        {
            var known = diagnostics.ToImmutableArray();
            var contexts = pools
                .Select(pool => new RuleContext(pool.Tree, pool.Settings, pool.SourcesWith(sources), chosen, otherKeys)
                {
                    Stack = request.Stack,
                    Project = project,
                    Contracts = contracts,
                    WholeEstate = estate,
                    Pools = inEstate,
                })
                .ToList();
            var found = pools.Zip(
                contexts,
                (pool, context) =>
                    new FoundInPool(pool.Tree, [.. RuleEngine.Run(context, pool.Faults.IsEmpty ? known : [.. known, .. pool.Faults])])
            );
            foreach (
                var finding in MergedDiagnostics
                    .Of([.. found])
                    .Concat(RuleEngine.Run(contexts[0] with { Sources = sources }, known, overPools: true))
            )
                diagnostics.Add(finding);
            uncheckedHere = UncheckedIn([known, .. pools.Select(pool => known.AddRange(pool.Faults))]);
        }

        var isUsable = !diagnostics.HasErrors;
        return new ConfigResult(
            isUsable ? pools[0].Settings : null,
            Sorted(diagnostics, ConfidentialTexts.Of(merged), sources),
            sources,
            stacks
        )
        {
            Project = project,
            Estate = isUsable ? estate.Value : null,
            Bound = isUsable ? [shared.Value, .. pools.Where(pool => pool.Tree.Name is not null)] : [],
            Layers = chosen,
            OtherKeys = otherKeys,
            IsFound = request.File is null || source.Has(request.File),
            Unchecked = uncheckedHere,
        };
    }

    private static ConfigResult NoConfig(IReadOnlyList<string> stacks, params ImmutableArray<Diagnostic> found) =>
        new(null, found, SourceMap.Empty, stacks) { IsFound = false, Unchecked = Unchecked.Everything };

    // a fault without a path is one of a whole file
    private static Unchecked UncheckedIn(ImmutableArray<ImmutableArray<Diagnostic>> faultsOfPools) =>
        faultsOfPools.Any(faults => faults.Any(fault => fault is { Severity: Severity.Error, Path: "" }))
            ? Unchecked.Everything
            : faultsOfPools
                .SelectMany(faults => RuleEngine.LeftOut(faults).Concat(RuleEngine.LeftOut(faults, overPools: true)))
                .Aggregate(Unchecked.Nothing, (missed, rule) => missed.And([rule]));

    // null when the stack's file could not be read
    private static StackConfig? ReadStackConfig(ConfigRequest request, FileSource source, string project, DiagnosticList diagnostics)
    {
        var reader = new StackConfigReader(Sections, ListSections, project, diagnostics);
        if (request.EngineConfig is { } config)
            return reader.FromEngine(config);
        if (!source.Has(StackFiles.Pulumi(request.Stack)))
            return reader.FromEngine(new EngineConfig([], []));
        return source.Read(StackFiles.Pulumi(request.Stack), whenEmpty: null) is { } file ? reader.FromFile(file) : null;
    }

    private static ImmutableArray<Diagnostic> Sorted(DiagnosticList diagnostics, ConfidentialTexts confidential, SourceMap sources)
    {
        if (diagnostics.Count == 0)
            return [];
        var byPlace = Comparer<Diagnostic>.Create(
            (left, right) =>
            {
                var order = Origin.Compare(left.Origin, right.Origin);
                if (order == 0)
                    order = string.CompareOrdinal(left.Path, right.Path);
                return order == 0 ? string.CompareOrdinal(left.Code, right.Code) : order;
            }
        );
        // an alias or a merged map is read once and bound in several places; the same finding is one finding
        IEnumerable<Diagnostic> sorted = OneCause.OfOneValue(diagnostics.Select(confidential.Veil).Distinct().Order(byPlace), sources);
        return diagnostics.LeftOut == 0 ? [.. sorted] : [.. sorted, FileDiagnostics.NotAllListed(diagnostics.LeftOut)];
    }
}
