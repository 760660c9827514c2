using System.Collections;
using System.Collections.Immutable;
using System.Globalization;
using AvdPulumi.Configuration.Binding;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Layering;
using AvdPulumi.Configuration.Pools;

namespace AvdPulumi.Configuration.Effective;

/// <summary>Every setting of a config as it applies: given or default, with the place that it comes from.</summary>
public sealed class EffectiveConfig
{
    private readonly ImmutableArray<EffectiveSetting>.Builder _found = ImmutableArray.CreateBuilder<EffectiveSetting>();
    private readonly string _stack;
    private bool _givenOnly;

    private EffectiveConfig(string stack) => _stack = stack;

    /// <summary>The settings, in the order of the reference; nothing if the config has errors.</summary>
    /// <param name="config">The loaded config.</param>
    /// <param name="stack">The stack that it was loaded for.</param>
    public static ImmutableArray<EffectiveSetting> Of(ConfigResult config, string stack)
    {
        var effective = new EffectiveConfig(stack);
        foreach (var pool in config.Bound)
            effective.Add(pool, hasPools: config.Bound.Length > 1);
        return effective._found.ToImmutable();
    }

    // sections that belong to pools are listed for each pool, as they apply to it; of what all pools share, only what is set
    private void Add(BoundPool pool, bool hasPools)
    {
        foreach (var section in SettingsShapes.Root.Properties)
        {
            var isOfPools = hasPools && PoolSections.All.Contains(section.Key);
            _givenOnly = isOfPools && pool.Tree.Name is null;
            if (isOfPools || pool.Tree.Name is null)
                Add(pool, pool.Settings, section, section.Key);
        }
    }

    private void Add(BoundPool pool, object record, PropertyShape property, string path)
    {
        // in what pools share, something may be missing that each pool gives
        if (property.IsRequired && !pool.Sources.Has(path))
            return;
        if (property.Of(record) is { } value)
            Add(pool, property.Value, value, path);
    }

    private void Add(BoundPool pool, ValueShape shape, object value, string path)
    {
        switch (shape.Kind)
        {
            case ValueKind.Record:
                AddRecord(pool, shape, value, path);
                break;
            case ValueKind.TextMap when value is ImmutableSortedDictionary<string, string> { IsEmpty: false } texts:
                foreach (var (key, text) in texts)
                    AddLeaf(pool, $"{path}.{key}", EffectiveKind.Text, text);
                break;
            case ValueKind.TextMap:
                AddLeaf(pool, path, EffectiveKind.EmptySection, null);
                break;
            case ValueKind.List:
                AddItems(pool, shape.Element!, (IEnumerable)value, path);
                break;
            case ValueKind.Text or ValueKind.Guid or ValueKind.Enumeration or ValueKind.TextValue:
                AddLeaf(pool, path, EffectiveKind.Text, SettingText.Of(shape, value));
                break;
            case ValueKind.Integer or ValueKind.Number:
                AddLeaf(pool, path, EffectiveKind.Number, SettingText.Of(shape, value));
                break;
            case ValueKind.Boolean:
                AddLeaf(pool, path, EffectiveKind.Flag, SettingText.Of(shape, value));
                break;
        }
    }

    // a section without keys may mean something, such as a private endpoint with defaults
    private void AddRecord(BoundPool pool, ValueShape shape, object value, string path)
    {
        var before = _found.Count;
        foreach (var property in shape.Record.Properties)
            Add(pool, value, property, $"{path}.{property.Key}");
        if (_found.Count == before)
            AddLeaf(pool, path, EffectiveKind.EmptySection, null);
    }

    private void AddItems(BoundPool pool, ValueShape item, IEnumerable items, string path)
    {
        var index = 0;
        foreach (var value in items)
        {
            var before = _found.Count;
            Add(pool, item, value, string.Create(CultureInfo.InvariantCulture, $"{path}[{index++}]"));
            if (item.Kind != ValueKind.Record && _found.Count > before)
                _found[before] = _found[before] with { List = InPool(pool, path) };
        }
        if (index == 0)
            AddLeaf(pool, path, EffectiveKind.EmptyList, null);
    }

    private void AddLeaf(BoundPool pool, string path, EffectiveKind kind, string? value)
    {
        var origin = pool.Sources.Has(path) ? pool.Sources.Find(path) : null;
        if (_givenOnly && origin is null)
            return;
        // an item, or a key that may have been decrypted, is as confidential as what is around it
        var isHidden = (origin ?? pool.Sources.Find(path)) is { IsConfidential: true };
        _found.Add(
            new EffectiveSetting
            {
                Path = InPool(pool, path),
                Value = isHidden ? null : value,
                Kind = isHidden ? EffectiveKind.Hidden : kind,
                Origin = origin,
                Layer = LayerOf(origin),
                Section = origin is null && SectionOf(pool, path) is { Length: > 0 } section ? InPool(pool, section) : null,
                IsShared = pool.Tree.Name is not null && !pool.Tree.Overrides(path),
            }
        );
    }

    // the nearest section or item around a setting that is set; empty for none
    private static string SectionOf(BoundPool pool, string path)
    {
        var at = path;
        while (at.Length > 0 && !pool.Sources.Has(at))
            at = at[..Math.Max(0, at.LastIndexOfAny(['.', '[']))];
        return at;
    }

    private static string InPool(BoundPool pool, string path) => pool.Tree.Name is { } name ? PoolPath.Of(name, path) : path;

    private EffectiveLayer LayerOf(Origin? origin) =>
        origin is null
            ? EffectiveLayer.Default
            : origin.Kind switch
            {
                OriginKind.Environment => EffectiveLayer.Environment,
                OriginKind.StackConfig => EffectiveLayer.Stack,
                OriginKind.File => LayerOf(origin.Name),
            };

    private EffectiveLayer LayerOf(string file) =>
        file == StackFiles.Overlay(_stack) ? EffectiveLayer.Overlay
        : file == StackFiles.Pulumi(_stack) ? EffectiveLayer.Stack
        : EffectiveLayer.Base;
}
