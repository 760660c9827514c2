using System.Collections;
using System.Collections.Immutable;
using System.Text.Json;

namespace Pulumi.Serialization;

/// <summary>
/// Turns what a program hands to the engine, or a mock hands back, into plain values: bool, double, string, asset, resource,
/// ImmutableArray and ImmutableDictionary of those. Whether something unknown or secret was inside is noted for the property as a whole.
/// </summary>
/// <param name="isJson">The values will become one JSON text, in which what is unknown or secret has to be marked instead.</param>
internal sealed partial class Serializer(bool isJson)
{
    private bool _isKnown = true;
    private bool _isSecret;

    // what is unknown or secret as a whole is so before it becomes a text; the marks begin with the first list or map
    private bool _isInsideJson;
    private ImmutableHashSet<Resource> _resources = [];

    /// <summary>The members of an args object, or any other set of named values. The path says in errors whose they are.</summary>
    public static async ValueTask<IReadOnlyList<WireProperty>> PropertiesAsync(WirePath whole, List<ArgsEntry> entries)
    {
        var properties = new List<WireProperty>(entries.Count);
        foreach (var entry in entries)
        {
            if (entry.Value is null)
                continue;
            if (!entry.IsJson && TryLeaf(entry.Value, out var leaf))
            {
                properties.Add(new WireProperty(entry.Name, OutputData<object?>.Of(leaf)));
                continue;
            }

            try
            {
                var data = await PropertyAsync(whole.Member(entry.Name), entry.Value, entry.IsJson).ConfigureAwait(false);
                properties.Add(new WireProperty(entry.Name, data));
            }
            catch (Exception failure)
            {
                throw new InvalidOperationException($"error serializing property \"{entry.Name}\": {failure.Message}", failure);
            }
        }

        return properties;
    }

    /// <summary>What a mock sees: an unknown anywhere inside takes its whole property away, and null is the same as not there.</summary>
    public static ImmutableDictionary<string, object> KnownValues(IEnumerable<WireProperty> properties)
    {
        var known = ImmutableDictionary.CreateBuilder<string, object>();
        foreach (var (name, data) in properties)
            if (data.IsKnown && data.Untyped is { } value)
                known[name] = value;
        return known.ToImmutable();
    }

    /// <summary>Null is the same as not there, unless it is a secret that it is null.</summary>
    public static bool IsPresent(OutputData<object?> data) => data.Value is not null || !data.IsKnown || data.IsSecret;

    private static async ValueTask<OutputData<object?>> PropertyAsync(WirePath path, object? value, bool isJson)
    {
        var serializer = new Serializer(isJson);
        var plain = await serializer.WriteAsync(path, value).ConfigureAwait(false);
        if (isJson && serializer._isKnown)
            plain = JsonText.Of(plain);
        return new OutputData<object?>(plain, serializer._isKnown, serializer._isSecret, serializer._resources);
    }

    private ValueTask<object?> WriteAsync(WirePath path, object? value) =>
        value switch
        {
            null or ValueTuple => default,
            bool or double => new(value),
            string text => new(Known(text)),
            int number => new((double)number),
            IEntries { Whole: ImmutableDictionary<string, string> texts } when WireMaps.Of(texts) is { } wire => new(wire),
            IEntries map when map.PlainEntries() is { } entries => WriteMapAsync(path, entries),
            ImmutableDictionary<string, object> wire when WireMaps.IsOne(wire) => new(wire),
            IInput input when input.TryGetPlain(out var plain) => WriteAsync(path, plain),
            IInput input => WriteOutputAsync(path, input.AsUntypedOutput()),
            IOutput output => WriteOutputAsync(path, output),
            IUnion union => WriteAsync(path, union.Inner),
            JsonElement json => new(FromJson(json)),
            InvalidAsset => throw new InvalidOperationException("Cannot serialize invalid asset"),
            InvalidArchive => throw new InvalidOperationException("Cannot serialize invalid archive"),
            AssetOrArchive => new(value),
            InputArgs args => WriteEntriesAsync(path, args.Entries()),
            Resource resource => WriteReferenceAsync(resource),
            IDictionary dictionary => WriteMapAsync(path, Pairs(path, dictionary)),
            IList list => WriteListAsync(path, list),
            Task => throw new InvalidOperationException(
                $"Tasks are not allowed inside ResourceArgs. Please wrap your Task in an Output:\n\t{path}"
            ),
            Enum => new(EnumNumber(path, value)),
            IEnumStruct known => new(known.Wire),
            IOutputObject known => WriteMapAsync(path, known.Members),
            _ => WriteByAttributeAsync(path, value),
        };

    private async ValueTask<object?> WriteOutputAsync(WirePath path, IOutput output)
    {
        var data = await output.DataAsync().ConfigureAwait(false);
        _resources = OutputData.Union(_resources, data.Resources);
        if (!data.IsKnown)
            return Known(Markers.Unknown);
        if (_isInsideJson && data.IsSecret)
            return Enveloped(await WriteAsync(path, data.Untyped).ConfigureAwait(false));
        _isSecret |= data.IsSecret;
        return await WriteAsync(path, data.Untyped).ConfigureAwait(false);
    }

    private async ValueTask<object?> WriteEntriesAsync(WirePath path, List<ArgsEntry> entries)
    {
        _isInsideJson = isJson;
        var map = ImmutableDictionary.CreateBuilder<string, object>();
        foreach (var entry in entries)
        {
            var value = TryLeaf(entry.Value, out var leaf)
                ? leaf
                : await WriteAsync(path.Member(entry.Name), entry.Value).ConfigureAwait(false);
            if (value is not null)
                map[entry.Name] = entry.IsJson ? JsonText.Of(value) : value;
        }

        return map.ToImmutable();
    }

    private async ValueTask<object?> WriteMapAsync(WirePath path, IEnumerable<KeyValuePair<string, object?>> pairs)
    {
        _isInsideJson = isJson;
        var map = ImmutableDictionary.CreateBuilder<string, object>();
        foreach (var (key, item) in pairs)
        {
            if (IsForTheEngine(key))
                continue;
            var value = await WriteAsync(path.Member(key), item).ConfigureAwait(false);
            if (value is not null)
                map[key] = value;
        }

        return map.ToImmutable();
    }

    private async ValueTask<object?> WriteListAsync(WirePath path, IList list)
    {
        _isInsideJson = isJson;
        if (ImmutableArrays.IsDefault(list))
            return ImmutableArray<object>.Empty;
        var values = ImmutableArray.CreateBuilder<object>(list.Count);
        for (var i = 0; i < list.Count; i++)
        {
            // null keeps its place in a list
            values.Add((await WriteAsync(path.Item(i), list[i]).ConfigureAwait(false))!);
        }

        return values.MoveToImmutable();
    }

    private ValueTask<object?> WriteByAttributeAsync(WirePath path, object value)
    {
        var type = value.GetType();
        if (!NativeCode.CanReflect)
            throw Unsupported(type, path);
        if (EnumStructs.IsOne(type))
            return new(EnumStructs.Unwrap(type, value));
        return OutputObjects.IsOne(type) ? WriteMapAsync(path, OutputObjects.Members(type, value)) : throw Unsupported(type, path);
    }
}
