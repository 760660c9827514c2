using System.Collections.Immutable;
using System.Text.RegularExpressions;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Exchange.Mapping;
using AvdPulumi.Configuration.Writing;

namespace AvdPulumi.Configuration.Exchange.Import;

/// <summary>Makes a config from parameters of another tool, by the table of the mapping.</summary>
public sealed partial class ForeignImport
{
    // more settings than this from one default are reported as their section
    private const int MostListed = 4;

    private readonly ConfigDraft _draft = new();

    // two files may set the same parameter at the same position
    private readonly Dictionary<Parameter, CarriedValue> _carried = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<Parameter, LeftValue> _left = new(ReferenceEqualityComparer.Instance);
    private readonly List<SuppliedSetting> _supplied = [];

    private ForeignImport() { }

    /// <summary>Reads a file into a config. With an error in <see cref="ImportedConfig.Diagnostics"/>, the config is empty.</summary>
    public static ImportedConfig OfFile(ParameterFile file, ImportTable table)
    {
        ImmutableArray<Diagnostic> faults = file.Diagnostics.Any(static diagnostic => diagnostic.Severity == Severity.Error)
            ? file.Diagnostics
            : [.. file.Diagnostics, .. table.Refusal(file) is { } refusal ? [refusal] : Array.Empty<Diagnostic>()];
        return faults.Any(static diagnostic => diagnostic.Severity == Severity.Error)
            ? ImportedConfig.Refused(faults)
            : Of(new ImportSource(file, table));
    }

    /// <summary>Reads the files, each with its table, into one config.</summary>
    public static ImportedConfig Of(params IReadOnlyCollection<ImportSource> sources)
    {
        var import = new ForeignImport();
        ImmutableArray<SourceParameters> read = [.. sources.Select(source => new SourceParameters(source))];
        foreach (var source in read)
            import.Add(source);
        foreach (var source in read)
            import._supplied.AddRange(source.Source.Table.Supply(import._draft, name => source.Find(name)?.Value));
        var order = read.SelectMany(source => source.All).ToList();
        return new ImportedConfig
        {
            Draft = import._draft,
            Carried =
            [
                .. read.SelectMany(source => source.Source.File.Parameters)
                    .Where(import._carried.ContainsKey)
                    .Select(parameter => import._carried[parameter]),
            ],
            Left = [.. order.Where(import._left.ContainsKey).Select(parameter => import._left[parameter])],
            Supplied = import.InOrderOfConfig(),
            Diagnostics =
            [
                .. sources.SelectMany(source => source.File.Diagnostics),
                .. sources
                    .Where(source => !source.File.Parameters.Any(import._carried.ContainsKey))
                    .Select(source => ImportDiagnostics.NothingKnown(source.File.File, source.Table, import.IsAnyKnown(source))),
                .. order.Select(import.DiagnosticOf).OfType<Diagnostic>(),
            ],
        };
    }

    /// <summary>Whether a value says nothing: an empty text or list.</summary>
    internal static bool IsEmpty(ParameterValue value) =>
        value
            is ParameterValue.Null
                or ParameterValue.Text { Value.Length: 0 }
                or ParameterValue.List { Items.IsEmpty: true }
                or ParameterValue.Map { Members.IsEmpty: true };

    private bool IsAnyKnown(ImportSource source) =>
        source.File.Parameters.Any(parameter => _left.GetValueOrDefault(parameter)?.Reason != source.Table.WhyUnknown);

    private Diagnostic? DiagnosticOf(Parameter parameter) =>
        _left.TryGetValue(parameter, out var left)
            ? left.IsIdle
                ? null
                : ImportDiagnostics.NotCarried(left)
            : _carried.TryGetValue(parameter, out var carried) && carried.Missing is not null
                ? ImportDiagnostics.CarriedInPart(carried)
                : null;

    private ImmutableArray<SuppliedSetting> InOrderOfConfig()
    {
        var paths = _draft.Paths.ToList();
        return
        [
            .. _supplied
                .DistinctBy(setting => setting.Setting)
                .OrderBy(setting => paths.FindIndex(path => path.StartsWith(setting.Setting, StringComparison.Ordinal))),
        ];
    }

    private void Add(SourceParameters source)
    {
        // rows in their order: a later one may need what an earlier one wrote
        foreach (var row in source.Source.Table.Rows)
        foreach (var parameter in source.All)
            if (SettingOf(row, source, parameter.Name) is { } setting && !IsTaken(parameter))
                Take(source, row, parameter, setting);
        foreach (var parameter in source.Source.File.Parameters)
            if (!IsTaken(parameter))
                TakeUnknown(source, parameter);
    }

    private bool IsTaken(Parameter parameter) => _carried.ContainsKey(parameter) || _left.ContainsKey(parameter);

    // the setting for a name in the source, with its items counted; null if the row is not about it; empty without a counterpart
    private static string? SettingOf(SettingMapping row, SourceParameters source, string name)
    {
        if (!source.Source.Table.IsAbout(row, Items().Replace(name, "[*]")))
            return null;
        // items keep their numbers; what is one there is the first here
        var indices = new Queue<string>(Items().Matches(name).Select(match => match.Value));
        return Stars().Replace(row.Setting ?? "", _ => indices.TryDequeue(out var index) ? index : "[0]");
    }

    private void Take(SourceParameters source, SettingMapping row, Parameter parameter, string setting)
    {
        if (IsEmpty(parameter.Value) && !row.Conversion.ReadsEmpty)
        {
            Leave(source, parameter, Incoming.Idle, isIdle: true);
            return;
        }
        if (Incoming.HasSecret(parameter.Name.Split('.')[^1], parameter.Value))
        {
            Leave(source, parameter, Incoming.PlainSecret, isIdle: false);
            return;
        }

        var incoming = new Incoming
        {
            Row = row,
            Value = parameter.Value,
            Setting = setting,
            Draft = _draft,
            Comment = source.IsDefault(parameter) ? WhyDefault(parameter) : CommentOf(parameter),
            SiblingValue = name => source.Find(name)?.Value,
            IsCarried = name => source.Find(name) is { } other && _carried.ContainsKey(other),
            IsDefault = source.IsDefault(parameter),
        };
        if (row.WhyIdle(incoming) is { } idle)
            Leave(source, parameter, idle, isIdle: true);
        else if (row.Conversion.Read(incoming) is { } reason)
            Leave(source, parameter, reason, ReferenceEquals(reason, Incoming.Idle) || !Matters(row, parameter.Value, incoming.IsDefault));
        else
            Keep(incoming, parameter);
    }

    // what follows from other settings is not lost, and neither is a switch that is off and has no counterpart
    private static bool Matters(SettingMapping row, ParameterValue value, bool isDefault) =>
        row.Conversion != Conversions.Derived
        && (row.Conversion != Conversions.None || (!isDefault && value is not ParameterValue.Flag { Value: false }));

    private void Keep(Incoming incoming, Parameter parameter)
    {
        ImmutableArray<string> settings = [.. incoming.Written.Distinct()];
        _carried[parameter] = new(parameter.Name, parameter.Origin, settings) { Missing = incoming.Missing };
        if (!incoming.IsDefault)
            return;
        if (settings.Length > MostListed)
            _supplied.Add(new(incoming.Setting, $"{settings.Length} settings", incoming.Comment));
        else
            _supplied.AddRange(settings.Select(setting => new SuppliedSetting(setting, _draft.TextOf(setting), incoming.Comment)));
    }

    // a default is reported only if something is lost with it
    private void Leave(SourceParameters source, Parameter parameter, string reason, bool isIdle)
    {
        if (!source.IsDefault(parameter))
            _left[parameter] = new(parameter.Name, parameter.Origin, reason, isIdle);
        else if (!isIdle)
            _left[parameter] = new(parameter.Name, parameter.Origin, $"It is not in the file, so its default applies. {reason}", isIdle);
    }

    private void TakeUnknown(SourceParameters source, Parameter parameter)
    {
        if (source.Source.Table.RowFor(parameter.Name, _draft) is { } row)
            Take(source, row, parameter, row.Setting!);
        else
            Leave(
                source,
                parameter,
                source.Source.Table.WhyUnknown,
                IsEmpty(parameter.Value) || source.Source.Table.IsForAnchors(parameter.Name)
            );
    }

    private static string WhyDefault(Parameter parameter) => $"The default of {parameter.Name}.";

    private static string CommentOf(Parameter parameter) =>
        parameter.Origin.Line == 0
            ? parameter.Name
            : FormattableString.Invariant($"{parameter.Origin.Name.Split('/', '\\')[^1]}:{parameter.Origin.Line} {parameter.Name}");

    [GeneratedRegex(@"\[\d+\]")]
    private static partial Regex Items();

    [GeneratedRegex(@"\[\*\]")]
    private static partial Regex Stars();
}
