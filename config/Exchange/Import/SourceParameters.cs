using System.Collections.Immutable;

namespace AvdPulumi.Configuration.Exchange.Import;

/// <summary>The parameters that apply in a source: those of its file, and the defaults of the tool for the others.</summary>
internal sealed class SourceParameters
{
    private readonly Dictionary<string, Parameter> _byName;

    private readonly HashSet<Parameter> _defaults;

    public SourceParameters(ImportSource source)
    {
        Source = source;
        ImmutableArray<Parameter> defaults = [.. source.Table.DefaultsFor(source.File)];
        _defaults = new(defaults, ReferenceEqualityComparer.Instance);
        _byName = new(source.Table.Names);
        All = source.File.Parameters.AddRange(defaults);
        foreach (var parameter in All)
            _byName.TryAdd(parameter.Name, parameter);
    }

    /// <summary>The source.</summary>
    public ImportSource Source { get; }

    /// <summary>The parameters of the file in its order, then the defaults.</summary>
    public ImmutableArray<Parameter> All { get; }

    /// <summary>Whether a parameter is not in the file.</summary>
    public bool IsDefault(Parameter parameter) => _defaults.Contains(parameter);

    /// <summary>A parameter by its name; null if it has no value at all.</summary>
    public Parameter? Find(string name) => _byName.GetValueOrDefault(name);
}
