using System.Globalization;
using AvdPulumi.Configuration.Binding;
using AvdPulumi.Configuration.Pools;

namespace AvdPulumi.Configuration.Writing;

/// <summary>
/// A config that a program writes for people: settings by path, in any order, with comments. <see cref="ConfigWriter"/> makes YAML of it, in the order of the settings.
/// </summary>
/// <remarks>
/// A path is written as in diagnostics: <c>host_pool.name</c>, <c>application_groups[0].name</c>, <c>pools.developers.host_pool.name</c>. Items of a list are added in order.
/// A path that is no setting, or a value of another kind than the setting's, is a defect of the caller: <see cref="ArgumentException"/>.
/// Whether a value is allowed is checked when the written config is loaded, with everything else.
/// </remarks>
public sealed class ConfigDraft
{
    private readonly List<string> _header = [];

    /// <summary>The comment lines above everything, without the number sign.</summary>
    public IReadOnlyList<string> Header => _header;

    /// <summary>The paths of all values, in the order of the written file.</summary>
    public IEnumerable<string> Paths => Root.Paths("");

    internal DraftMap Root { get; private init; } = DraftMap.OfRecord(SettingsShapes.Root);

    /// <summary>Adds a line to the comment above everything.</summary>
    public ConfigDraft Head(string line)
    {
        _header.Add(line);
        return this;
    }

    /// <summary>Sets a text, or a value that is written as one: an id, a word, a duration, a reference to a secret.</summary>
    /// <param name="path">The setting.</param>
    /// <param name="value">The value.</param>
    /// <param name="comment">Default: none. Why it has this value, or where the value comes from.</param>
    public ConfigDraft Set(string path, string value, string? comment = null) => Put(path, new DraftScalar(value, isText: true), comment);

    /// <summary>Sets a whole number.</summary>
    /// <inheritdoc cref="Set(string, string, string?)"/>
    public ConfigDraft Set(string path, int value, string? comment = null) =>
        Put(path, new DraftScalar(value.ToString(CultureInfo.InvariantCulture), isText: false), comment);

    /// <summary>Sets a number.</summary>
    /// <inheritdoc cref="Set(string, string, string?)"/>
    public ConfigDraft Set(string path, double value, string? comment = null) =>
        Put(path, new DraftScalar(value.ToString("R", CultureInfo.InvariantCulture), isText: false), comment);

    /// <summary>Sets true or false.</summary>
    /// <inheritdoc cref="Set(string, string, string?)"/>
    public ConfigDraft Set(string path, bool value, string? comment = null) =>
        Put(path, new DraftScalar(value ? "true" : "false", isText: false), comment);

    /// <summary>Sets a list of texts.</summary>
    /// <param name="path">The setting.</param>
    /// <param name="values">The values, in order.</param>
    /// <param name="comment">Default: none. Why it has these values, or where they come from.</param>
    public ConfigDraft Set(string path, IEnumerable<string> values, string? comment = null)
    {
        var list = new DraftList();
        list.Items.AddRange(values.Select(value => new DraftScalar(value, isText: true)));
        return Put(path, list, comment);
    }

    /// <summary>Makes sure that a section is written, as <c>{}</c> without keys, where its presence is what counts, such as a private endpoint with defaults.</summary>
    /// <param name="path">The section.</param>
    /// <param name="comment">Default: none. Why it is there.</param>
    public ConfigDraft SetSection(string path, string? comment = null)
    {
        var steps = DraftPath.Of(path);
        if (At(steps) is null)
            steps[^1].Put(Parent(steps), steps[^1].Container());
        At(steps)!.Beside = comment;
        return this;
    }

    /// <summary>Writes a comment line above a section, an item of a list, or a value. It must be set already.</summary>
    /// <param name="path">What to explain.</param>
    /// <param name="line">One line.</param>
    public ConfigDraft Explain(string path, string line)
    {
        var node =
            At(DraftPath.Of(path)) ?? throw new ArgumentException($"{path} is not in the draft, so it cannot be explained.", nameof(path));
        node.Above.Add(line);
        return this;
    }

    /// <summary>Whether a setting, or anything in a section or list, is set.</summary>
    public bool Has(string path) => At(DraftPath.Of(path)) is not null;

    /// <summary>Whether a path can be set: items of lists are added in order.</summary>
    internal bool HasRoomFor(string path)
    {
        DraftNode? node = Root;
        foreach (var step in DraftPath.Of(path))
        {
            if (step.Key is null && step.Index > ((node as DraftList)?.Items.Count ?? 0))
                return false;
            node = node is null ? null : step.In(node);
        }
        return true;
    }

    /// <summary>
    /// What this draft has and another one has not, as an overlay over it: values that differ, and lists as a whole. What only the other one has is unset. Comments above everything and
    /// above sections are left out.
    /// </summary>
    /// <param name="lower">The other one.</param>
    public ConfigDraft Beyond(ConfigDraft lower) => new() { Root = Root.Beyond(lower.Root) };

    /// <summary>A value as text; null if it is not set, or is a section or a list.</summary>
    public string? Find(string path) => (At(DraftPath.Of(path)) as DraftScalar)?.Text;

    /// <summary>What is set at a path, for people: a value, or the items of a list; empty for a section, or if nothing is set.</summary>
    internal string TextOf(string path) =>
        At(DraftPath.Of(path)) switch
        {
            DraftScalar scalar => scalar.Text,
            DraftList list => string.Join(", ", list.Items.OfType<DraftScalar>().Select(static item => item.Text)),
            _ => "",
        };

    /// <summary>The path that a setting of a pool has in a config with several pools.</summary>
    internal static string PathInPool(string path, string pool) =>
        PoolSections.All.Contains(path.Split('.', '[')[0]) ? $"{PoolSections.Key}.{pool}.{path}" : path;

    /// <summary>Takes over the config of one pool: its own sections below <c>pools</c>, and of all others what is not set yet.</summary>
    internal void Include(ConfigDraft other, string pool)
    {
        foreach (var (key, node) in other.Root.Entries)
            if (PathInPool(key, pool) is var path && path != key)
            {
                var steps = DraftPath.Of(path);
                steps[^1].Put(Parent(steps), node);
            }
            else
                Root.PutIfMissing(key, node);
    }

    private ConfigDraft Put(string path, DraftNode node, string? comment)
    {
        var steps = DraftPath.Of(path);
        if (steps.Count == 0 || !steps[^1].Accepts(node))
            throw new ArgumentException($"'{path}' does not accept a value of this kind.", nameof(path));
        node.Beside = comment;
        steps[^1].Put(Parent(steps), node);
        return this;
    }

    // null where a step leads to nothing
    private DraftNode? At(IReadOnlyList<DraftStep> steps) =>
        steps.Aggregate((DraftNode?)Root, (node, step) => node is null ? null : step.In(node));

    // sections and lists on the way are made
    private DraftNode Parent(IReadOnlyList<DraftStep> steps)
    {
        DraftNode node = Root;
        foreach (var step in steps.SkipLast(1))
        {
            if (step.In(node) is null)
                step.Put(node, step.Container());
            node = step.In(node)!;
        }
        return node;
    }
}
