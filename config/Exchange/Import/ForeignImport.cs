using System.Collections.Immutable;
using System.Text.RegularExpressions;
using AvdPulumi.Configuration.Exchange.Mapping;
using AvdPulumi.Configuration.Writing;

namespace AvdPulumi.Configuration.Exchange.Import;

/// <summary>Makes a config from parameters of azurelocal-avd, by the table of the mapping.</summary>
public sealed partial class ForeignImport
{
    private readonly ConfigDraft _draft = new();

    // two files may set the same parameter at the same position
    private readonly Dictionary<Parameter, CarriedValue> _carried = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<Parameter, LeftValue> _left = new(ReferenceEqualityComparer.Instance);

    private ForeignImport() { }

    /// <summary>Reads the files, each with its format and templates, into one config.</summary>
    public static ImportedConfig Of(params IReadOnlyCollection<ImportSource> sources)
    {
        var import = new ForeignImport();
        foreach (var source in sources)
            import.Add(source);
        var supplied = SuppliedSettings.AddTo(import._draft);
        var order = sources.SelectMany(source => source.File.Parameters).ToList();
        var left = order.Where(import._left.ContainsKey).Select(parameter => import._left[parameter]).ToImmutableArray();
        return new ImportedConfig
        {
            Draft = import._draft,
            Carried = [.. order.Where(import._carried.ContainsKey).Select(parameter => import._carried[parameter])],
            Left = left,
            Supplied = supplied,
            Diagnostics =
            [
                .. sources.SelectMany(source => source.File.Diagnostics),
                .. sources
                    .Where(source => !source.File.Parameters.Any(import._carried.ContainsKey))
                    .Select(source => ImportDiagnostics.NothingKnown(source.File.File)),
                .. left.Where(value => !value.IsIdle).Select(ImportDiagnostics.NotCarried),
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

    private void Add(ImportSource source)
    {
        var byName = new Dictionary<string, Parameter>(StringComparer.Ordinal);
        foreach (var parameter in source.File.Parameters)
            byName.TryAdd(parameter.Name, parameter);
        // rows in their order: a later one may need what an earlier one wrote
        foreach (var row in ParameterMappings.All)
        foreach (var parameter in source.File.Parameters)
            if (NameOf(row, source, parameter.Name) is { } setting && !_carried.ContainsKey(parameter) && !_left.ContainsKey(parameter))
                Take(source, row, parameter, setting, byName);
        foreach (var parameter in source.File.Parameters)
            if (!_carried.ContainsKey(parameter) && !_left.ContainsKey(parameter))
                TakeAsSetting(source, parameter, byName);
    }

    // the setting for a name in the source, with its items counted; null if the row is not about it; empty without a counterpart
    private static string? NameOf(ParameterMapping row, ImportSource source, string name)
    {
        var pattern = Items().Replace(name, "[*]");
        var known = row.NameIn(source.Format, source.Templates);
        if (known != pattern && (source.Format != ExchangeFormat.Variables || row.FormerVariables != pattern))
            return null;
        // items keep their numbers; what is one there is the first here
        var indices = new Queue<string>(Items().Matches(name).Select(match => match.Value));
        return Stars().Replace(row.Setting ?? "", _ => indices.TryDequeue(out var index) ? index : "[0]");
    }

    private void Take(ImportSource source, ParameterMapping row, Parameter parameter, string setting, Dictionary<string, Parameter> byName)
    {
        if (IsEmpty(parameter.Value))
        {
            _left[parameter] = new(parameter.Name, parameter.Origin, Incoming.Idle, IsIdle: true);
            return;
        }
        if (Incoming.HasPassword(parameter.Value))
        {
            _left[parameter] = new(parameter.Name, parameter.Origin, Incoming.PlainSecret, IsIdle: false);
            return;
        }

        var incoming = new Incoming
        {
            Row = row,
            Value = parameter.Value,
            Setting = setting,
            Draft = _draft,
            Comment = CommentOf(source, parameter),
            SiblingValue = name => byName.GetValueOrDefault(name)?.Value,
            IsCarried = name => byName.TryGetValue(name, out var other) && _carried.ContainsKey(other),
        };
        if (row.Conversion.Read(incoming) is { } reason)
            _left[parameter] = new(
                parameter.Name,
                parameter.Origin,
                reason,
                ReferenceEquals(reason, Incoming.Idle) || !Matters(row, parameter.Value)
            );
        else
            _carried[parameter] = new(parameter.Name, parameter.Origin, [.. incoming.Written.Distinct()]);
    }

    // what follows from other settings is not lost, and neither is a switch that is off and has no counterpart
    private static bool Matters(ParameterMapping row, ParameterValue value) =>
        row.Conversion != Conversions.Derived && (row.Conversion != Conversions.None || value is not ParameterValue.Flag { Value: false });

    // the sections of the deep design are the sections of this program
    private void TakeAsSetting(ImportSource source, Parameter parameter, Dictionary<string, Parameter> byName)
    {
        if (
            source.Format == ExchangeFormat.Variables
            && DraftPath.Find(parameter.Name) is [.., { Shape: not null }]
            && !_draft.Has(parameter.Name)
        )
            Take(
                source,
                new ParameterMapping
                {
                    Setting = parameter.Name,
                    Variables = parameter.Name,
                    Conversion = Conversions.Same,
                },
                parameter,
                parameter.Name,
                byName
            );
        else
            _left[parameter] = new(
                parameter.Name,
                parameter.Origin,
                "Neither azurelocal-avd nor this program has this key.",
                IsIdle: IsEmpty(parameter.Value)
            );
    }

    private static string CommentOf(ImportSource source, Parameter parameter) =>
        parameter.Origin.Line == 0
            ? parameter.Name
            : FormattableString.Invariant($"{source.File.File.Split('/', '\\')[^1]}:{parameter.Origin.Line} {parameter.Name}");

    [GeneratedRegex(@"\[\d+\]")]
    private static partial Regex Items();

    [GeneratedRegex(@"\[\*\]")]
    private static partial Regex Stars();
}
