using System.Collections;
using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
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
    private static readonly ConcurrentDictionary<Type, ImmutableArray<InputMember>> _members = new();
    private static readonly ConcurrentDictionary<Type, MethodInfo> _inspections = new();
    private static readonly MethodInfo _inspectInput = MethodOf(nameof(InspectInputAsync));
    private static readonly MethodInfo _inspectOutput = MethodOf(nameof(InspectOutputAsync));

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
                foreach (DictionaryEntry entry in map) await VisitAsync(entry.Value, $"{path}.{entry.Key}").ConfigureAwait(false);
                return;
        }

        var type = value.GetType();
        if (InspectionOf(type) is { } inspection)
        {
            await ((Task)inspection.Invoke(this, [value, path])!).ConfigureAwait(false);
            return;
        }

        if (value is IEnumerable items && !IsUnsetArray(value, type))
        {
            var index = 0;
            foreach (var item in items) await VisitAsync(item, string.Create(CultureInfo.InvariantCulture, $"{path}[{index++}]")).ConfigureAwait(false);
        }
        else if (IsA(type, typeof(Union<,>)) is not null)
        {
            await VisitAsync(type.GetProperty(nameof(Union<,>.Value))!.GetValue(value), path).ConfigureAwait(false);
        }
    }

    private async Task VisitArgsAsync(InputArgs args, string path)
    {
        foreach (var member in _members.GetOrAdd(args.GetType(), InputMember.Of))
            await VisitAsync(member.Read(args), path.Length == 0 ? member.WireName : $"{path}.{member.WireName}").ConfigureAwait(false);
    }

    // Called through reflection, once the type argument is known. All that is asked of an output is asked of one type: each value type would have the
    // compiler at run time make every method anew, and there are dozens of them.
    private Task InspectInputAsync<T>(Input<T> input, string path) => InspectAsync(input.Apply(static value => (object?)value), path);

    private Task InspectOutputAsync<T>(Output<T> output, string path) => InspectAsync(output.Apply(static value => (object?)value), path);

    private async Task InspectAsync(Output<object?> output, string path)
    {
        _dependencies.UnionWith(await OutputUtilities.GetDependenciesAsync(output).ConfigureAwait(false));
        var secret = await Output.IsSecretAsync(output).ConfigureAwait(false);
        if (secret) _secrets.Add(path);
        if (!await OutputUtilities.GetIsKnownAsync(output).ConfigureAwait(false))
        {
            _unknowns.Add(path);
            return;
        }

        // what lies inside a secret is masked with it, and must not be named
        if (!secret) await VisitAsync(await OutputUtilities.GetValueAsync(output).ConfigureAwait(false), path).ConfigureAwait(false);
    }

    private static MethodInfo? InspectionOf(Type type)
    {
        if (_inspections.TryGetValue(type, out var known)) return known;
        var inspection = IsA(type, typeof(Input<>)) is { } input ? _inspectInput.MakeGenericMethod(input.GetGenericArguments())
            : IsA(type, typeof(Output<>)) is { } output ? _inspectOutput.MakeGenericMethod(output.GetGenericArguments())
            : null;
        return inspection is null ? null : _inspections.GetOrAdd(type, inspection);
    }

    // an ImmutableArray that was never assigned throws when it is walked
    private static bool IsUnsetArray(object value, Type type) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ImmutableArray<>) && value.Equals(Activator.CreateInstance(type));

    private static Type? IsA(Type type, Type generic)
    {
        for (var candidate = type; candidate is not null; candidate = candidate.BaseType)
            if (candidate.IsGenericType && candidate.GetGenericTypeDefinition() == generic) return candidate;
        return null;
    }

    private static MethodInfo MethodOf(string name) => typeof(InputInspector).GetMethod(name, BindingFlags.Instance | BindingFlags.NonPublic)!;
}
