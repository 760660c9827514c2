using System.Collections;
using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.CompilerServices;
using Pulumi;
using Pulumi.Utilities;

namespace AvdPulumi.Infra.Preview;

/// <summary>
/// Finds out which inputs of a resource are secret, unknown, or made from another resource's output.
/// Mocks see plain values only, and a property with an unknown in it not at all; the args themselves still know.
/// Uses nothing but the SDK's public surface, so it works alike on both package sources.
/// </summary>
internal sealed class InputInspector
{
    private static readonly ConcurrentDictionary<Type, InputMember[]> Members = new();
    private static readonly ConcurrentDictionary<Type, ValueKind> Kinds = new();

    private static readonly object UnsetArray = default(ImmutableArray<object>);

    private readonly ImmutableSortedSet<string>.Builder _secrets = ImmutableSortedSet.CreateBuilder<string>(StringComparer.Ordinal);
    private readonly ImmutableSortedSet<string>.Builder _unknowns = ImmutableSortedSet.CreateBuilder<string>(StringComparer.Ordinal);
    private readonly ImmutableHashSet<Resource>.Builder _dependencies = ImmutableHashSet.CreateBuilder<Resource>();

    /// <summary>Inspects the inputs in <paramref name="args"/>.</summary>
    public static async Task<InputInspection> InspectAsync(ResourceArgs args)
    {
        var inspector = new InputInspector();
        await inspector.VisitArgsAsync(args, "").ConfigureAwait(false);
        return new(inspector._secrets.ToImmutable(), inspector._unknowns.ToImmutable(), inspector._dependencies.ToImmutable());
    }

    private async Task VisitAsync(object? value, string path)
    {
        switch (value)
        {
            case null or string:
                return;
            case InputArgs args:
                await VisitArgsAsync(args, path).ConfigureAwait(false);
                return;
            case IDictionary map:
                foreach (DictionaryEntry entry in map)
                    await VisitAsync(entry.Value, $"{path}.{entry.Key}").ConfigureAwait(false);
                return;
        }

        var kind = KindOf(value.GetType());
        if (kind.Opener is { } opener)
        {
            await InspectAsync(opener.Open(value), path).ConfigureAwait(false);
        }
        else if (kind.IsLeaf)
        {
            await InspectLeafAsync(value, path).ConfigureAwait(false);
        }
        else if (value is IEnumerable items && !IsUnsetArray(value))
        {
            var index = 0;
            foreach (var item in items)
                await VisitAsync(item, string.Create(CultureInfo.InvariantCulture, $"{path}[{index++}]")).ConfigureAwait(false);
        }
    }

    private async Task VisitArgsAsync(InputArgs args, string path)
    {
        var leaves = new List<InputLeaf>();
        foreach (var member in MembersOf(args))
        {
            if (member.Read(args) is not { } value || !member.IsInput)
                continue;
            if (KindOf(value.GetType()).IsLeaf)
                leaves.Add(new(value, member));
            else
                await VisitAsync(value, member.PathBelow(path)).ConfigureAwait(false);
        }

        // Most are plain values, so all are asked at once, and each only where the answer is not that.
        var all = Together([.. leaves.Select(leaf => leaf.Value)]);
        _dependencies.UnionWith(await OutputUtilities.GetDependenciesAsync(all).ConfigureAwait(false));
        if (await OutputUtilities.GetIsKnownAsync(all).ConfigureAwait(false) && !await Output.IsSecretAsync(all).ConfigureAwait(false))
            return;
        foreach (var leaf in leaves)
            await InspectLeafAsync(leaf.Value, leaf.Member.PathBelow(path)).ConfigureAwait(false);
    }

    private async Task InspectLeafAsync(object value, string path)
    {
        var leaf = Together([value]);
        _dependencies.UnionWith(await OutputUtilities.GetDependenciesAsync(leaf).ConfigureAwait(false));
        if (await Output.IsSecretAsync(leaf).ConfigureAwait(false))
            _secrets.Add(path);
        if (!await OutputUtilities.GetIsKnownAsync(leaf).ConfigureAwait(false))
            _unknowns.Add(path);
    }

    // An interpolated string takes inputs of any type, and is known, secret and made from something as they are. Asked one by one by type,
    // the compiler at run time would have to make every method anew for each of dozens of types.
    private static Output<string> Together(object[] inputs) => Output.Format(FormattableStringFactory.Create("", inputs));

    private async Task InspectAsync(Output<object?> output, string path)
    {
        _dependencies.UnionWith(await OutputUtilities.GetDependenciesAsync(output).ConfigureAwait(false));
        var secret = await Output.IsSecretAsync(output).ConfigureAwait(false);
        if (secret)
            _secrets.Add(path);
        if (!await OutputUtilities.GetIsKnownAsync(output).ConfigureAwait(false))
        {
            _unknowns.Add(path);
            return;
        }

        // what lies inside a secret is masked with it, and must not be named
        if (!secret)
            await VisitAsync(await OutputUtilities.GetValueAsync(output).ConfigureAwait(false), path).ConfigureAwait(false);
    }

    private static ValueKind KindOf(Type type) => Kinds.TryGetValue(type, out var known) ? known : Kinds.GetOrAdd(type, ValueKind.Of(type));

    private static InputMember[] MembersOf(InputArgs args)
    {
        var type = args.GetType();
        if (!Members.TryGetValue(type, out var members))
            Members[type] = members = InputMember.Candidates(type);
        return members;
    }

    // An ImmutableArray that was never assigned throws when it is walked. Two are equal if they have the same array, of whatever types they are.
    private static bool IsUnsetArray(object value) => value is ValueType and IList && value.Equals(UnsetArray);

    private sealed record InputLeaf(object Value, InputMember Member);
}
