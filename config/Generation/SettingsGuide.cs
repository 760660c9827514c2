using System.Collections.Immutable;
using AvdPulumi.Configuration.Binding;
using AvdPulumi.Configuration.Layering;
using AvdPulumi.Configuration.Pools;
using AvdPulumi.Configuration.Values;

namespace AvdPulumi.Configuration.Generation;

/// <summary>All settings, described for people, and how they are looked up by what somebody types.</summary>
public sealed class SettingsGuide
{
    // keys of the stack's config begin with it
    private const string Namespace = "avd:";

    private const int LeastBeginning = 3;

    private readonly SettingsModel _model;
    private readonly Dictionary<string, SettingDescription> _byPath;

    /// <summary>Describes all settings.</summary>
    /// <param name="model">The settings records.</param>
    public SettingsGuide(SettingsModel model)
    {
        _model = model;
        Sections = [.. model.Root.Keys.Select(key => Describe(key, model.Root, "")), Pools];
        _byPath = Sections.SelectMany(section => section.All).ToDictionary(setting => Plain(setting.Path), StringComparer.Ordinal);
    }

    /// <summary>The sections in the order of the settings, <c>pools</c> last.</summary>
    public ImmutableArray<SettingDescription> Sections { get; }

    /// <summary>Every setting, in the order of the settings.</summary>
    public IEnumerable<SettingDescription> All => Sections.SelectMany(section => section.All);

    /// <summary>
    /// The setting that a text means; null if there is none. The text is a path (<c>host_pool.name</c>), one with a pool (<c>pools.a.host_pool.name</c>) or with numbers of items, a
    /// key of the stack's config (<c>avd:host_pool</c>), or an environment variable (<c>AVD__HOST_POOL__NAME</c>).
    /// </summary>
    public SettingDescription? Find(string typed)
    {
        var path = Plain(PathOf(typed));
        if (_byPath.TryGetValue(path, out var found))
            return found;
        // the keys of a map of texts are the author's
        var declared = Plain(SettingPath.Declared(path));
        return declared.Length > 0 && SettingPath.IsKnown(path) ? _byPath.GetValueOrDefault(declared) : null;
    }

    /// <summary>
    /// The settings that a text may mean: those that have it as their last key, those whose path or last key begins with it, one that is spelled alike, or those whose last key is; none if
    /// nothing is close.
    /// </summary>
    public ImmutableArray<string> Like(string typed)
    {
        var path = Plain(PathOf(typed));
        var same = All.Where(setting => Plain(setting.Name) == path).Select(setting => setting.Path).ToList();
        return same.Count > 0 ? [.. same]
            : BeginningWith(path) is { Count: > 0 } longer ? [.. longer]
            : Spelling.Closest(path, All.Select(setting => setting.Path)) is { } closest ? [closest]
            : Spelling.Closest(path, All.Select(setting => Plain(setting.Name)).Distinct()) is { } key
                ? [.. All.Where(setting => Plain(setting.Name) == key).Select(setting => setting.Path)]
            : [];
    }

    // the shorter path is the more general one; a letter or two begin too much
    private List<string> BeginningWith(string path) =>
        path.Length < LeastBeginning
            ? []
            :
            [
                .. All.Where(setting =>
                        Plain(setting.Path).StartsWith(path, StringComparison.OrdinalIgnoreCase)
                        || Plain(setting.Name).StartsWith(path, StringComparison.OrdinalIgnoreCase)
                    )
                    .Select(setting => setting.Path)
                    .OrderBy(found => found.Count(c => c == '.'))
                    .ThenBy(found => found.StartsWith(path, StringComparison.OrdinalIgnoreCase) ? 0 : 1),
            ];

    private SettingDescription Describe(SettingsKey key, SettingsRecord owner, string prefix)
    {
        var path = prefix + key.Name;
        var isList = key.Value.Kind == ValueKind.List;
        var record = key.Record is { Type: var type } ? _model[type] : null;
        return new SettingDescription
        {
            Path = path,
            Meaning = key.Meaning,
            Type = key.TypeIn(TextType, static _ => "map"),
            IsRequired = key.Property.IsRequired,
            Default = key.Default,
            Allowed = [.. FormOf(key), .. key.Limits],
            Words = WordsOf(key),
            Unit = SettingUnits.Of(key.Property),
            Variable =
                record is null && key.Value.Kind != ValueKind.TextMap ? EnvironmentLayer.VariableOf(isList ? $"{path}[]" : path) : null,
            IsOfPool = PoolSections.All.Contains(path.Split('.', '[')[0]),
            Example = ExampleOf(key, path),
            Source = record?.Source ?? owner.Source,
            Keys = [.. record?.Keys.Select(child => Describe(child, record, isList ? $"{path}[]." : $"{path}.")) ?? []],
            ShapeChecks = SettingChecks.OfShape(key.Property),
        };
    }

    // a value of the example configs; otherwise the default, a word, or true
    private string? ExampleOf(SettingsKey key, string path)
    {
        if (_model.Examples.YamlOf(path, key.Property) is { } example)
            return example;
        var value = key.Value.Element ?? key.Value;
        var text =
            SettingDefaults.Of(key.Property) is { } standard ? SettingDefaults.Written(key.Value, standard)
            : value.Kind == ValueKind.Enumeration ? _model.Words(value).First().Word
            : value.Kind == ValueKind.Boolean ? "true"
            : null;
        return text is null or "" ? null : SettingExamples.YamlOf(path, text, key.Property);
    }

    private ImmutableArray<(string, string)> WordsOf(SettingsKey key) =>
        (key.Value.Element ?? key.Value) is { Kind: ValueKind.Enumeration } value ? [.. _model.Words(value)] : [];

    private static string TextType(Type type) => type == typeof(SecretReference) ? "secret reference" : $"text ({type.Name})";

    private static IEnumerable<string> FormOf(SettingsKey key) =>
        (key.Value.Element ?? key.Value) switch
        {
            { TextValue: { } form } => [form.Expectation],
            { Kind: ValueKind.Guid } => [GuidText.Expectation],
            _ => [],
        };

    private static SettingDescription Pools { get; } =
        new()
        {
            Path = PoolSections.Key,
            Meaning = PoolSections.Meaning,
            Type = "map of pools by name",
            Default = "none",
            Allowed = [$"a name is {PoolName.Expectation}", $"the keys of a pool are the sections {string.Join(", ", PoolSections.All)}"],
            Source = new("Several host pools", "docs/pools.md"),
        };

    private static string PathOf(string typed)
    {
        var text = typed.StartsWith(Namespace, StringComparison.OrdinalIgnoreCase) ? typed[Namespace.Length..] : typed;
        var path = EnvironmentLayer.PathOf(text) ?? text;
        return !PoolPath.IsOfPool(path) ? path
            : PoolPath.InSection(path) is not { Length: > 0 } inPool ? PoolSections.Key
            : PoolSections.All.Contains(inPool.Split('.', '[')[0]) ? inPool
            : path;
    }

    // scaling.schedules[1].name and scaling.schedules[].name are one setting
    private static string Plain(string path)
    {
        if (!path.Contains('[', StringComparison.Ordinal))
            return path;
        var steps = path.Split('.').Select(step => step.Split('[')[0]);
        return string.Join('.', steps);
    }
}
