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

    private static readonly ImmutableSortedSet<string> NoPaths = ImmutableSortedSet<string>.Empty.WithComparer(StringComparer.Ordinal);

    // single values, which are asked together at the end
    private readonly List<InputLeaf> _leaves = [];

    private ImmutableSortedSet<string> _secrets = NoPaths;
    private ImmutableSortedSet<string> _unknowns = NoPaths;
    private ImmutableHashSet<Resource> _dependencies = [];

    /// <summary>Inspects the inputs in <paramref name="args"/>.</summary>
    public static async Task<InputInspection> InspectAsync(ResourceArgs args)
    {
        var inspector = new InputInspector();
        await inspector.VisitArgsAsync(args, "").ConfigureAwait(false);
        if (inspector._leaves.Count > 0)
            await inspector.InspectLeavesAsync(0, inspector._leaves.Count).ConfigureAwait(false);
        return new(inspector._secrets, inspector._unknowns, inspector._dependencies);
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
            _leaves.Add(new(value, path, null));
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
        foreach (var member in MembersOf(args))
        {
            if (member.Read(args) is not { } value || !member.IsInput)
                continue;
            if (KindOf(value.GetType()).IsLeaf)
                _leaves.Add(new(value, path, member));
            else
                await VisitAsync(value, member.PathBelow(path)).ConfigureAwait(false);
        }
    }

    // Most are plain values, so all are asked at once, and where the answer is not that, each half of them again.
    private async Task InspectLeavesAsync(int first, int count)
    {
        var all = Together(_leaves, first, count);
        Depend(await OutputUtilities.GetDependenciesAsync(all).ConfigureAwait(false));
        var isKnown = await OutputUtilities.GetIsKnownAsync(all).ConfigureAwait(false);
        var isSecret = await Output.IsSecretAsync(all).ConfigureAwait(false);
        if (isKnown && !isSecret)
            return;
        if (count == 1)
        {
            var leaf = _leaves[first];
            if (isSecret)
                _secrets = _secrets.Add(leaf.Path);
            if (!isKnown)
                _unknowns = _unknowns.Add(leaf.Path);
            return;
        }

        var half = count / 2;
        await InspectLeavesAsync(first, half).ConfigureAwait(false);
        await InspectLeavesAsync(first + half, count - half).ConfigureAwait(false);
    }

    private void Depend(ImmutableHashSet<Resource> resources)
    {
        if (!resources.IsEmpty)
            _dependencies = _dependencies.Union(resources);
    }

    // An interpolated string takes inputs of any type, and is known, secret and made from something as they are. Asked one by one by type,
    // the compiler at run time would have to make every method anew for each of dozens of types.
    private static Output<string> Together(List<InputLeaf> leaves, int first, int count)
    {
        var inputs = new object[count];
        for (var i = 0; i < count; i++)
            inputs[i] = leaves[first + i].Value;
        return Output.Format(FormattableStringFactory.Create("", inputs));
    }

    private async Task InspectAsync(Output<object?> output, string path)
    {
        Depend(await OutputUtilities.GetDependenciesAsync(output).ConfigureAwait(false));
        var secret = await Output.IsSecretAsync(output).ConfigureAwait(false);
        if (secret)
            _secrets = _secrets.Add(path);
        if (!await OutputUtilities.GetIsKnownAsync(output).ConfigureAwait(false))
        {
            _unknowns = _unknowns.Add(path);
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

    // the member of args at a path; or a value at a path of its own
    private sealed record InputLeaf(object Value, string Owner, InputMember? Member)
    {
        public string Path => Member?.PathBelow(Owner) ?? Owner;
    }
}
