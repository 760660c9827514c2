using System.Collections;
using System.Collections.Immutable;
using System.Text.Json;

namespace Pulumi.Serialization;

// What a mock answers: anything that would arrive as an object if it were an input.
internal sealed partial class Serializer
{
    public static async ValueTask<PlainState> StateAsync(object state)
    {
        // a mock that answers null fails right here, with a null reference, as with the real SDK
        if (
            state is ImmutableDictionary<string, object> wire
            && wire.KeyComparer == EqualityComparer<string>.Default
            && WireMaps.IsOne(wire)
        )
            return new PlainState(new PlainMembers(wire), IsSecret: false);
        var given = state.GetType();
        var (whole, isSecret) = await UnwrapAsync(state, given).ConfigureAwait(false);
        var properties = new Dictionary<string, OutputData<object?>>();
        foreach (var (name, value) in await MembersAsync(whole, given).ConfigureAwait(false))
        {
            // null is the same as not there, so in a preview it makes an unknown; only JSON says null and means it
            var data = await PropertyAsync(new WirePath(name), value, isJson: false).ConfigureAwait(false);
            if (whole is JsonElement || IsPresent(data))
                properties[name] = data;
        }

        return new PlainState(properties, isSecret);
    }

    private static async ValueTask<(object Whole, bool IsSecret)> UnwrapAsync(object state, Type given)
    {
        if (state is IUnion union)
            return await UnwrapAsync(union.Inner ?? throw NoObject(given), given).ConfigureAwait(false);
        var output = state switch
        {
            IEntries => null,
            IInput input => input.AsUntypedOutput(),
            _ => state as IOutput,
        };
        if (output is null)
            return (state, false);

        var data = await output.DataAsync().ConfigureAwait(false);
        if (data is not { IsKnown: true, Untyped: { } value })
            throw NoObject(given);
        var (whole, isSecret) = await UnwrapAsync(value, given).ConfigureAwait(false);
        return (whole, isSecret || data.IsSecret);
    }

    private static async ValueTask<IEnumerable<KeyValuePair<string, object?>>> MembersAsync(object state, Type given)
    {
        switch (state)
        {
            case IEntries map:
                return await map.EntriesAsync().ConfigureAwait(false);
            case JsonElement { ValueKind: JsonValueKind.Object } json:
                return json.EnumerateObject().Select(member => KeyValuePair.Create(member.Name, (object?)member.Value));
            case IDictionary dictionary:
                return Pairs(new WirePath(""), dictionary);
            case InputArgs args:
                return args.Entries().Select(entry => KeyValuePair.Create(entry.Name, (object?)entry.Value));
            case IOutputObject known:
                return known.Members;
            case var other when NativeCode.CanReflect && OutputObjects.IsOne(other.GetType()):
                return OutputObjects.Members(other.GetType(), other);
            default:
                // what is no value at all says so itself
                await new Serializer(isJson: false).WriteAsync(new WirePath(""), state).ConfigureAwait(false);
                throw NoObject(given);
        }
    }

    private static InvalidOperationException NoObject(Type type) => new($"{type.FullName} is not a supported argument type");
}
